import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { as, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { newId } from '../../platform/database/ids.ts'
import { publishText } from '../content/index.ts'
import { eventMoves, eventStatuses } from './event.ts'
import type { EventFacts } from './event-facts.ts'
import { eventKind } from './event-kind.ts'
import type { EventCard, EventPageFacts } from './event-live.ts'
import { eventCommands } from './keeping.ts'
import { callOf, eventFacts, liveEvent, newEvent } from './testing/events.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
let event: string
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())
beforeEach(async () => {
  event = await liveEvent(on.platform, ask, { title: 'School' })
})

const change = (facts: Partial<EventFacts>, record = event) => eventCommands.changeFacts(on.platform, ask, { record, facts: eventFacts(facts) })
async function shown(record = event) {
  const [row] = await on.rows(tx => tx.selectFrom('live').select(['card', 'facts']).where('record_id', '=', record).execute())
  return { card: row!.card as unknown as EventCard, facts: row!.facts as unknown as EventPageFacts }
}
const kept = (record = event) =>
  on.rows(async tx => {
    const row = await tx.selectFrom('events').select(['former', 'sequence']).where('id', '=', record).executeTakeFirstOrThrow()
    return { former: (row.former as unknown as { startsOn: string }[]).map(one => one.startsOn), sequence: row.sequence }
  })

test('An event that is moved keeps what was announced before, and calendars are told', async () => {
  value(await change({ startsOn: '2027-09-06', endsOn: '2027-09-11', venue: { en: 'School house' }, status: 'moved' }))
  const { card, facts } = await shown()
  expect(card).toMatchObject({
    startsOn: '2027-09-06',
    status: 'moved',
    former: { startsOn: '2027-08-16', endsOn: '2027-08-21', venue: { en: 'Town hall' } },
  })
  expect(facts.sequence).toBe(1)
  value(await change({ startsOn: '2027-10-04', endsOn: '2027-10-09', status: 'moved' }))
  expect(await kept()).toEqual({ former: ['2027-09-06', '2027-08-16'], sequence: 2 })
  expect((await shown()).card.former).toMatchObject({ startsOn: '2027-09-06' })
})

test('An event that is postponed keeps its former dates, also when it has no new ones', async () => {
  value(await change({ precision: 'none', startsOn: null, endsOn: null, status: 'postponed' }))
  const { card } = await shown()
  expect(card).toMatchObject({ status: 'postponed', startsOn: null, former: { startsOn: '2027-08-16' } })
})

test('A cancelled event keeps its dates, and is told once', async () => {
  const cancelled = { status: 'cancelled', statusReason: { en: 'The river rose.' } } as const
  value(await change(cancelled))
  value(await change(cancelled))
  expect((await shown()).card).toMatchObject({ status: 'cancelled', startsOn: '2027-08-16', former: null })
  expect(await kept()).toEqual({ former: [], sequence: 1 })
})

test('What nobody saw yet has no former dates', async () => {
  const draft = await newEvent(on.platform, ask, { title: 'Draft' })
  value(await change({ startsOn: '2027-09-06', endsOn: '2027-09-11' }, draft.record))
  expect(await kept(draft.record)).toEqual({ former: [], sequence: 0 })
})

test('A change that no calendar shows leaves the sequence alone', async () => {
  value(await change({ audience: { en: 'Students' }, capacity: 30, call: callOf('2027-03-01T09:00', '2027-06-30T23:59') }))
  expect(await kept()).toEqual({ former: [], sequence: 0 })
  expect((await shown()).card.closes).toBe('2027-06-30T21:59:00.000Z')
})

test('Before and after of each fact that changed are kept', async () => {
  value(await change({ capacity: 30 }))
  const rows = await on.rows(tx => tx.selectFrom('fact_changes').select(['field', 'before', 'after']).where('record_id', '=', event).execute())
  expect(rows).toEqual([{ field: 'capacity', before: null, after: 30 }])
})

