import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { addTopic, topicSchema } from '../topics/index.ts'
import { type CampaignFacts, campaignKind, campaignState, campaignStateOf, campaignTime, createCampaign, stopDate } from './index.ts'
import { campaignFacts, type Given, liveCampaign } from './testing/live-campaign.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const refused = async (facts: Given) => {
  const outcome = await createCampaign(on.platform, ask, {
    facts: { ...campaignFacts(), ...facts } as CampaignFacts,
    text: draft({ title: 'Campaign' }),
  })
  return outcome.done ? undefined : [outcome.refusal, ...outcome.fields]
}

test('Colours that could not be read are refused, and so is an end before the beginning', async () => {
  expect(await refused({ colours: { ink: '#10304f', signal: '#ffc61a' } })).toBeUndefined()
  expect(await refused({ colours: { ink: '#8aa0b0', signal: '#ffc61a' } })).toEqual(['value-not-valid', 'colours'])
  expect(await refused({ colours: { ink: '#10304f', signal: '#10304f' } })).toEqual(['value-not-valid', 'colours'])
  expect(await refused({ colours: { ink: 'red;}*{', signal: '#ffc61a' } })).toContain('colours.ink')
  expect(await refused({ endsOn: '2014-11-30' })).toEqual(['until-before-from', 'endsOn'])
  expect(await refused({ numeral: '60000' })).toEqual(['value-not-valid', 'numeral'])
})

test('A topic, a date or a record of a stop that is none is refused', async () => {
  expect(await refused({ topics: [on.office] })).toEqual(['not-found', 'topics'])
  expect(await refused({ stops: [{ on: '2014-12', title: { en: 'A stop' }, text: {}, record: on.office }] })).toEqual(['not-found', 'stops'])
  expect(await refused({ stops: [{ on: '2014-13', title: { en: 'A stop' }, text: {}, record: null }] })).toEqual(['value-not-valid', 'stops.0.on'])
  expect(await refused({ stops: [{ on: '2014', title: {}, text: {}, record: null }] })).toEqual(['label-missing', 'stops'])
})

test('Facts come back as they were given', async () => {
  const { topic } = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Journeys' } }), language: 'en' }))
  const facts = campaignFacts({
    endsOn: '2014-12-18',
    colours: { ink: '#10304f', signal: '#ffc61a' },
    numeral: '18',
    motto: { en: 'For all' },
    stops: [{ on: '1951', title: { en: 'Begun' } }],
    topics: [topic],
  })
  const { record } = value(await createCampaign(on.platform, ask, { facts, text: draft({ title: 'Campaign' }) }))
  expect(await on.rows(tx => campaignKind.read(tx as never, on.office, record))).toEqual(facts)
})

test('A campaign runs from the first second of its first day to the last of its last, where the office is', () => {
  const times = campaignTime({ startsOn: '2014-12-01', endsOn: '2014-12-18' }, 'Europe/Prague')
  const at = (instant: string) => campaignState(times, new Date(instant))
  expect(at('2014-11-30T22:59:59Z')).toEqual({ state: 'coming', until: new Date('2014-11-30T23:00:00Z') })
  expect(at('2014-11-30T23:00:00Z')).toEqual({ state: 'running', until: new Date('2014-12-18T23:00:00Z') })
  expect(at('2014-12-18T22:59:59Z').state).toBe('running')
  expect(at('2014-12-18T23:00:00Z')).toEqual({ state: 'archive', until: null })
  expect(campaignState(campaignTime({ startsOn: '2014-12-01', endsOn: null }, 'UTC'), new Date('2100-01-01'))).toEqual({
    state: 'running',
    until: null,
  })
})

test('A day on which the clock is changed is a whole day', () => {
  const { starts, ends } = campaignTime({ startsOn: '2026-03-29', endsOn: '2026-03-29' }, 'Europe/Prague')
  expect((ends!.getTime() - starts.getTime()) / 3600_000).toBe(23)
})

test('The state of a row in a list is the state of its page, at every second', async () => {
  const day = fc.integer({ min: 0, max: 60 }).map(days => Temporal.PlainDate.from('2026-03-01').add({ days }).toString())
  await fc.assert(
    fc.asyncProperty(day, day, fc.boolean(), fc.integer({ min: -86_400, max: 70 * 86_400 }), async (one, other, endless, seconds) => {
      const [startsOn, last] = [one, other].toSorted() as [string, string]
      const now = new Date(Date.UTC(2026, 2, 1) + seconds * 1000)
      const { starts, ends } = campaignTime({ startsOn, endsOn: endless ? null : last }, 'Europe/Prague')
      const { rows } = await on.rows(tx =>
        sql<{ state: string }>`select ${campaignStateOf(now)} as state
          from (select ${starts}::timestamptz as starts_at, ${ends}::timestamptz as ends_at) l`.execute(tx),
      )
      expect(rows[0]!.state).toBe(campaignState({ starts, ends }, now).state)
    }),
    { numRuns: 60 },
  )
})

test('What is live tells its times and names its topics', async () => {
  const { topic } = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Water' } }), language: 'en' }))
  const { record } = await liveCampaign(on.platform, ask, { endsOn: '2014-12-18', topics: [topic] }, { title: 'Live' })
  const live = await on.rows(tx => tx.selectFrom('live').select(['starts_at', 'ends_at']).where('record_id', '=', record).executeTakeFirstOrThrow())
  expect([new Date(live.starts_at!), new Date(live.ends_at!)]).toEqual([new Date('2014-11-30T23:00:00Z'), new Date('2014-12-18T23:00:00Z')])
  const named = await on.rows(tx => tx.selectFrom('live_names').select(['role', 'named_id']).where('record_id', '=', record).execute())
  expect(named).toEqual([{ role: 'topic', named_id: topic }])
})

test('Of a stop as much of the date is told as is known', () => {
  expect(['1951', '2011-10', '2011-12-05'].map(on => stopDate({ on }))).toEqual([
    { on: '1951-01-01', precision: 'year' },
    { on: '2011-10-01', precision: 'month' },
    { on: '2011-12-05', precision: 'day' },
  ])
})
