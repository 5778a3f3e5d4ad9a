import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bibtex, ris } from './citation-files.ts'
import type { CitedWork } from './cited-work.ts'

const handbook: CitedWork = {
  id: 'handbook-ru',
  type: 'book',
  title: 'Чешский опыт преобразований: управление миграцией',
  translatedTitle: 'Handbook of the Czech transformation experience',
  inLanguage: 'In Russian',
  authors: [{ shown: 'Office', organisation: 'Ministry of Education, Youth and Sports' }],
  editors: [{ shown: 'Dušan Drbohlav', given: 'Dušan', family: 'Drbohlav' }],
  publisher: 'IOM Prague',
  place: 'Prague',
  language: 'ru',
  isbn: '978-3-16-148410-0',
  doi: '10.1000/a_b%c',
  address: 'https://prague.example/en/publications/handbook',
}
const titled = (title: string): CitedWork => ({ ...handbook, title, translatedTitle: undefined, inLanguage: undefined })
// Told what RIS is: a title with a sign of BibTeX would be taken for that.
const read = (text: string) => new Cite(text, text.startsWith('TY  - ') ? { forceType: '@ris/file' } : undefined).data
const written = [
  ['BibTeX', bibtex],
  ['RIS', ris],
] as const

test.each(written)('A title in Cyrillic, an organisation with commas and "and", a number: %s is read back as it was', async (_, write) => {
  const text = await write([{ ...handbook, year: 2014 }])
  const [item, ...more] = read(text)
  expect(more).toEqual([])
  expect(item).toMatchObject({ title: handbook.title, type: 'book', publisher: 'IOM Prague', 'publisher-place': 'Prague', ISBN: handbook.isbn })
  // RIS has no way to say that a comma does not part two names.
  expect(text).toContain('Ministry of Education, Youth and Sports')
  expect(item!.editor).toEqual([{ given: 'Dušan', family: 'Drbohlav' }])
  expect(item!.issued).toMatchObject({ 'date-parts': [[2014]] })
  expect(item!.DOI).toBe(handbook.doi)
})

test.each(written)('Without a year %s invents none', async (_, write) => {
  const text = await write([handbook])
  expect(text).not.toMatch(/year|^PY|^DA|\d{4}-\d\d-\d\d/m)
  expect(read(text)[0]!.issued).toBeUndefined()
})

test.each(written)('Every edition is an entry of its own in %s', async (_, write) => {
  expect(read(await write([handbook, { ...handbook, id: 'handbook-cs', title: 'Česká zkušenost', language: 'cs' }])).map(one => one.title)).toEqual([
    handbook.title,
    'Česká zkušenost',
  ])
})

const hostile = [
  'A "quoted" title, and {braces} }{ unbalanced {{',
  '100 % of $x_y^z$ & #1 ~ \\LaTeX \\input{/etc/passwd}',
  'Ends },\n@book{evil, title = {Other}',
  'First line\nTY  - JOUR\nAU  - Evil, A\nER  - ',
  `${'Long enough to be broken by a writer of lines, and just there it goes '.slice(0, 70)}TY  - JOUR`,
  'Line\u2028separator\u0085and\ttab',
  'Tags <i>like</i> <span style="x">these</span> & <b>',
  'عنوان بالعربية — «مع علامات» 100 %',
  'Emoji 👩‍🚀 and U+202E \u202e turned',
]

test.each(hostile)('A title cannot break out of its field, and is read back as it was: %j', async title => {
  const plain = title.replace(/[\s\u0085\u2028]+/g, ' ').trim()
  for (const [name, write] of written) {
    const items = read(await write([titled(title)]))
    expect(items, name).toHaveLength(1)
    expect(items[0]!.title, name).toBe(plain)
    expect(items[0]!.author, name).toHaveLength(1)
  }
})

test('Whatever the title, BibTeX has as many opening as closing braces, and RIS no line that is not its own', async () => {
  const fields = (await ris([titled('T')]))
    .trim()
    .split('\r\n')
    .map(one => one.slice(0, 6))
  const signs = fc.string({ unit: fc.constantFrom(...'{}\\$&%#_^~<>"@,=\n\rTY -абв ع'), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(signs, async title => {
      const text = await bibtex([titled(`T ${title}`)])
      let depth = 0
      for (const sign of text) {
        if (sign === '{') depth++
        if (sign === '}') depth--
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      const lines = (await ris([titled(`T ${title}`)])).trim().split('\r\n')
      expect(lines.map(one => one.slice(0, 6))).toEqual(fields)
    }),
    { numRuns: 200 },
  )
})
