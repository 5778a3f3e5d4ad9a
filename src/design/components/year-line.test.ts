import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeYears } from './year-line-places.ts'

const sixty = [
  { at: 1951, label: '1951' },
  { at: 2011, label: '2011' },
  { at: 2011.81, label: '24 October 2011' },
  { at: 2011.92, label: '5 December 2011' },
]

test('Sixty years have a tick each, the decades are named, and two stations of one autumn stand apart', () => {
  const { marks, ticks, decades } = placeYears(sixty)!
  expect(ticks).toHaveLength(60)
  expect(decades.map(one => one.year)).toEqual([1961, 1971, 1981, 1991, 2001])
  expect(marks.map(one => one.place)).toEqual(['first', undefined, 'above', 'last'])
  expect(marks[3]!.x - marks[2]!.x).toBeGreaterThanOrEqual(52)
})

test('A few years need no line, and one day is none', () => {
  expect(placeYears([])).toBeUndefined()
  expect(placeYears([{ at: 2014.9, label: '18 December 2014' }])).toBeUndefined()
  expect(placeYears(sixty.slice(1))).toBeUndefined()
})

test('Whatever the years, stations stand on the line, in order and apart', () => {
  const stations = fc.array(fc.record({ at: fc.double({ min: 1900, max: 2200, noNaN: true }), label: fc.string({ maxLength: 20 }) }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(stations, some => {
      const placed = placeYears(some)
      if (!placed) return
      const places = placed.marks.map(one => one.x)
      expect(places.every(x => x >= 20 && x <= 1136)).toBe(true)
      for (let at = 1; at < places.length; at++) expect(places[at]! - places[at - 1]!).toBeGreaterThanOrEqual(51.9)
    }),
  )
})
