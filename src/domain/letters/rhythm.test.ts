import { expect, test } from 'vitest'
import { latestMoment } from './rhythm.ts'

/** Days on which clocks change: forward at night on 28 March 2027, back on 31 October; in Cairo forward at midnight on 30 April. */
test.each([
  ['daily', 'Europe/Prague', '2027-06-08T06:00:00Z', '2027-06-08T05:00:00Z', 'an hour later'],
  ['daily', 'Europe/Prague', '2027-06-08T05:00:00Z', '2027-06-08T05:00:00Z', 'at the moment itself'],
  ['daily', 'Europe/Prague', '2027-06-08T04:59:59Z', '2027-06-07T05:00:00Z', 'a second before, the day before'],
  ['daily', 'Europe/Prague', '2027-03-28T04:59:00Z', '2027-03-27T06:00:00Z', 'on the day of 23 hours, before seven'],
  ['daily', 'Europe/Prague', '2027-03-28T05:00:00Z', '2027-03-28T05:00:00Z', 'on the day of 23 hours, at seven'],
  ['daily', 'Europe/Prague', '2027-10-31T05:59:00Z', '2027-10-30T05:00:00Z', 'on the day of 25 hours, before seven'],
  ['daily', 'Europe/Prague', '2027-10-31T06:00:00Z', '2027-10-31T06:00:00Z', 'on the day of 25 hours, at seven'],
  ['daily', 'Africa/Cairo', '2027-04-30T04:00:00Z', '2027-04-30T04:00:00Z', 'where clocks change at midnight'],
  ['daily', 'Asia/Kathmandu', '2027-06-08T01:15:00Z', '2027-06-08T01:15:00Z', 'where hours begin at a quarter'],
  ['weekly', 'Europe/Prague', '2027-06-07T05:00:00Z', '2027-06-07T05:00:00Z', 'on Monday at seven'],
  ['weekly', 'Europe/Prague', '2027-06-07T04:59:00Z', '2027-05-31T05:00:00Z', 'on Monday before seven, the Monday before'],
  ['weekly', 'Europe/Prague', '2027-06-13T23:00:00Z', '2027-06-07T05:00:00Z', 'on Monday at one in the morning, which is Sunday in London'],
  ['weekly', 'Europe/Prague', '2027-03-29T04:59:00Z', '2027-03-22T06:00:00Z', 'over the change to summer'],
  ['weekly', 'Europe/Prague', '2027-11-01T06:00:00Z', '2027-11-01T06:00:00Z', 'over the change to winter'],
] as ['daily' | 'weekly', string, string, string, string][])(
  'Letters that go out %s in %s: at %s the latest moment was %s, %s',
  (rhythm, zone, now, latest, _when) => {
    expect(latestMoment(rhythm, zone, new Date(now)).toISOString()).toBe(new Date(latest).toISOString())
  },
)

test('Between two moments of a day there are 23, 24 or 25 hours and nothing else, over a whole year', () => {
  const start = Date.UTC(2027, 0, 1, 12)
  const moments = Array.from({ length: 366 }, (_, day) => latestMoment('daily', 'Europe/Prague', new Date(start + day * 24 * 3600_000)).getTime())
  const gaps = moments.slice(1).map((at, index) => (at - moments[index]!) / 3600_000)
  expect(Object.fromEntries([...Map.groupBy(gaps, gap => gap)].map(([gap, days]) => [gap, days.length]))).toEqual({ 23: 1, 24: 363, 25: 1 })
})