test('Only what the table of moves allows may follow: nothing goes back to being a plan', async () => {
  for (const from of eventStatuses)
    for (const to of eventStatuses) {
      const record = await liveEvent(on.platform, ask, { title: `${from} to ${to}` }, { status: from })
      const done = await change({ status: to }, record)
      expect(done.done, `${from} → ${to}`).toBe(from === to || eventMoves[from].includes(to))
    }
  expect(Object.values(eventMoves).flat()).not.toContain('planned')
})

test('Dates out of order, hours that the clock skips, a call that closes after the event: refused, with the field named', async () => {
  const fields = async (facts: Partial<EventFacts>) => {
    const answer = await change(facts)
    return answer.done ? [] : [answer.refusal, ...answer.fields]
  }
  expect(await fields({ startsOn: '2027-08-21', endsOn: '2027-08-16' })).toEqual(['until-before-from', 'endsOn'])
  const night = { startsOn: '2027-03-28', endsOn: '2027-03-28', startsTime: '02:30' }
  expect(await fields(night)).toEqual(['time-does-not-exist', 'startsTime'])
  expect(await fields({ call: callOf(null, '2027-08-22T10:00') })).toEqual(['until-before-from', 'call.closes'])
  expect(await fields({ call: callOf('2027-07-01T10:00', '2027-06-30T23:59') })).toEqual(['until-before-from', 'call.closes'])
  expect(
    await fields({ call: { ...callOf(null, '2027-06-30T23:59'), closes: { wall: '2027-06-30T23:59', at: '2027-06-30T23:59:00.000Z' } } }),
  ).toEqual(['time-not-valid', 'call'])
  expect(await fields({ series: newId() })).toEqual(['not-found', 'series'])
  const session = {
    id: newId(),
    day: '2027-08-25',
    starts: '09:00',
    ends: null,
    room: null,
    type: 'lecture',
    title: { en: 'Late' },
    abstract: {},
    persons: [],
  }
  expect(await fields({ sessions: [session as EventFacts['sessions'][number]] })).toEqual(['date-not-valid', 'sessions'])
})

test('A translator may write an event and not change its facts', async () => {
  const answer = await eventCommands.changeFacts(on.platform, as(on.office, 'translator'), { record: event, facts: eventFacts() })
  expect(answer).toMatchObject({ done: false, refusal: 'not-allowed' })
})

test('Whatever is done to an event, what was announced and how often calendars were told are as a list of its changes says', async () => {
  const step = fc.record({
    day: fc.constantFrom('2027-08-16', '2027-09-06', '2027-10-04'),
    status: fc.constantFrom(...eventStatuses),
    venue: fc.constantFrom('Town hall', 'School house'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.nat(3), async (steps, publishedAt) => {
      const first = { startsOn: '2027-08-16', endsOn: '2027-08-16', status: 'planned' } as const
      const { record, revision } = await newEvent(on.platform, ask, { title: 'Model' }, first)
      const model = { day: '2027-08-16', venue: 'Town hall', status: 'planned' as EventFacts['status'], former: [] as string[], sequence: 0 }
      for (const [index, { day, status, venue }] of steps.entries()) {
        if (index === publishedAt) value(await publishText(on.platform, ask, { kind: eventKind, record, language: 'en', revision }))
        const allowed = status === model.status || eventMoves[model.status].includes(status)
        expect((await change({ startsOn: day, endsOn: day, venue: { en: venue }, status }, record)).done).toBe(allowed)
        if (!allowed) continue
        const moved = day !== model.day || venue !== model.venue
        if (index >= publishedAt && moved) model.former.unshift(model.day)
        if (index >= publishedAt && (moved || status !== model.status)) model.sequence++
        Object.assign(model, { day, venue, status })
      }
      expect(await kept(record)).toEqual({ former: model.former, sequence: model.sequence })
    }),
    { numRuns: 20 },
  )
}, 60_000)
