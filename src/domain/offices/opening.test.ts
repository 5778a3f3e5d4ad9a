import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpenState, openState } from './opening.ts'

const prague = 'Europe/Prague'
const weekdays = [1, 2, 3, 4, 5].flatMap(day => [
  { day, from: '09:00', to: '12:00' },
  { day, from: '13:00', to: '17:00' },
])
const at = (instant: string, openingHours = weekdays, zone = prague) => openState({ openingHours, zone }, new Date(instant))

test('Before, between and after the hours of a day an office says what comes next', () => {
  expect(at('2026-06-01T08:59:59+02:00')).toEqual({ state: 'opens-today', opensAt: '09:00', until: new Date('2026-06-01T09:00:00+02:00') })
  expect(at('2026-06-01T09:00:00+02:00')).toEqual({ state: 'open', closesAt: '12:00', until: new Date('2026-06-01T12:00:00+02:00') })
  expect(at('2026-06-01T12:00:00+02:00')).toEqual({ state: 'opens-today', opensAt: '13:00', until: new Date('2026-06-01T13:00:00+02:00') })
  expect(at('2026-06-01T16:59:59+02:00')).toMatchObject({ state: 'open', closesAt: '17:00' })
  expect(at('2026-06-01T17:00:00+02:00')).toMatchObject({ state: 'opens-later', date: '2026-06-02', until: new Date('2026-06-02T00:00:00+02:00') })
})

test('After Friday comes Monday, and the sentence changes at midnight', () => {
  expect(at('2026-06-05T18:00:00+02:00')).toEqual({
    state: 'opens-later',
    day: 1,
    date: '2026-06-08',
    opensAt: '09:00',
    until: new Date('2026-06-06T00:00:00+02:00'),
  })
})

test('An office that opens once a week waits a week', () => {
  const once = [{ day: 3, from: '10:00', to: '11:00' }]
  expect(at('2026-06-03T11:00:00+02:00', once)).toMatchObject({ state: 'opens-later', day: 3, date: '2026-06-10' })
})

test('On the days when the clocks change the hours are those of the wall', () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map(day => ({ day, from: '09:00', to: '17:00' }))
  expect(at('2026-10-25T07:59:00Z', always)).toMatchObject({ state: 'opens-today', until: new Date('2026-10-25T08:00:00Z') })
  expect(at('2026-10-25T15:59:00Z', always)).toMatchObject({ state: 'open', until: new Date('2026-10-25T16:00:00Z') })
  expect(at('2027-03-28T06:59:00Z', always)).toMatchObject({ state: 'opens-today', until: new Date('2027-03-28T07:00:00Z') })
  expect(at('2027-03-28T14:59:00Z', always)).toMatchObject({ state: 'open', until: new Date('2027-03-28T15:00:00Z') })
  // The night before: midnight comes an hour later or sooner than in 24 hours.
  expect(at('2027-03-28T20:00:00Z', always)).toMatchObject({ state: 'opens-later', until: new Date('2027-03-28T22:00:00Z') })
})

test('An hour that begins at a time the clocks skip begins when they do', () => {
  const night = [{ day: 7, from: '02:30', to: '05:00' }]
  expect(at('2027-03-28T00:59:59Z', night)).toEqual({ state: 'opens-today', opensAt: '02:30', until: new Date('2027-03-28T01:00:00Z') })
  expect(at('2027-03-28T01:10:00Z', night)).toMatchObject({ state: 'open' })
})

test('An office without hours says nothing', () => {
  expect(at('2026-06-01T10:00:00Z', [])).toEqual({ state: 'unknown', until: null })
})

const say = (state: OpenState) => JSON.stringify({ ...state, until: undefined })
const time = fc.integer({ min: 0, max: 47 }).map(half => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
const hours = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), time, time), { minLength: 1, maxLength: 5 })
  .map(rows => rows.filter(([, from, to]) => from < to).map(([day, from, to]) => ({ day, from, to })))

test('Until the instant that is named the answer stays the same, and the instant lies ahead', () => {
  fc.assert(
    fc.property(
      hours,
      fc.constantFrom(prague, 'UTC', 'America/New_York'),
      fc.integer({ min: Date.UTC(2026, 9, 20), max: Date.UTC(2027, 3, 5) }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (openingHours, zone, now, part) => {
        const state = openState({ openingHours, zone }, new Date(now))
        if (state.state === 'unknown') return
        const until = state.until.getTime()
        expect(until).toBeGreaterThan(now)
        const between = Math.min(until - 1, Math.floor(now + (until - now) * part))
        expect(say(openState({ openingHours, zone }, new Date(between)))).toBe(say(state))
      },
    ),
    { numRuns: 300 },
  )
})
