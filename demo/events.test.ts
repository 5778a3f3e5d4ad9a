import { expect, test } from 'vitest'
import { comingDates } from './coming-edition.ts'
import { readDemonstration } from './read.ts'

const prague = readDemonstration('prague')

test('The series, its editions, the seminars and the conference of the record are there, with its dates and no others', () => {
  expect([...prague.series.keys()]).toEqual(['summer-school'])
  const dates = [...prague.events].map(([key, { dates }]) => [key, dates.kind === 'fixed' ? `${dates.starts_on} ${dates.ends_on}` : dates.kind])
  expect(Object.fromEntries(dates)).toEqual({
    'anniversary-conference': '2011-10-24 2011-10-24',
    'iyouth-final-seminar': '2013-02-21 2013-02-21',
    'orientation-courses-seminar': 'null null',
    'summer-school-2013': '2013-09-01 2013-09-06',
    'summer-school-2014': '2014-08-18 2014-08-23',
    'summer-school-2015': '2015-08-17 2015-08-22',
    'summer-school-coming': 'following',
  })
})

test('Every event is whole in English and Czech; the coming edition, its series and the seminar in all five languages', () => {
  const inFive = ['summer-school', 'summer-school-coming', 'orientation-courses-seminar']
  for (const [key, { texts }] of [...prague.series, ...prague.events])
    expect(Object.keys(texts), key).toEqual(inFive.includes(key) ? ['en', 'cs', 'uk', 'ru', 'ar'] : ['en', 'cs'])
})

test('The school of 2013 costs 2,300 crowns with five nights, five breakfasts and five lunches, or 620 without a bed', () => {
  const { fees } = prague.events.get('summer-school-2013')!
  expect(fees.map(fee => [fee.amount, fee.currency, fee.includes.map(one => one.number)])).toEqual([
    [230000, 'CZK', [5, 5, 5, null]],
    [62000, 'CZK', [0]],
  ])
})

test('The call of 2015 closed on 30 June; 75 people from 24 states came to Brussels', () => {
  expect(prague.events.get('summer-school-2015')!.call?.closes).toBe('2015-06-30')
  expect(prague.events.get('iyouth-final-seminar')!.results.map(one => one.value)).toEqual([75, 24, 5])
})

test('On whatever day the demonstration is looked at, the coming edition can be applied for: opened before, three to eight weeks left, then the school', () => {
  const first = Temporal.PlainDate.from('2026-01-01')
  for (let day = 0; day < 3 * 365; day++) {
    const today = first.add({ days: day })
    const dates = comingDates(today.toString())
    const opens = Temporal.PlainDate.from(dates.opens.slice(0, 10))
    const closes = Temporal.PlainDate.from(dates.closes.slice(0, 10))
    const left = today.until(closes).days
    expect(Temporal.PlainDate.compare(opens, today), today.toString()).toBeLessThan(0)
    expect(left >= 21 && left <= 56, `${today}: ${left} days left`).toBe(true)
    const starts = Temporal.PlainDate.from(dates.startsOn)
    expect([starts.dayOfWeek, starts.month, Temporal.PlainDate.from(dates.endsOn).dayOfWeek]).toEqual([1, 8, 6])
    expect(closes.until(starts).days, today.toString()).toBeGreaterThanOrEqual(35)
    expect(dates.answersBy < dates.startsOn).toBe(true)
  }
})
