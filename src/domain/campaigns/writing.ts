import { recordCommands, contentRights as rights } from '../content/index.ts'
import { campaignKind } from './campaign-kind.ts'

/** What is done with a campaign: begun with its first text, written in a language, its dates, colours and topics changed. */
export const {
  create: createCampaign,
  write: writeCampaign,
  changeFacts: changeCampaignFacts,
} = recordCommands(campaignKind, {
  create: { right: rights['text.write'], audit: 'campaign.created' },
  write: { right: rights['text.write'], audit: 'campaign.written' },
  changeFacts: { right: rights['text.publish'], audit: 'campaign.facts-changed' },
})
