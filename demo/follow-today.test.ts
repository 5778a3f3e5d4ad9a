import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventCommands, eventState, eventTimes } from '../src/domain/events/index.ts'
import { callOf, liveEvent } from '../src/domain/events/testing/events.ts'
import { newId } from '../src/platform/database/ids.ts'
import { as } from '../test/office.ts'
import { type TestPlatform, testPlatform } from '../test/platform.ts'
import { following, followToday } from './follow-today.ts'

let on: TestPlatform
let office: { id: string; zone: string }
beforeAll(async () => {
  on = await testPlatform()
  office = { id: on.office, zone: 'Europe/Prague' }
  const session = {
    id: newId(),
    day: '2027-08-18',
    starts: '09:00',
    ends: null,
    room: null,
    type: 'lecture',
    title: { en: 'One' },
    abstract: {},
    persons: [],
  } as const
  const facts = { call: callOf('2026-11-01T09:00', '2026-12-31T23:59'), sessions: [session as never] }
  await liveEvent(on.at('2026-11-02T00:00Z'), as(on.office), { title: 'Next', slug: 'summer-school-next' }, facts)
})
afterAll(() => on.end())

const found = async () => (await following(on.platform, on.office))!

test('While the call is open for two weeks and more nothing moves; with less to go it is prolonged, and the school with it when it must be', async () => {
  const before = await found()
  await followToday(on.at('2026-12-10T00:00Z'), office)
  expect(await found()).toEqual(before)
  await followToday(on.at('2026-12-18T00:00Z'), office)
  const { facts } = await found()
  expect(facts.call?.closes.wall).toBe('2027-01-31T23:59')
  expect([facts.startsOn, facts.sessions[0]!.day]).toEqual(['2027-08-16', '2027-08-18'])
})

test('However long nobody started the program, the call is open after the next start, and the programme stands in the week of the school', async () => {
  for (const now of ['2027-07-20T00:00Z', '2029-02-28T12:00Z', '2031-12-31T23:30Z']) {
    await followToday(on.at(now), office)
    const { facts } = await found()
    expect(eventState(eventTimes(facts, facts.call), new Date(now)), now).toBe('open')
    expect(facts.sessions[0]!.day >= facts.startsOn! && facts.sessions[0]!.day <= facts.endsOn!).toBe(true)
  }
})

test('An edition that was called off is left alone', async () => {
  const { record, facts } = await found()
  await eventCommands.changeFacts(on.platform, as(on.office), { record, facts: { ...facts, status: 'cancelled' } })
  await followToday(on.at('2040-01-01T00:00Z'), office)
  expect((await found()).facts.startsOn).toBe(facts.startsOn)
})
