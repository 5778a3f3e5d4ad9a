import { type CampaignCard, campaignState } from '../../domain/campaigns/index.ts'
import type { Visit } from '../../web/visit.ts'

/** When a campaign is or was: "2011", "1–18 December 2014", "since 18 December 2014". */
export function campaignTimeText({ formats, t }: Pick<Visit, 'formats' | 't'>, { startsOn, endsOn, precision }: CampaignCard): string {
  if (endsOn === null) return t('campaigns:since', { date: formats.date({ on: startsOn, precision: 'day' }) })
  if (precision === 'day') return formats.dateRange(startsOn, endsOn)
  const [from, to] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}

/** What a campaign's dates say now, and until when they say so. */
export const stateOf = ({ now }: Pick<Visit, 'now'>, { starts_at, ends_at }: { starts_at: Date | string; ends_at: Date | string | null }) =>
  campaignState({ starts: new Date(starts_at), ends: ends_at === null ? null : new Date(ends_at) }, now)
