import type { DatedRow } from '../../design/components/dated-rows.tsx'
import type { RouteStop } from '../../design/components/route.tsx'
import type { ListedRecord } from '../../domain/content/index.ts'
import type { ProjectCard, ProjectCountry } from '../../domain/projects/index.ts'
import type { Visit } from '../../web/visit.ts'
import { recordRow } from '../record-row.ts'

/** A project among projects: in their list, and on the home page. */
export function projectRow(visit: Visit, record: ListedRecord): DatedRow {
  const { countries } = record.card as ProjectCard
  return {
    ...recordRow(visit, record, { lead: true }),
    route: countries.length ? { label: visit.t('projects:route'), stops: routeOf(visit, countries) } : undefined,
  }
}

/** Countries in the order in which a project tells them: that which leads, this office's, the others by their name. */
export function routeOf({ formats, office }: Visit, countries: readonly ProjectCountry[]): (RouteStop & ProjectCountry)[] {
  const weight = (one: RouteStop) => (one.leads ? 0 : one.own ? 1 : 2)
  return countries
    .map(one => ({ ...one, code: one.country, name: formats.countryName(one.country), own: one.country === office.place.country }))
    .toSorted((a, b) => weight(a) - weight(b) || formats.compare(a.name, b.name))
}
