import { expect, test } from 'vitest'
import { type CitationWords, citationText } from './citation-text.ts'
import type { CitedWork } from './cited-work.ts'

const words: CitationWords = { noDate: 'n.d.', editors: '(eds)', list: names => names.join(', ') }
const work: CitedWork = {
  id: 'x',
  type: 'book',
  title: 'Чешский опыт',
  translatedTitle: 'Czech experience',
  inLanguage: 'In Russian',
  authors: [{ shown: 'IOM Prague', organisation: 'IOM Prague' }],
  editors: [],
  publisher: 'IOM',
  place: 'Prague',
  language: 'ru',
  address: 'https://prague.example/en/publications/x',
}
const line = (one: CitedWork, page = 'en') =>
  citationText(one, words, page)
    .map(part => part.text)
    .join('')

test('A work without a year says n.d., in which language it is, and what its title means', () => {
  expect(line(work)).toBe('IOM Prague. Чешский опыт [Czech experience]. In Russian. Prague: IOM, n.d.')
  expect(citationText(work, words, 'en').filter(part => part.lang)).toEqual([{ text: 'Чешский опыт', lang: 'ru' }])
})

test('In its own language a work is cited plainly', () => {
  expect(line({ ...work, translatedTitle: work.title, year: 2014 }, 'ru')).toBe('IOM Prague. Чешский опыт. Prague: IOM, 2014.')
})

test('What is not known leaves no sign behind: no author, no publisher, no place', () => {
  expect(
    line({ ...work, authors: [], publisher: undefined, place: undefined, translatedTitle: undefined, inLanguage: undefined, title: 'Why?' }),
  ).toBe('Why? n.d.')
})

test('Editors stand where nobody wrote it, and say so', () => {
  const editors = [{ shown: 'A B', given: 'A', family: 'B' }]
  expect(line({ ...work, authors: [], editors, year: 2014 })).toMatch(/^A B \(eds\)\. Чешский опыт/)
})

test('Numbers come last; a DOI is a link', () => {
  const parts = citationText({ ...work, isbn: '978-3-16-148410-0', doi: '10.1000/a?b' }, words, 'en')
  expect(parts.map(one => one.text).join('')).toMatch(/n\.d\. ISBN 978-3-16-148410-0\. https:\/\/doi\.org\/10\.1000\/a%3Fb$/)
  expect(parts.at(-1)!.href).toBe('https://doi.org/10.1000/a%3Fb')
})
