import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, body, found, linkTo, liveArticle, livePage, publishArticle, value, words } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { addPerson } from '../domain/persons/index.ts'

let on: TestProgram
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague', { languages: ['en', 'cs', 'ar'] })
    await found(program, 'budapest')
  })
  const ask = as(prague)
  const { person } = value(
    await addPerson(on.platform, ask, { given: 'A', family: 'B', shown: { en: 'A. “B” & Co', cs: 'A. B' }, sourceLanguage: 'en' }),
  )
  const first = await liveArticle(on.platform, ask, { title: 'First <b> & "quoted"', slug: 'first', lead: 'A lead & more' }, { authors: [person] })
  await publishArticle(on.platform, ask, first.article, { title: 'První', language: 'cs', slug: 'prvni' })
  await publishArticle(on.platform, ask, first.article, { title: 'الأولى', language: 'ar' })
  const about = await livePage(on.platform, ask, 'about', { title: 'About' }, { title: 'O nás', language: 'cs' })
  const links = body(words('See ]]> <i> & '), linkTo(first.article, 'the first'), linkTo(about, 'about us'))
  await liveArticle(on.platform, ask, { title: 'Second', slug: 'second', body: links }, { datedOn: '2015-06-30', type: 'press_release' })
})
afterAll(() => on.close())

test('The Atom feed is read back whole by a library that did not write it', async () => {
  const { status, headers, text } = await on.get('/en/news/feed.atom')
  expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const feed = parseAtomFeed(text)
  expect(feed.entries?.map(entry => entry.title?.value)).toEqual(['Second', 'First <b> & "quoted"'])
  const second = feed.entries![0]!
  expect(second.links?.find(link => link.rel === 'alternate')?.href).toMatch(/^http:\/\/prague\.localhost(:\d+)?\/en\/news\/second$/)
  expect(JSON.stringify(second.content)).toContain('See ]]')
  expect(JSON.stringify(feed.entries![1]!.authors)).toContain('A. “B” & Co')
})

test('The JSON feed says the same, in the language that is asked', async () => {
  const { headers, text } = await on.get('/en/news/feed.json')
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
  expect(parseJsonFeed(JSON.parse(text)).items?.map(item => item.title)).toEqual(['Second', 'First <b> & "quoted"'])
  const czech = parseJsonFeed(JSON.parse((await on.get('/cs/news/feed.json')).text))
  expect([czech.language, czech.items?.map(item => item.title)]).toEqual(['cs', ['První']])
  expect(parseJsonFeed(JSON.parse((await on.get('/ar/news/feed.json')).text)).language).toBe('ar')
})

test('Whatever stands in a feed leads to a whole address: a reader elsewhere has no other', async () => {
  for (const path of ['/en/news/feed.atom', '/en/news/feed.json']) {
    const { text } = await on.get(path)
    const plain = text.replaceAll('\\"', '"').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#34;', '"')
    const links = [...plain.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(one => one[1]!)
    expect(links.length).toBeGreaterThanOrEqual(2)
    for (const link of links) expect(link).toMatch(/^https?:\/\//)
    expect(plain).toMatch(/\/en\/about"/)
  }
})

test('The id of an entry stays the same when its title and its address change', async () => {
  const ids = async () => parseAtomFeed((await on.get('/en/news/feed.atom')).text).entries!.map(entry => entry.id)
  const before = await ids()
  expect(new Set(before).size).toBe(2)
  expect(await ids()).toEqual(before)
})

interface Entry {
  loc: string
  alternates: Record<string, string>
}
function readSitemap(text: string): Entry[] {
  const entries: Entry[] = []
  let name = ''
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name: opened, attributes }) => {
    name = opened
    if (opened === 'url') entries.push({ loc: '', alternates: {} })
    if (opened === 'xhtml:link') entries.at(-1)!.alternates[String(attributes.hreflang)] = String(attributes.href)
  })
  parser.on('text', words => {
    if (name === 'loc') entries.at(-1)!.loc += words.trim()
  })
  parser.on('closetag', () => {
    name = ''
  })
  parser.write(text).close()
  return entries
}

test('The sitemap names every page once; languages name each other both ways, and all are there', async () => {
  const { headers, text } = await on.get('/sitemap.xml')
  expect(headers['content-type']).toBe('application/xml; charset=utf-8')
  const entries = readSitemap(text)
  const locations = entries.map(entry => entry.loc)
  expect(new Set(locations).size).toBe(locations.length)
  expect(locations.map(one => new URL(one).pathname)).toEqual(
    expect.arrayContaining([
      '/en/',
      '/cs/',
      '/ar/',
      '/en/news',
      '/en/contact',
      '/en/about',
      '/cs/about',
      '/en/news/first',
      '/cs/news/prvni',
      '/en/news/second',
    ]),
  )
  expect(locations.some(one => one.includes('/ar/about'))).toBe(false)
  for (const { loc, alternates } of entries) {
    expect(new URL(loc).origin).toBe(new URL(locations[0]!).origin)
    expect((await on.get(new URL(loc).pathname)).status, loc).toBe(200)
    const others = Object.entries(alternates).filter(([language]) => language !== 'x-default')
    if (others.length) expect(others.map(one => one[1])).toContain(loc)
    for (const [language, href] of others) {
      const there = entries.find(entry => entry.loc === href)
      expect(there?.alternates, `${loc} in ${language}`).toEqual(alternates)
    }
  }
})

test('A page says of its languages what the sitemap says', async () => {
  const entries = readSitemap((await on.get('/sitemap.xml')).text)
  for (const { loc, alternates } of entries) {
    const { text } = await on.get(new URL(loc).pathname)
    const told = Object.fromEntries(
      [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)]
        .map(one => [one[1], one[2]] as const)
        .filter(([code]) => code !== 'x-default'),
    )
    const { 'x-default': _, ...others } = alternates
    expect(told, loc).toEqual(Object.keys(others).length > 1 ? others : {})
    expect(/<link rel="canonical" href="([^"]+)"/.exec(text)?.[1]).toBe(loc)
  }
})

test('robots.txt leads to the sitemap of its own office, and each office has its own', async () => {
  const { text } = await on.get('/robots.txt')
  expect(text).toMatch(/^Sitemap: http:\/\/prague\.localhost(:\d+)?\/sitemap\.xml$/m)
  expect((await on.get('/robots.txt', { host: 'budapest.localhost' })).text).toContain('budapest.localhost')
  expect((await on.get('/sitemap.xml', { host: 'budapest.localhost' })).text).not.toContain('/news/first')
})

test('What machines read of an article is JSON that says what the page says', async () => {
  const { text } = await on.get('/en/news/first')
  const data = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(one => JSON.parse(one[1]!))
  expect(data.length).toBeGreaterThan(0)
  expect(JSON.stringify(data)).toContain('First <b> & \\"quoted\\"')
  expect(text).not.toMatch(/<script[^>]*>[^<]*<b>/)
})
