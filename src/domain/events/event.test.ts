import { expect, test } from 'vitest'
import { type EventState, type EventTimes, eventChangesAt, eventListedUntil, eventPhase, eventState } from './event.ts'
import { daysLeft, eventTimes, wallInstant } from './event-times.ts'

const zone = 'Europe/Prague'
const dates = { precision: 'day', startsOn: '2027-08-16', endsOn: '2027-08-21', startsTime: null, endsTime: null, zone, status: 'confirmed' } as const
const moment = (wall: string, of: 'opens' | 'closes') => ({ wall, at: wallInstant(wall, zone, of) })
const call = { opens: moment('2027-03-01T09:00', 'opens'), closes: moment('2027-06-30T23:59', 'closes'), cancelled: false }
const times = eventTimes(dates, call)
const at = (instant: string) => new Date(instant)
const state = (which: EventTimes, instant: string) => eventState(which, at(instant))

test('The life of a school with a call, each state from its first instant to the last before the next', () => {
  const life: [string, EventState][] = [
    ['2027-01-01T00:00:00Z', 'announced'],
    ['2027-03-01T07:59:59.999Z', 'announced'],
    ['2027-03-01T08:00:00Z', 'open'],
    ['2027-06-22T21:59:59.999Z', 'open'],
    ['2027-06-22T22:00:00Z', 'closing-soon'],
    ['2027-06-30T21:58:59.999Z', 'closing-soon'],
    ['2027-06-30T21:59:00Z', 'closed'],
    ['2027-08-15T21:59:59.999Z', 'closed'],
    ['2027-08-15T22:00:00Z', 'under-way'],
    ['2027-08-21T21:59:59.999Z', 'under-way'],
    ['2027-08-21T22:00:00Z', 'over'],
    ['2040-01-01T00:00:00Z', 'over'],
  ]
  for (const [instant, expected] of life) expect(state(times, instant), instant).toBe(expected)
})

test('Each change is announced at its very instant, and the last state lasts', () => {
  const changes: string[] = []
  for (let now: Date | null = at('2027-01-01T00:00:00Z'); now; ) {
    now = eventChangesAt(times, now)
    if (now) changes.push(now.toISOString())
  }
  expect(changes).toEqual([
    '2027-03-01T08:00:00.000Z',
    '2027-06-22T22:00:00.000Z',
    '2027-06-30T21:59:00.000Z',
    '2027-08-15T22:00:00.000Z',
    '2027-08-21T22:00:00.000Z',
  ])
})

test('Without a call an event comes, is under way and over; without a date it is undated', () => {
  const plain = eventTimes(dates, null)
  expect(['2027-01-01T00:00Z', '2027-08-18T00:00Z', '2027-09-01T00:00Z'].map(one => state(plain, one))).toEqual(['coming', 'under-way', 'over'])
  const undated = eventTimes({ ...dates, precision: 'none', startsOn: null, endsOn: null }, null)
  expect(state(undated, '2027-01-01T00:00Z')).toBe('undated')
  expect(eventChangesAt(undated, at('2027-01-01T00:00Z'))).toBeNull()
})

test('A month or a year is coming until it is over, and never under way', () => {
  for (const [precision, last, over] of [
    ['month', '2027-08-31T21:59:59Z', '2027-08-31T22:00:00Z'],
    ['year', '2027-12-31T22:59:59Z', '2027-12-31T23:00:00Z'],
  ] as const) {
    const known = eventTimes({ ...dates, precision }, null)
    expect([state(known, '2027-08-18T00:00Z'), state(known, last), state(known, over)]).toEqual(['coming', 'coming', 'over'])
  }
})

test('Hours of the first and the last day count where they are known', () => {
  const hours = eventTimes({ ...dates, startsOn: '2027-10-31', endsOn: '2027-10-31', startsTime: '09:00', endsTime: '17:00' }, null)
  expect([hours.startsAt, hours.endsAt].map(one => one?.toISOString())).toEqual(['2027-10-31T08:00:00.000Z', '2027-10-31T16:00:00.000Z'])
})

test('What was decided goes before what the dates say', () => {
  for (const status of ['cancelled', 'postponed'] as const)
    for (const instant of ['2027-01-01T00:00Z', '2027-05-01T00:00Z', '2027-08-18T00:00Z', '2028-01-01T00:00Z'])
      expect(state({ ...times, status }, instant)).toBe(status)
  for (const status of ['planned', 'moved'] as const) expect(state({ ...times, status }, '2027-05-01T00:00Z')).toBe('open')
})

test('A cancelled event stays in lists where its dates would be, and goes to the past with them', () => {
  const cancelled = { ...times, status: 'cancelled' } as const
  expect(eventPhase(cancelled, at('2027-05-01T00:00Z'))).toBe('coming')
  expect(eventPhase(cancelled, at('2027-08-22T00:00Z'))).toBe('past')
  expect(eventListedUntil(cancelled, at('2027-05-01T00:00Z'))).toEqual(times.endsAt)
  expect(eventListedUntil(cancelled, at('2027-08-22T00:00Z'))).toBeNull()
})

test('A call that was cancelled is none; one that never said when it opens is open until it closes', () => {
  expect(state(eventTimes(dates, { ...call, cancelled: true }), '2027-05-01T00:00Z')).toBe('coming')
  expect(state(eventTimes(dates, { ...call, opens: null }), '2020-01-01T00:00Z')).toBe('open')
})

test('A call that names a day without an hour is open to the end of that day', () => {
  const day = eventTimes(
    { ...dates, startsOn: '2015-08-17', endsOn: '2015-08-22' },
    { opens: null, closes: moment('2015-06-30', 'closes'), cancelled: false },
  )
  expect([state(day, '2015-06-30T21:59:59Z'), state(day, '2015-06-30T22:00:00Z')]).toEqual(['closing-soon', 'closed'])
})

test('23:59 in Prague is another instant in winter and in summer, and on the nights on which the clocks change', () => {
  for (const [wall, instant] of [
    ['2027-01-31T23:59', '2027-01-31T22:59:00.000Z'],
    ['2027-06-30T23:59', '2027-06-30T21:59:00.000Z'],
    ['2027-03-27T23:59', '2027-03-27T22:59:00.000Z'],
    ['2027-03-28T23:59', '2027-03-28T21:59:00.000Z'],
    ['2027-10-30T23:59', '2027-10-30T21:59:00.000Z'],
    ['2027-10-31T23:59', '2027-10-31T22:59:00.000Z'],
  ] as const)
    expect(wallInstant(wall, zone, 'closes'), wall).toBe(instant)
})

test('Days left are days of the calendar: none on the last day, and each ends at midnight, whether it had 23, 24 or 25 hours', () => {
  const left = (wall: string, instant: string) => {
    const { days, until } = daysLeft(wall, zone, at(instant))
    return [days, until.toISOString()]
  }
  expect(left('2027-06-30T23:59', '2027-06-07T12:00Z')).toEqual([23, '2027-06-07T22:00:00.000Z'])
  expect(left('2027-06-30T23:59', '2027-06-29T22:00Z')).toEqual([0, '2027-06-30T22:00:00.000Z'])
  expect(left('2027-03-29T23:59', '2027-03-27T23:30Z')).toEqual([1, '2027-03-28T22:00:00.000Z'])
  expect(left('2027-11-01T23:59', '2027-10-30T22:30Z')).toEqual([1, '2027-10-31T23:00:00.000Z'])
})
