import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DatedName, nameOn, organisationSchema } from './index.ts'

const name = (en: string, from: string | null, until: string | null): DatedName => ({ label: { en }, from, until })
const names = [name('Office', '2016-01-01', null), name('Bureau', '2004-01-01', '2016-01-01'), name('Committee', null, '2004-01-01')]
const gap = [name('New', '2010-01-01', null), name('Old', '1990-01-01', '2000-01-01')]

test.each<[string, readonly DatedName[], string | null, string]>([
  ['bears its present name where no day is asked', names, null, 'Office'],
  ['bears the name of the day', names, '2013-09-01', 'Bureau'],
  ['has the new name from its first day on', names, '2016-01-01', 'Office'],
  ['has the old one until the day before', names, '2015-12-31', 'Bureau'],
  ['had the first name for as long as anyone knows', names, '1951-12-05', 'Committee'],
  ['bears its present name on a day for which none is known', gap, '2005-01-01', 'New'],
  ['and on a day before all of them', gap, '1980-01-01', 'New'],
  ['that has ended bears the first of its names', [name('Last', '1990-01-01', '2000-01-01')], null, 'Last'],
  ['without a name has none', [], '2013-09-01', ''],
])('An organisation %s', (_, those, day, expected) => {
  expect(nameOn(those, day).en ?? '').toBe(expected)
})

test('Of names that follow each other exactly one holds on any day, in whatever order they are written', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.shuffledSubarray(names, { minLength: 3 }), (on, shuffled) => {
      expect(nameOn(shuffled, on)).toEqual(nameOn(names, on))
    }),
  )
})

test.each([
  ['no name', { names: [] }],
  ['a sort that is none', { type: 'company' }],
  ['a country in small letters', { country: 'cz' }],
  ['a website that is no address of the web', { website: 'javascript:alert(1)' }],
  ['a day that is none', { names: [name('A', '2015-02-30', null)] }],
  ['a field that nobody knows', { motto: {} }],
])('An organisation with %s is refused', (_, wrong) => {
  const facts = { names: [name('A', null, null)], type: 'partner' }
  expect(organisationSchema.safeParse(facts).success).toBe(true)
  expect(organisationSchema.safeParse({ ...facts, ...wrong }).success).toBe(false)
})
