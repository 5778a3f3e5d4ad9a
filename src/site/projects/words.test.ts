import { expect, test } from 'vitest'
import type { ProjectCard, ProjectDates } from '../../domain/projects/index.ts'
import { formats, type Language, translator } from '../../platform/languages/index.ts'
import { countOf, datesText, partialDate } from './words.ts'

const visit = (language: Language) => ({ t: translator(language), formats: formats(language) })
const known = (on: string) => ({
  on: `${on}-01-01`.slice(0, 10),
  precision: ({ 4: 'year', 7: 'month', 10: 'day' } as const)[on.length as 4],
})
const dated = (starts: string | null, ends: string | null, planned = false): ProjectDates => ({
  starts: starts === null ? null : known(starts),
  ends: ends === null ? null : { ...known(ends), planned },
})

test.each([
  ['en', dated('2013-12', '2015-05'), 'December 2013 to May 2015'],
  ['en', dated('2013', '2013'), '2013'],
  ['en', dated('2013-12-01', '2015'), '1\u00a0December 2013 to 2015'],
  ['en', dated('2013-12', null), 'from December 2013'],
  ['en', dated(null, '2015'), 'until 2015'],
  ['en', dated('2026', '2028', true), '2026 to 2028 (end as planned)'],
  ['en', dated(null, null), ''],
  ['cs', dated('2013-12', '2015-05'), 'prosinec 2013 – květen 2015'],
  ['cs', dated('2013-12', null), 'začátek: prosinec 2013'],
  ['uk', dated('2013', '2015'), '2013 – 2015'],
  ['ru', dated('2013', '2015'), '2013 – 2015'],
  ['ar', dated('2013-12', '2015-05'), 'ديسمبر 2013 – مايو 2015'],
] as const)('In %s, %j is written: %s', (language, dates, words) => {
  expect(datesText(visit(language), dates)).toBe(words)
})

const card = (more: Partial<ProjectCard>): ProjectCard => ({
  starts: null,
  ends: null,
  precision: null,
  countries: [],
  partnersNumber: null,
  countriesNumber: null,
  ...more,
})
const countries = (number: number) => Array.from({ length: number }, () => ({ country: 'CZ', percentage: null, leads: false }))

test.each([
  ['en', card({ countries: countries(9), partnersNumber: 12 }), '9 countries'],
  ['en', card({ partnersNumber: 12, countriesNumber: 7 }), '12 partners'],
  ['en', card({ countriesNumber: 1 }), '1 country'],
  ['cs', card({ countries: countries(5) }), '5 zemí'],
  ['cs', card({ countries: countries(3) }), '3 země'],
  ['uk', card({ partnersNumber: 12 }), '12 партнерів'],
  ['ru', card({ countries: countries(22) }), '22 страны'],
  ['ar', card({ countries: countries(9) }), '9 بلدان'],
] as const)('In %s, how large a project is: %j', (language, facts, words) => {
  const count = countOf(visit(language), facts)!
  expect(`${count.number} ${count.words}`).toBe(words)
})

test('A project that nobody counted has no number', () => {
  expect(countOf(visit('en'), card({}))).toBeUndefined()
})

test('Machines get as much of a date as is known', () => {
  expect([known('2013'), known('2013-12'), known('2013-12-24')].map(partialDate)).toEqual(['2013', '2013-12', '2013-12-24'])
})
