import type { DatedRow } from '../../design/components/dated-rows.tsx'
import type { CampaignCard, ListedCampaign } from '../../domain/campaigns/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { earliest } from '../parts.ts'
import { stateOf } from './words.ts'

/** A campaign in a list: when it began, and whether it runs, is to come or is kept as an archive. */
export function campaignRow(visit: Visit, campaign: ListedCampaign, { lead = false } = {}): DatedRow {
  const { startsOn, precision } = campaign.card as CampaignCard
  return {
    href: paths.site.campaign({ lang: visit.language, slug: campaign.slug }),
    title: campaign.title,
    date: visit.formats.dateParts({ on: startsOn, precision }),
    lead: lead ? campaign.lead : undefined,
    kind: visit.t(`campaigns:state.${stateOf(visit, campaign).state}`),
  }
}

/** When the first of these campaigns begins or ends. */
export const campaignsUntil = (visit: Pick<Visit, 'now'>, campaigns: readonly ListedCampaign[]): Date | null =>
  earliest(...campaigns.map(one => stateOf(visit, one).until))
