import type { z } from 'zod'
import { type as, draft, value, type Words } from '../../../../test/office.ts'
import type { Platform } from '../../../platform/platform.ts'
import { publishText } from '../../content/index.ts'
import { type CampaignFacts, campaignKind, campaignSchema, createCampaign, writeCampaign } from '../index.ts'

/** What is given of a campaign; the rest is not known. */
export type Given = Partial<z.input<typeof campaignSchema>>

export const campaignFacts = (more: Given = {}): CampaignFacts => campaignSchema.parse({ startsOn: '2014-12-01', ...more })

/** A campaign that readers see in the languages of the texts; the first is its source. */
export async function liveCampaign(platform: Platform, ask: ReturnType<typeof as>, facts: Given, ...texts: readonly Words[]) {
  const [first, ...others] = texts
  const made = value(await createCampaign(platform, ask, { facts: campaignFacts(facts), text: draft(first!) }))
  const publish = async (language: string, revision: string) =>
    value(await publishText(platform, ask, { kind: campaignKind, record: made.record, language, revision }))
  await publish(first!.language ?? 'en', made.revision)
  for (const text of others)
    await publish(text.language!, value(await writeCampaign(platform, ask, { ...draft(text), record: made.record })).revision)
  return made
}
