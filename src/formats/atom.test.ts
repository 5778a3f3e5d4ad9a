import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { atomFeed } from './atom.ts'
import { exampleEntry, exampleFeed } from './testing/feed.ts'
import { anyText, hostileTexts } from './testing/hostile.ts'
import { readXml } from './testing/read-xml.ts'
import { schemaErrors } from './testing/schema.ts'
import { allowedInXml } from './xml.ts'

test('A feed reader finds everything that the feed says', () => {
  const read = parseAtomFeed(atomFeed(exampleFeed))
  expect(read).toMatchObject({
    id: exampleFeed.id,
    title: { value: exampleFeed.title },
    subtitle: { value: exampleFeed.subtitle },
    updated: '2015-06-01T09:30:00.000Z',
    rights: { value: exampleFeed.rights },
    icon: exampleFeed.icon,
    authors: [{ name: 'IOM Praha', uri: 'https://prague.example/cs/' }],
    xml: { lang: 'cs' },
  })
  expect(read.links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: exampleFeed.addresses.atom })
  expect(read.entries).toHaveLength(1)
  expect(read.entries![0]).toMatchObject({
    id: exampleEntry.id,
    title: { value: exampleEntry.title },
    summary: { value: exampleEntry.summary },
    content: { type: 'html', value: exampleEntry.html },
    published: '2015-05-04T08:00:00.000Z',
    updated: '2015-06-01T09:30:00.000Z',
    authors: [{ name: 'Dušan Drbohlav', uri: 'https://prague.example/cs/people/drbohlav' }, { name: 'Petra Ezzeddine' }],
    categories: [{ term: 'announcement', label: 'Oznámení' }],
  })
  expect(read.entries![0]!.links).toEqual([
    { rel: 'alternate', type: 'text/html', hreflang: 'cs', href: exampleEntry.address },
    { rel: 'enclosure', type: 'application/pdf', length: 48213, title: 'Pozvánka', hreflang: 'cs', href: exampleEntry.attachments[0]!.address },
    { rel: 'enclosure', type: 'application/pdf', length: 90112, title: 'Program', href: exampleEntry.attachments[1]!.address },
  ])
})

test('The feed is Atom by the schema: full, empty, and with every hostile text in every place', async () => {
  const hostile = hostileTexts.map(each => entryOf(each))
  const bare = { ...exampleEntry, summary: undefined, authors: [], categories: [], attachments: [] }
  for (const entries of [[exampleEntry], [], [bare], hostile])
    expect(await schemaErrors(atomFeed({ ...exampleFeed, entries }), 'atom.rng')).toEqual([])
})

test('The schema notices an address in place of a permanent name', async () => {
  const wrong = atomFeed({ ...exampleFeed, id: 'https://prague.example/cs/news' as 'urn:uuid:' })
  expect(await schemaErrors(wrong, 'atom.rng')).not.toEqual([])
})

test('Any texts give a well-formed feed that reads back the same, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, said => {
      const read = readXml(atomFeed({ ...exampleFeed, title: said, entries: [entryOf(said)] }))
      const entry = read.children.find(child => child.name === 'entry')!
      const expected = allowedInXml(said)
      const textOf = (name: string) => entry.children.find(child => child.name === name)?.text
      expect(read.children.find(child => child.name === 'title')!.text).toBe(expected)
      expect(textOf('title')).toBe(expected)
      expect(textOf('summary') ?? '').toBe(expected)
      expect(textOf('content')).toBe(expected)
      expect(entry.children.find(child => child.name === 'category')!.attributes.label).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

test('A text that runs from right to left brings its direction along, since Atom has none', () => {
  const arabic = atomFeed({ ...exampleFeed, language: 'ar', entries: [{ ...exampleEntry, html: '<p>مكتب براغ</p>' }] })
  expect(parseAtomFeed(arabic).entries![0]!.content?.value).toBe('<div lang="ar" dir="rtl"><p>مكتب براغ</p></div>')
})

function entryOf(said: string) {
  return {
    ...exampleEntry,
    title: said,
    summary: said,
    html: said,
    authors: [{ name: said }],
    categories: [{ term: said, label: said }],
    attachments: [{ ...exampleEntry.attachments[0]!, title: said }],
  }
}

test('An entry in another language than its feed says so', () => {
  const mixed = atomFeed({ ...exampleFeed, entries: [{ ...exampleEntry, language: 'en' }] })
  expect(mixed).toContain('<entry xml:lang="en">')
  expect(mixed).toContain(`hreflang="en" href="https://prague.example/cs/news/letn%C3%AD-%C5%A1kola?a=1&amp;b=2"`)
})
