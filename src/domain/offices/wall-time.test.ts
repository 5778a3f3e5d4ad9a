import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWallTime, todayIn, toWall } from './wall-time.ts'

const prague = 'Europe/Prague'

test('The hour that the clocks skip in spring is refused, with the next time that exists', () => {
  expect(readWallTime('2027-03-28', '02:30', prague)).toEqual({ kind: 'does-not-exist', next: '2027-03-28T03:00' })
  expect(readWallTime('2027-03-28', '02:00', prague)).toEqual({ kind: 'does-not-exist', next: '2027-03-28T03:00' })
  expect(readWallTime('2027-03-28', '03:00', prague)).toMatchObject({ kind: 'moment', moment: { at: new Date('2027-03-28T01:00:00Z') } })
})

test('The hour that comes twice in autumn is asked about, and either of its two meanings can be chosen', () => {
  expect(readWallTime('2026-10-25', '02:30', prague)).toEqual({ kind: 'exists-twice', earlier: '+02:00', later: '+01:00' })
  const chosen = (which: 'earlier' | 'later') => readWallTime('2026-10-25', '02:30', prague, which)
  expect(chosen('earlier')).toMatchObject({ moment: { at: new Date('2026-10-25T00:30:00Z'), wall: '2026-10-25T02:30' } })
  expect(chosen('later')).toMatchObject({ moment: { at: new Date('2026-10-25T01:30:00Z'), wall: '2026-10-25T02:30' } })
})

test('A choice between two is not asked of a time that exists once, nor does it make a time that does not exist', () => {
  expect(readWallTime('2026-10-25', '03:00', prague, 'later')).toMatchObject({ moment: { at: new Date('2026-10-25T02:00:00Z') } })
  expect(readWallTime('2027-03-28', '02:30', prague, 'later')).toMatchObject({ kind: 'does-not-exist' })
})

test.each([
  ['2026-02-29', '09:00'],
  ['2026-13-01', '09:00'],
  ['2026-06-01', '24:00'],
  ['2026-06-01', '9'],
  ['2026-06-01', '09:00:30'],
  ['2026-06-01', ''],
  ['', '09:00'],
  ['1. 6. 2026', '09:00'],
  ['20260601', '0900'],
  ['2026-06-01', '09:00[Asia/Tokyo]'],
  ['+002026-06-01', '09:00'],
  ['2026-06-01T09:00', '09:00'],
])('“%s” at “%s” is no time', (date, time) => {
  expect(readWallTime(date, time, prague)).toEqual({ kind: 'not-a-time' })
})

test('A minute is a minute: what was typed means its very beginning', () => {
  expect(readWallTime('2026-06-01', '9:05', prague)).toEqual({
    kind: 'moment',
    moment: { at: new Date('2026-06-01T07:05:00.000Z'), wall: '2026-06-01T09:05', zone: prague },
  })
})

const zones = [
  'Europe/Prague',
  'Europe/Budapest',
  'UTC',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
]

test('Whatever instant is shown as wall time means that instant when it is typed back, in any zone, on any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2040, 0) }), fc.constantFrom(...zones), (at, zone) => {
      const minute = new Date(Math.floor(at / 60_000) * 60_000)
      const { date, time } = toWall(minute, zone)
      const answer = readWallTime(date, time, zone)
      if (answer.kind === 'moment') expect(answer.moment.at).toEqual(minute)
      else {
        expect(answer.kind).toBe('exists-twice')
        const both = (['earlier', 'later'] as const).map(which => readWallTime(date, time, zone, which))
        expect(both.map(one => one.kind === 'moment' && one.moment.at.getTime())).toContain(minute.getTime())
      }
      expect(todayIn(zone, minute)).toBe(date)
    }),
  )
})
