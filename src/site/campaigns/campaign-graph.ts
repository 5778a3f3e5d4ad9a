import { breadcrumbs, graph, organisationId } from '../../formats/json-ld.ts'
import { campaign } from '../../formats/json-ld-campaign.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { recordHref } from '../body.ts'
import { labelText } from '../parts.ts'
import type { CampaignRow } from './campaign-row.ts'

/** What machines read about a campaign. */
export function campaignGraph(visit: Visit, row: CampaignRow): object {
  const { origin, language: lang, office } = visit
  const address = origin + paths.site.campaign({ lang, slug: row.slug })
  const { startsOn, endsOn, precision } = row.card
  const known = (date: string) => (precision === 'year' ? date.slice(0, 4) : date)
  return graph(
    campaign({
      address,
      name: row.title,
      slogan: labelText(visit, row.card.motto) || undefined,
      description: row.lead,
      language: lang,
      from: known(startsOn),
      until: endsOn === null ? undefined : known(endsOn),
      publisher: organisationId(origin),
      modified: new Date(row.published_at),
      parts: row.collected.flatMap(one => {
        const href = recordHref(visit, one)
        return href ? [{ name: one.title, address: origin + href, language: one.language }] : []
      }),
    }),
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
      { name: row.title, address },
    ]),
  )
}
