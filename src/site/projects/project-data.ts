import { breadcrumbs, graph } from '../../formats/json-ld.ts'
import { project } from '../../formats/json-ld-project.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import { partner } from './partners.ts'
import type { ProjectAnswer } from './project-row.ts'
import { partialDate } from './words.ts'

/** A project for search engines, in the words of the text that is shown. */
export function projectData(visit: Visit, row: ProjectAnswer): object {
  const { origin, office, t, formats } = visit
  const { card, facts, language } = row
  const address = origin + paths.site.project({ lang: language, slug: row.slug })
  const those = (pays: boolean) =>
    row.organisations
      .filter(one => ['funding', 'co-funding'].includes(one.role) === pays)
      .map(one => {
        const { name, href } = partner(visit, card, one)
        return { name, address: href && origin + href, role: one.role }
      })
  return graph(
    project({
      address,
      name: row.title,
      description: row.lead,
      starts: card.starts ? partialDate(card.starts) : undefined,
      ends: card.ends ? partialDate(card.ends) : undefined,
      identifiers: [facts.code, facts.globalIdentifier].filter(one => one !== null),
      members: those(false),
      funders: those(true),
      countries: card.countries.map(one => ({ code: one.country, name: formats.countryName(one.country) })),
      topics: row.topics.map(topic => labelText(visit, topic.label)),
    }),
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang: visit.language }) },
      { name: t('projects:title'), address: origin + paths.site.projects({ lang: visit.language }) },
      { name: row.title, address },
    ]),
  )
}
