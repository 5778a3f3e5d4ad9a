import { todayIn } from '../../domain/offices/index.ts'
import { breadcrumbs, graph } from '../../formats/json-ld.ts'
import { personEntry } from '../../formats/json-ld-directory.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import { organisationHref, organisationName } from './names.ts'
import type { PersonRow } from './person.tsx'
import { ended } from './person-view.tsx'

/** A person for search engines. */
export function personGraph(visit: Visit, row: PersonRow): object {
  const { origin, language: lang, office, now } = visit
  const address = origin + paths.site.person({ lang, slug: row.slug })
  const name = labelText(visit, row.shown)
  const today = todayIn(office.zone, now)
  return graph(
    personEntry({
      address,
      name,
      given: row.given,
      family: row.family,
      works: row.affiliations
        .filter(one => !ended(one, today))
        .map(one => {
          const href = organisationHref(visit, one)
          return {
            title: labelText(visit, one.title),
            organisation: {
              name: one.organisation_names ? organisationName(visit, one.organisation_names).text : labelText(visit, one.named),
              address: href && origin + href,
            },
          }
        }),
    }),
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
      { name, address },
    ]),
  )
}
