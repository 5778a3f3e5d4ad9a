import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits, type SitemapPage, sitemap, sitemapIndex } from './sitemap.ts'
import { readXml } from './testing/read-xml.ts'
import { schemaErrors } from './testing/schema.ts'

const version = (language: string, slug: string) => ({
  language,
  address: `https://prague.example/${language}/news/${slug}?a=1&b='`,
  modified: new Date('2015-06-01T09:30:00Z'),
})
const translated: SitemapPage = {
  versions: [version('en', 'school'), version('cs', 'škola'), version('ar', 'مدرسة')],
  otherwise: version('en', 'school').address,
}
const alone: SitemapPage = { versions: [version('en', 'alone')] }

const read = (file: string) =>
  readXml(file).children.map(url => ({
    address: url.children.find(child => child.name === 'loc')!.text,
    alternates: Object.fromEntries(
      url.children.filter(child => child.name === 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href]),
    ),
  }))

test('The sitemap and its index are what sitemaps.org describes', async () => {
  expect(await schemaErrors(sitemap([translated, alone])[0]!, 'sitemap.xsd')).toEqual([])
  const index = sitemapIndex([
    { address: 'https://prague.example/sitemap.xml?file=1&x', modified: new Date() },
    { address: 'https://prague.example/2' },
  ])
  expect(await schemaErrors(index, 'sitemap.xsd')).toEqual([])
  expect(await schemaErrors(sitemap([])[0]!, 'sitemap.xsd'), 'a sitemap of nothing is none').not.toEqual([])
})

test('Every language of a page names all of them, itself too, and where the others are sent', () => {
  const [file] = sitemap([translated])
  const expected = { ...Object.fromEntries(translated.versions.map(each => [each.language, each.address])), 'x-default': translated.otherwise }
  expect(read(file!)).toEqual(translated.versions.map(({ address }) => ({ address, alternates: expected })))
})

test('A page in one language names no other', () => {
  expect(read(sitemap([alone])[0]!)).toEqual([{ address: alone.versions[0]!.address, alternates: {} }])
})

test('Past 50,000 addresses a second file begins', () => {
  const pages = Array.from({ length: limits.addresses + 1 }, (_, index) => ({ versions: [version('en', String(index))] }))
  expect(sitemap(pages).map(file => file.split('<url>').length - 1)).toEqual([50_000, 1])
})

test('No file is over its limits, and together they hold every address once, in order', () => {
  const page = fc
    .array(fc.webUrl(), { minLength: 1, maxLength: 4 })
    .map(urls => ({ versions: urls.map((address, at) => ({ language: `l${at}`, address })) }))
  fc.assert(
    fc.property(
      fc.array(page, { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1500, max: 4000 }),
      (pages, addresses, bytes) => {
        const files = sitemap(pages, { addresses, bytes })
        for (const file of files) {
          const found = read(file).length
          expect(found).toBeLessThanOrEqual(addresses)
          if (found > 1) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(bytes)
        }
        expect(files.flatMap(file => read(file).map(each => each.address))).toEqual(pages.flatMap(each => each.versions.map(one => one.address)))
      },
    ),
    { numRuns: 60 },
  )
})
