import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { firstDay, type KnownDate, lastDay, sharesAddUp } from './project.ts'
import { type ProjectDates, projectState, projectStateOf, projectTime } from './state.ts'

const zone = 'Europe/Prague'
const dated = (starts: string | null, ends: string | null, planned = false): ProjectDates => {
  const known = (on: string): KnownDate => ({
    on: `${on}-01-01`.slice(0, 10),
    precision: on.length === 4 ? 'year' : on.length === 7 ? 'month' : 'day',
  })
  return { starts: starts === null ? null : known(starts), ends: ends === null ? null : { ...known(ends), planned } }
}

test.each([
  [dated(null, null), '2014-06-01T00:00Z', 'unknown', null],
  [dated('2013-12', '2015-05'), '2013-11-30T22:59Z', 'planned', '2013-11-30T23:00Z'],
  [dated('2013-12', '2015-05'), '2013-11-30T23:00Z', 'under-way', '2015-05-31T22:00Z'],
  [dated('2013-12', '2015-05'), '2015-05-31T21:59Z', 'under-way', '2015-05-31T22:00Z'],
  [dated('2013-12', '2015-05'), '2015-05-31T22:00Z', 'ended', null],
  [dated('2013', '2013'), '2013-12-31T22:59Z', 'under-way', '2013-12-31T23:00Z'],
  [dated('2013', '2013'), '2013-12-31T23:00Z', 'ended', null],
  [dated('2014-03-15', '2014-03-15'), '2014-03-14T22:59Z', 'planned', '2014-03-14T23:00Z'],
  [dated('2014-03-15', '2014-03-15'), '2014-03-15T12:00Z', 'under-way', '2014-03-15T23:00Z'],
  [dated('2014-02', null), '2020-01-01T00:00Z', 'under-way', null],
  [dated(null, '2014-02'), '2014-02-28T12:00Z', 'unknown', '2014-02-28T23:00Z'],
  [dated(null, '2014-02'), '2014-03-01T12:00Z', 'ended', null],
  [dated('2013', '2014', true), '2015-01-01T12:00Z', 'ended', null],
])('What the dates of a project say, and until when: %j at %s is %s', (dates, now, state, until) => {
  expect(projectState(dates, zone, new Date(now))).toEqual({ state, until: until && new Date(until) })
})

test('A month or a year counts whole, from its first day to its last; a leap year has its day', () => {
  expect(firstDay({ on: '2013-12-20', precision: 'month' })).toBe('2013-12-01')
  expect(lastDay({ on: '2012-02-01', precision: 'month' })).toBe('2012-02-29')
  expect(lastDay({ on: '2013-05-07', precision: 'year' })).toBe('2013-12-31')
  expect(firstDay({ on: '2013-05-07', precision: 'day' })).toBe('2013-05-07')
})

test('Shares of countries make a whole, or none is given', () => {
  const shares = (...percentages: (number | null)[]) => sharesAddUp(percentages.map(percentage => ({ percentage })))
  expect([shares(), shares(null, null), shares(100), shares(60, 40), shares(33.33, 33.33, 33.34)]).toEqual([true, true, true, true, true])
  expect([shares(99), shares(60, 41), shares(60, null), shares(100, null)]).toEqual([false, false, false, false])
})

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.end())

test('The rule of pages and the rule of lists say the same at every instant', async () => {
  const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2016-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))
  const known = fc.record({ on: day, precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const) })
  const cases = fc.sample(
    fc.record({
      starts: fc.option(known),
      ends: fc.option(known.map(one => ({ ...one, planned: false }))),
      now: fc.date({ min: new Date('2012-01-01'), max: new Date('2017-01-01'), noInvalidDate: true }),
    }),
    300,
  )
  await on.rows(async tx => {
    for (const { starts, ends, now } of cases.filter(one => !one.starts || !one.ends || firstDay(one.starts) <= lastDay(one.ends))) {
      const time = projectTime({ starts, ends }, zone)
      // At the very instants of change, too.
      for (const at of [now, ...[time.starts, time.ends].filter(one => one !== null)]) {
        const { rows } = await sql<{ state: string }>`select ${projectStateOf(at)} as state
          from (select ${time.starts}::timestamptz as starts_at, ${time.ends}::timestamptz as ends_at) l`.execute(tx)
        expect(rows[0]!.state, JSON.stringify({ starts, ends, at })).toBe(projectState({ starts, ends }, zone, at).state)
      }
    }
  })
})
