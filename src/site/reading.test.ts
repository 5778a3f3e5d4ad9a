import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  articleFacts,
  as,
  body,
  everyLanguage,
  found,
  linkTo,
  liveArticle,
  livePage,
  newArticle,
  publishArticle,
  value,
  words,
} from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { articleKind, changeArticleFacts } from '../domain/articles/index.ts'
import { announceBanner } from '../domain/banners/index.ts'
import { trashRecord, unpublishText } from '../domain/content/index.ts'
import { addFigure } from '../domain/figures/index.ts'
import { pageKind } from '../domain/pages/index.ts'
import { addPerson } from '../domain/persons/index.ts'
import { statements } from '../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
let prague: string
beforeAll(async () => {
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague')
    await found(program, 'busy', { languages: ['en', 'cs'] })
  })
  ask = as(prague, 'editor')
  await livePage(on.platform, ask, 'about', { title: 'About us', lead: 'Who we are' }, { title: 'O nás', language: 'cs' })
  await livePage(on.platform, ask, 'privacy', { title: 'Privacy' })
  await livePage(on.platform, ask, 'accessibility', { title: 'Accessibility' })
})
afterAll(() => on.close())

const get = (path: string, host?: string) => on.get(path, { host })
const hrefs = (text: string) => [...text.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(one => one[1]!)
const tag = (text: string, start: string) => [...text.matchAll(new RegExp(`<${start}[^>]*>`, 'g'))].map(one => one[0])
const alternates = (text: string) => tag(text, 'link rel="alternate" hreflang=').map(one => /hreflang="([^"]+)"/.exec(one)![1])
const canonical = (text: string) => /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1]
/** The language links of a page: where each leads. */
const languageLinks = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<a [^>]*>/g)]
      .map(one => one[0])
      .filter(one => /hreflang="/.test(one))
      .map(one => [/hreflang="([^"]+)"/.exec(one)![1], /href="([^"]+)"/.exec(one)![1]!]),
  )
async function expectAlive(links: readonly string[]) {
  for (const href of links) expect((await get(href)).status, href).toBe(200)
}

test('The language links of every page lead to pages that are there', async () => {
  await liveArticle(on.platform, ask, { title: 'In English alone', slug: 'english-alone' })
  for (const path of [
    '/en/',
    '/cs/',
    '/uk/',
    '/en/news',
    '/en/about',
    '/cs/about',
    '/uk/about',
    '/en/contact',
    '/en/news/english-alone',
    '/uk/privacy',
  ]) {
    const { status, text } = await get(path)
    expect(status, path).toBe(200)
    const links = languageLinks(text)
    expect(Object.keys(links), path).toEqual(expect.arrayContaining(['en', 'cs', 'uk'].filter(one => !path.startsWith(`/${one}/`))))
    await expectAlive(Object.values(links))
  }
})

test('An article is not there in a language without its text, and the error page leads on', async () => {
  await liveArticle(on.platform, ask, { title: 'Untranslated', slug: 'untranslated' })
  const { status, text } = await get('/cs/news/untranslated')
  expect(status).toBe(404)
  expect(text).toContain('<html lang="cs"')
  await expectAlive(hrefs(text).filter(href => href.startsWith('/cs/')))
})

test('A page without a text in a language shows its source there: marked, said, canonical to the source, in no hreflang', async () => {
  const { text } = await get('/uk/about')
  expect(text).toMatch(/<html lang="uk" dir="ltr"/)
  expect(text).toMatch(/<main [^>]*lang="en"/)
  expect(text).toContain('About us')
  expect(canonical(text)).toMatch(/^http:\/\/prague\.localhost(:\d+)?\/en\/about$/)
  expect(alternates(text)).toEqual(expect.arrayContaining(['en', 'cs']))
  expect(alternates(text)).not.toContain('uk')
  const own = (await get('/cs/about')).text
  expect(canonical(own)).toMatch(/\/cs\/about$/)
  expect(own).not.toMatch(/<main [^>]*lang=/)
})

test('A free page has an address of its own in each language; the source’s leads there', async () => {
  await livePage(on.platform, ask, 'free', { title: 'Courses' }, { title: 'Kurzy', language: 'cs' })
  expect((await get('/en/pages/courses')).status).toBe(200)
  expect(await get('/cs/pages/courses')).toMatchObject({ status: 301, headers: { location: '/cs/pages/kurzy' } })
  const { status, text } = await get('/uk/pages/courses')
  expect(status).toBe(200)
  expect(canonical(text)).toMatch(/\/en\/pages\/courses$/)
  expect((await get('/en/pages/kurzy')).status).toBe(404)
})

