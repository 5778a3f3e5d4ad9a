import { type Kysely, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { type ListedRecord, listedColumns, liveColumns, liveParts } from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { campaignKind } from './campaign-kind.ts'
import { collectedDocuments, collectedRecords } from './collected.ts'
import { campaignStateOf } from './state.ts'

/** A campaign with everything that it collects. */
export const campaignPage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([...liveColumns, 'l.facts', 'l.starts_at', 'l.ends_at'])
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      collectedRecords(p.language).as('collected'),
      collectedDocuments(p.language).as('documents'),
    ])
    .where('l.kind', '=', campaignKind.kind)
    .where('l.language', '=', p.language)
    .where('l.slug', '=', p.slug),
)

/** A campaign for a page that shows several kinds, with the state that its dates give it. */
export type ListedCampaign = ListedRecord & { readonly starts_at: string; readonly ends_at: string | null }

/** Campaigns that run, then what comes, then archives, the latest first: a sub-select of a page's one statement. */
export const someCampaigns = (
  db: Kysely<Tables>,
  { language, now }: { language: string; now: unknown },
  most: number,
): RawBuilder<ListedCampaign[]> =>
  jsonArrayFrom(
    db
      .selectFrom('live as l')
      .select(listedColumns.map(column => `l.${column}` as const))
      .select(['l.starts_at', 'l.ends_at'])
      .where('l.kind', '=', campaignKind.kind)
      .where('l.language', '=', language)
      .orderBy(sql`array_position(array['running', 'coming', 'archive'], ${campaignStateOf(now)})`)
      .orderBy('l.starts_at', 'desc')
      .orderBy('l.record_id', 'desc')
      .limit(most),
  ) as unknown as RawBuilder<ListedCampaign[]>

/** Whether a campaign of the office bears these colours: nobody gets a style sheet in others. */
export const campaignInColours = question<{ ink: string; signal: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select('l.record_id')
    .where('l.kind', '=', campaignKind.kind)
    .where(sql`l.facts -> 'colours' ->> 'ink'`, '=', p.ink)
    .where(sql`l.facts -> 'colours' ->> 'signal'`, '=', p.signal)
    .limit(1),
)
