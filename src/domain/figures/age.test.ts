import { expect, test } from 'vitest'
import { ageChangesOn, type Precision, yearsOld } from './index.ts'

const figure = (as_of: string, precision: Precision, review_by: string | null) => ({ as_of, precision, review_by })

test.each<[string, ReturnType<typeof figure>, string, number | undefined, string | null]>([
  ['has no age before the day of its review', figure('2015-01-01', 'year', '2027-12-31'), '2027-12-30', undefined, '2027-12-31'],
  ['has one from that day on', figure('2015-01-01', 'year', '2027-12-31'), '2027-12-31', 12, '2028-01-01'],
  ['has one year more with the new year, where only the year is known', figure('2015-01-01', 'year', '2016-12-31'), '2026-11-24', 11, '2027-01-01'],
  ['is as old as its year, whatever day stands for it', figure('2014-12-31', 'year', '2016-12-31'), '2026-01-01', 12, '2027-01-01'],
  ['ages by the month, where only that is known', figure('2015-06-15', 'month', '2016-01-01'), '2026-05-31', 10, '2026-06-01'],
  ['ages by the day', figure('2015-06-15', 'day', '2016-01-01'), '2026-06-15', 11, '2027-06-15'],
  ['of a leap day ages with the end of February', figure('2024-02-29', 'day', '2024-03-01'), '2025-02-28', 1, '2026-02-28'],
  ['says nothing in its first year', figure('2026-06-15', 'day', '2026-07-01'), '2026-11-24', undefined, '2027-06-15'],
  ['says nothing of a day to come', figure('2030-01-01', 'day', '2026-01-01'), '2026-11-24', undefined, '2031-01-01'],
  ['without a day of review never has one', figure('1951-01-01', 'year', null), '2026-11-24', undefined, null],
])('A figure %s', (_, one, today, years, changes) => {
  expect(yearsOld(one, today)).toBe(years)
  expect(ageChangesOn(one, today)).toBe(changes)
})

test('The age of a figure changes on the day that was told, and on none before', () => {
  for (const precision of ['day', 'month', 'year'] as const) {
    const one = figure('2020-02-29', precision, '2022-03-01')
    let day = Temporal.PlainDate.from('2022-01-01')
    for (let next = ageChangesOn(one, day.toString())!; day.toString() < '2026-01-01'; day = day.add({ days: 1 })) {
      const before = yearsOld(one, day.subtract({ days: 1 }).toString())
      if (day.toString() < next) expect(yearsOld(one, day.toString()), day.toString()).toBe(before)
      else next = ageChangesOn(one, day.toString())!
    }
  }
})