test('A page whose source was taken down sends nobody to an address where nothing is', async () => {
  const page = await livePage(on.platform, ask, 'free', { title: 'Lost source' }, { title: 'Překlad bez zdroje', language: 'cs' })
  value(await unpublishText(on.platform, ask, { kind: pageKind, record: page, language: 'en' }))
  const { status, text } = await get('/cs/pages/preklad-bez-zdroje')
  expect(status).toBe(200)
  await expectAlive(Object.values(languageLinks(text)))
  expect(canonical(text)).toMatch(/\/cs\/pages\/preklad-bez-zdroje$/)
  expect((await get('/en/pages/lost-source')).status).toBe(410)
})

test('A text in a language that the office does not offer is named nowhere', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Also in Arabic', slug: 'also-arabic' })
  await publishArticle(on.platform, ask, article, { title: 'أيضا بالعربية', language: 'ar' })
  const { text } = await get('/en/news/also-arabic')
  expect(text).not.toContain('/ar/')
  expect((await get('/ar/news/also-arabic')).status).toBe(404)
  expect((await get('/sitemap.xml')).text).not.toContain('/ar/')
})

test('An address that moved leads in one hop to the present one, one taken down answers 410 with the languages left, one never public 404', async () => {
  const { article, revision } = await liveArticle(on.platform, ask, { title: 'Moves', slug: 'moves' })
  await publishArticle(on.platform, ask, article, { title: 'Stěhuje se', language: 'cs', slug: 'stehuje-se' })
  await publishArticle(on.platform, ask, article, { title: 'Moves', slug: 'moved', basedOn: revision })
  expect(await get('/en/news/moves')).toMatchObject({ status: 301, headers: { location: '/en/news/moved' } })
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  for (const path of ['/en/news/moves', '/en/news/moved']) {
    const { status, text } = await get(path)
    expect(status).toBe(410)
    expect(text).toContain('href="/cs/news/stehuje-se"')
  }
  value(await trashRecord(on.platform, ask, { kind: articleKind, record: article }))
  const gone = await get('/cs/news/stehuje-se')
  expect(gone.status).toBe(410)
  expect(gone.text).not.toContain('href="/en/news/moved"')
  expect((await get('/en/news/never')).status).toBe(404)
})

test('A draft is not there for anybody: neither page, list, feed, sitemap nor redirect says that it is', async () => {
  await newArticle(on.platform, ask, { title: 'A secret draft', slug: 'secret-draft' })
  expect((await get('/en/news/secret-draft')).status).toBe(404)
  for (const path of ['/en/', '/en/news', '/en/news/feed.atom', '/en/news/feed.json', '/sitemap.xml'])
    expect((await get(path)).text, path).not.toMatch(/secret/i)
})

test('Addresses nearly right lead to the right one; what is no address of ours is not there', async () => {
  expect(await get('/en')).toMatchObject({ status: 301, headers: { location: '/en/' } })
  expect(await get('/en/news/?kind=news')).toMatchObject({ status: 301, headers: { location: '/en/news?kind=news' } })
  expect(await on.get('/', { headers: { 'Accept-Language': 'uk;q=0.5,cs' } })).toMatchObject({
    status: 302,
    headers: { location: '/cs/', vary: expect.stringContaining('Accept-Language') },
  })
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/en/' } })
  for (const path of ['/de/', '/en/nonsense', '/news', '/en/news/a/b', '/EN/', '/en/pages']) expect((await get(path)).status, path).toBe(404)
})

