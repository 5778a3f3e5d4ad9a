import { type RawBuilder, sql } from 'kysely'
import { startOfDay } from '../offices/index.ts'
import type { CampaignFacts } from './campaign.ts'

/** What a campaign's dates say of it now, in the order of a list. One that is over stays as an archive. */
export const campaignStates = ['running', 'coming', 'archive'] as const
export type CampaignState = (typeof campaignStates)[number]

/** From when to when, as instants: it lasts to the end of its last day in the office's zone. */
export const campaignTime = (
  { startsOn, endsOn }: Pick<CampaignFacts, 'startsOn' | 'endsOn'>,
  zone: string,
): { starts: Date; ends: Date | null } => ({
  starts: startOfDay(startsOn, zone),
  ends: endsOn === null ? null : startOfDay(Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString(), zone),
})

/** `until` is the instant at which the answer changes; null where it never does. */
export function campaignState({ starts, ends }: { starts: Date; ends: Date | null }, now: Date): { state: CampaignState; until: Date | null } {
  if (ends && ends <= now) return { state: 'archive', until: null }
  if (starts > now) return { state: 'coming', until: starts }
  return { state: 'running', until: ends }
}

/** The same rule of a row of `live` as `l`. A property test holds the two together. */
export const campaignStateOf = (now: unknown): RawBuilder<CampaignState> => sql<CampaignState>`case
  when l.ends_at <= ${now}::timestamptz then 'archive'
  when l.starts_at > ${now}::timestamptz then 'coming'
  else 'running' end`
