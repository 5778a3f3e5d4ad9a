import { campaignKind, campaignSchema, createCampaign, writeCampaign } from '../src/domain/campaigns/index.ts'
import type { Ask } from '../src/domain/commands/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import { known } from './load-directory.ts'
import type { Begun } from './publish-texts.ts'
import type { Demonstration } from './read.ts'
import { type Ids, severalAtOnce, textOf } from './texts.ts'

/** Makes the campaigns with a first text, after everything that their stops lead to. Ids go under `campaign/KEY`. */
export async function beginCampaigns(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<Begun[]> {
  const source = demo.office.languages[0]!
  const begun: Begun[] = []
  await severalAtOnce(demo.campaigns, async ([key, { texts, ...campaign }]) => {
    const facts = campaignSchema.parse({
      ...campaign,
      stops: campaign.stops.map(stop => ({ ...stop, record: stop.record && known(ids, stop.record) })),
      topics: campaign.topics.map(topic => known(ids, `topic/${topic}`)),
    })
    const made = value(await createCampaign(platform, ask, { facts, text: textOf(texts, source, ids) }))
    ids.set(`campaign/${key}`, made.record)
    begun.push({ kind: campaignKind, write: writeCampaign, record: made.record, texts, source, revision: made.revision })
  })
  return begun
}