const busy = async (rows: number) => {
  const busyOffice = on.program.offices().byHost('busy.localhost')!.id
  const editor = as(busyOffice, 'editor')
  const already = Number((await get('/en/news/feed.json', 'busy.localhost')).text.match(/"date_published"/g)?.length ?? 0)
  const ids: string[] = []
  for (let row = already; row < rows; row++) {
    const { person } = value(
      await addPerson(on.platform, editor, { given: 'A', family: `Author ${row}`, shown: { en: `Author ${row}` }, sourceLanguage: 'en' }),
    )
    const { article } = await liveArticle(
      on.platform,
      editor,
      { title: `Row ${row}`, body: body(words('See '), ...ids.map(id => linkTo(id, 'this'))) },
      { authors: [person], related: ids.slice(0, 12) },
    )
    ids.push(article)
    await livePage(on.platform, editor, 'free', { title: `Page ${row}` })
    value(
      await addFigure(on.platform, editor, {
        key: `figure-${row}`,
        label: { en: `Figure ${row}` },
        unit: {},
        sourceTitle: {},
        sourceUrl: null,
        position: row,
        reviewBy: null,
        value: '1',
        qualifier: 'exactly',
        asOf: '2014-12-31',
        precision: 'year',
      }),
    )
    const at = new Date(Date.now() - 3600_000 + row)
    value(await announceBanner(on.platform, editor, { label: { en: `Banner ${row}` }, link: {}, from: { at, wall: '', zone: 'UTC' }, until: null }))
  }
  const placed: string[] = []
  for (const place of ['about', 'privacy', 'accessibility'] as const) {
    if (!already) await livePage(on.platform, editor, place, { title: place })
    placed.push(`/en/${place}`)
  }
  return [
    '/en/',
    '/en/news',
    '/en/news?kind=news',
    '/en/news?year=2014&kind=news',
    `/en/news/row-${rows - 1}`,
    `/en/pages/page-${rows - 1}`,
    ...placed,
    '/en/contact',
    '/en/news/feed.atom',
    '/en/news/feed.json',
    '/en/feed.atom',
    '/sitemap.xml',
    '/en/nothing',
    '/en/news/nothing',
    '/en/news?kind=nothing',
  ]
}

test('Every public page asks two statements at most, and as many for thirty rows as for one', async () => {
  const counted = async (paths: readonly string[]) => {
    const counts: number[] = []
    // What stands around every page is read once, and by the first that shows it.
    await on.settled()
    on.platform.held.purge(['*'])
    await get('/en/nothing', 'busy.localhost')
    for (const path of paths) {
      on.web.cache.purgeAll()
      const before = statements.count
      const { status } = await get(path, 'busy.localhost')
      expect(status, path).toBe(/nothing/.test(path) ? (path.includes('?') ? 400 : 404) : 200)
      counts.push(statements.count - before)
    }
    return counts
  }
  const one = await counted(await busy(1))
  const thirty = await counted(await busy(30))
  expect(thirty).toEqual(one)
  expect(one.every(count => count <= 2)).toBe(true)
})

test('Pages of a list go on from each other, and past the last there is nothing', async () => {
  const pages = [1, 2, 3].map(async page => (await get(`/en/news?page=${page}`, 'busy.localhost')).text)
  const titles = (await Promise.all(pages)).flatMap(text => [...new Set([...text.matchAll(/href="\/en\/news\/(row-\d+)"/g)].map(one => one[1]))])
  expect(new Set(titles).size).toBe(30)
  expect((await get('/en/news?page=4', 'busy.localhost')).status).toBe(404)
})

test('An office that has no page about itself leads nobody there', async () => {
  await found(on.platform.database.program, 'bare', { languages: ['en'] })
  await on.readOffices()
  const { status, text } = await get('/en/', 'bare.localhost')
  expect(status).toBe(200)
  for (const href of new Set(hrefs(text).filter(one => one.startsWith('/en/')))) expect((await get(href, 'bare.localhost')).status, href).toBe(200)
})

test('In every language a site answers in that language, written the way it is written', async () => {
  await found(on.platform.database.program, 'world', { languages: everyLanguage })
  await on.readOffices()
  for (const lang of everyLanguage) {
    const { status, text } = await get(`/${lang}/`, 'world.localhost')
    expect(status).toBe(200)
    expect(text).toMatch(new RegExp(`^<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`, 'i'))
  }
})

test('Facts that change are so on the page and in every language at once', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Facts', slug: 'facts' })
  value(
    await changeArticleFacts(on.platform, ask, { article, facts: articleFacts({ type: 'statement', datedOn: '2013-06-01', precision: 'month' }) }),
  )
  const { text } = await get('/en/news/facts')
  expect(text).toContain('datetime="2013-06"')
  expect((await get('/en/news?kind=statement')).text).toContain('/en/news/facts')
  expect((await get('/en/news?kind=news')).text).not.toContain('/en/news/facts')
})
