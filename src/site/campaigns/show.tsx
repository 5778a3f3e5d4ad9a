import { ArchiveStrip } from '../../design/components/archive-strip.tsx'
import { campaignKind, campaignPage } from '../../domain/campaigns/index.ts'
import { isSlug, tags } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { stylesOf } from '../office-styles.ts'
import { earliest, offered } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'
import { campaignGraph } from './campaign-graph.ts'
import type { CampaignRow } from './campaign-row.ts'
import { CampaignView } from './campaign-view.tsx'
import { stateOf } from './words.ts'

const href = (lang: string, slug: string) => paths.site.campaign({ lang, slug })

/** A campaign: a small site inside the site, in its own colours, with what it collects. It ends by itself and says so from that second on. */
export async function campaign(visit: Visit): Promise<Answer> {
  const { language, office, t, platform } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await campaignPage(platform.database.reader, office.id, { language, slug })) as unknown as CampaignRow[]
  if (!found) return whereItWent(visit, campaignKind.collection, slug, href)
  const row = { ...found, languages: offered(visit, found.languages) }
  const { state, until } = stateOf(visit, row)
  return sitePage(visit, {
    stylesheet: stylesOf({ colours: row.facts.colours ?? office.colours }, 'site.css'),
    sheet: 'campaigns.css',
    record: { ...row, kind: campaignKind.kind },
    title: row.title,
    description: row.lead,
    head: { data: [campaignGraph(visit, row)] },
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    notice:
      state === 'archive' ? (
        <ArchiveStrip label={t('campaigns:state.archive')} title={t('campaigns:archive.title')} text={t('campaigns:archive.text')} />
      ) : undefined,
    sharing: true,
    tags: campaignTags(office.id, row),
    until: earliest(until, recordsUntil(visit, row.collected)),
    children: <CampaignView visit={visit} row={row} state={state} />,
  })
}

/** What its page shows, and what makes something else appear on it: that a record names the campaign or one of its topics. */
const campaignTags = (office: string, row: CampaignRow): string[] => [
  tags.record(row.record_id),
  ...[row.record_id, ...row.facts.topics].map(tags.named),
  ...row.collected.map(one => tags.record(one.record_id)),
  ...row.facts.stops.flatMap(stop => (stop.record ? [tags.record(stop.record)] : [])),
  ...row.refs.map(tags.record),
  ...[...row.files, ...row.documents].map(one => tags.file(one.id)),
  ...(row.figures.length ? [tags.figures(office)] : []),
]
