import { expect, test } from 'vitest'
import { affiliationOn } from './index.ts'

const at = (where: string, from: string | null, until: string | null) => ({ where, from, until })
const life = [at('Charles', '2015-01-01', null), at('Masaryk', '2010-01-01', '2015-01-01'), at('School', null, '2010-01-01')]
const two = [at('First', null, null), at('Second', null, null)]
const gap = [at('Before', '2000-01-01', '2005-01-01'), at('After', '2010-01-01', '2012-01-01')]

test.each<[string, readonly ReturnType<typeof at>[], string | null, string | undefined]>([
  ['is where they are now where no day is asked', life, null, 'Charles'],
  ['is where they were on the day', life, '2013-09-01', 'Masaryk'],
  ['moves on the day itself', life, '2015-01-01', 'Charles'],
  ['was at the first place for as long as anyone knows', life, '1999-01-01', 'School'],
  ['of two places at once is at the one that is named first', two, '2013-09-01', 'First'],
  ['who is nowhere any more was at the place that is named first', gap, null, 'Before'],
  ['is at the first place where the day falls between two', gap, '2007-01-01', 'Before'],
  ['without a place has none', [], '2013-09-01', undefined],
])('A person %s', (_, affiliations, day, expected) => {
  expect(affiliationOn(affiliations, day)?.where).toBe(expected)
})
