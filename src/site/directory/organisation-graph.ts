import { breadcrumbs, graph } from '../../formats/json-ld.ts'
import { organisationEntry } from '../../formats/json-ld-directory.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import { organisationName } from './names.ts'
import type { OrganisationRow } from './organisation.tsx'

/** An organisation for search engines. */
export function organisationGraph(visit: Visit, row: OrganisationRow): object {
  const { origin, language: lang, office } = visit
  const address = origin + paths.site.organisation({ lang, slug: row.slug })
  const name = organisationName(visit, row.names).text
  const other = (one: { slug: string; names: OrganisationRow['names'] }) => ({
    name: organisationName(visit, one.names).text,
    address: origin + paths.site.organisation({ lang, slug: one.slug }),
  })
  return graph(
    organisationEntry({
      address,
      type: row.type,
      name,
      otherNames: row.names.map(one => labelText(visit, one.label)).filter(one => one !== name),
      description: labelText(visit, row.about),
      place: labelText(visit, row.place),
      country: row.country,
      website: row.website,
      whole: row.whole ? other(row.whole) : undefined,
      parts: row.parts.map(other),
    }),
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
      { name, address },
    ]),
  )
}
