import type { Transaction } from '../../platform/database/transaction.ts'
import { refuse } from '../commands/index.ts'
import { type RecordKind, recordsExist } from '../content/index.ts'
import { zoneOf } from '../offices/index.ts'
import { type CampaignFacts, campaignPrecision, campaignSchema } from './campaign.ts'
import { campaignTime } from './state.ts'

/** What a campaign shows of itself in a list. */
export type CampaignCard = Pick<CampaignFacts, 'startsOn' | 'endsOn' | 'numeral' | 'motto'> & { readonly precision: 'day' | 'year' }

/** What its page shows besides. */
export type CampaignPageFacts = Pick<CampaignFacts, 'colours' | 'stops' | 'topics'>

/** What a stop of its time may lead to. */
const stopKinds = ['article', 'event', 'series', 'project', 'publication', 'page']

export const campaignKind: RecordKind<CampaignFacts> = {
  kind: 'campaign',
  collection: 'campaigns',
  untranslated: 'not-found',
  schema: campaignSchema,
  relates: {},
  async check(work, { startsOn, endsOn, stops, topics }) {
    if (endsOn !== null && endsOn < startsOn) return refuse('until-before-from', ['endsOn'])
    if (stops.some(stop => Object.keys(stop.title).length === 0)) return refuse('label-missing', ['stops'])
    if (!(await recordsExist(work, ['topic'], topics))) return refuse('not-found', ['topics'])
    if (
      !(await recordsExist(
        work,
        stopKinds,
        stops.flatMap(stop => stop.record ?? []),
      ))
    )
      return refuse('not-found', ['stops'])
    return undefined
  },
  async store({ tx, office }, id, facts) {
    const columns = {
      starts_on: facts.startsOn,
      ends_on: facts.endsOn,
      colours: facts.colours && JSON.stringify(facts.colours),
      numeral: facts.numeral,
      motto: JSON.stringify(facts.motto),
      stops: JSON.stringify(facts.stops),
      topics: [...facts.topics],
    }
    await tx
      .insertInto('campaigns')
      .values({ office_id: office, id, ...columns })
      .onConflict(conflict => conflict.columns(['office_id', 'id']).doUpdateSet(columns))
      .execute()
  },
  read: readCampaign,
  async facts(tx, id) {
    const { office_id } = await tx.selectFrom('campaigns').select('office_id').where('id', '=', id).executeTakeFirstOrThrow()
    const { startsOn, endsOn, numeral, motto, colours, stops, topics } = await readCampaign(tx, office_id, id)
    const { starts, ends } = campaignTime({ startsOn, endsOn }, await zoneOf(tx, office_id))
    return {
      type: '',
      onDate: startsOn,
      position: 0,
      startsAt: starts,
      endsAt: ends,
      card: { startsOn, endsOn, numeral, motto, precision: campaignPrecision({ startsOn, endsOn }) } satisfies CampaignCard,
      page: { colours, stops, topics } satisfies CampaignPageFacts,
      names: [
        ...topics.map(topic => ({ role: 'topic', id: topic })),
        ...stops.flatMap(stop => (stop.record ? [{ role: 'stop', id: stop.record }] : [])),
      ],
    }
  },
}

async function readCampaign(tx: Transaction, office: string, id: string): Promise<CampaignFacts> {
  const row = await tx.selectFrom('campaigns').selectAll().where('office_id', '=', office).where('id', '=', id).executeTakeFirstOrThrow()
  const { starts_on: startsOn, ends_on: endsOn, colours, numeral, motto, stops, topics } = row
  return campaignSchema.parse({ startsOn, endsOn, colours, numeral, motto, stops, topics })
}
