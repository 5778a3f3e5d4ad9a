import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { articleFacts, as, body, found, linkTo, liveArticle, livePage, newArticle, publishArticle, value } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { articleKind, changeArticleFacts, writeArticle } from '../domain/articles/index.ts'
import { announceBanner, removeBanner } from '../domain/banners/index.ts'
import { publishText, scheduleText, trashRecord, unpublishText } from '../domain/content/index.ts'
import { addFigure, setFigureValue } from '../domain/figures/index.ts'
import { pageKind, writePage } from '../domain/pages/index.ts'
import { runSchedule } from '../jobs/run-schedule.ts'
import { inOffice } from '../platform/database/transaction.ts'

// A Monday in summer, an hour before the office opens; the database's clock is the machine's, so that banners lie ahead of it.
const monday = new Date(Date.now() + 400 * 86_400_000)
monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
monday.setUTCHours(6, 0, 0, 0)
const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000)
const HOUR = 3600

let on: TestProgram
let ask: ReturnType<typeof as>
let article: string
let revision: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      const openingHours = [1, 2, 3, 4, 5].map(day => ({ day, from: '09:00', to: '17:00' }))
      prague = await found(program, 'prague', { zone: 'Etc/GMT-2', openingHours })
      await found(program, 'budapest')
    },
    { clock: monday },
  )
  ask = as(prague, 'editor')
  const made = await liveArticle(on.platform, ask, { title: 'First', slug: 'first' })
  article = made.article
  revision = made.revision
  await livePage(on.platform, ask, 'about', { title: 'About us' })
})
afterAll(() => on.close())
beforeEach(() => on.moveClock(monday))

const get = async (path: string, host?: string) => (await on.get(path, { host })).text
const everyPage = [
  '/en/',
  '/cs/',
  '/en/news',
  '/cs/news',
  '/en/news/first',
  '/en/about',
  '/en/contact',
  '/en/news/feed.atom',
  '/en/news/feed.json',
  '/sitemap.xml',
]

/** Which of the pages were kept over what is done: the others were forgotten and had to be made anew. */
async function keptOver(work: () => Promise<unknown>, paths: readonly string[] = everyPage): Promise<string[]> {
  await on.settled()
  for (const path of paths) await get(path)
  await work()
  await on.settled()
  const kept: string[] = []
  for (const path of paths) {
    const { renders } = on.web.cache.stats()
    await get(path)
    if (on.web.cache.stats().renders === renders) kept.push(path)
  }
  return kept
}
const dropped = async (work: () => Promise<unknown>, paths: readonly string[] = everyPage) => {
  const kept = await keptOver(work, paths)
  return paths.filter(path => !kept.includes(path))
}

test('Publishing an article is seen in its language’s lists, feeds and home, on its page, in the sitemap; nothing else is forgotten', async () => {
  const shows = ['/en/', '/en/news', '/en/news/first', '/en/news/feed.atom', '/en/news/feed.json', '/sitemap.xml']
  expect(
    await dropped(async () => (revision = await publishArticle(on.platform, ask, article, { title: 'First, again', basedOn: revision }))),
  ).toEqual(shows)
  for (const path of ['/en/', '/en/news', '/en/news/first', '/en/news/feed.atom']) expect(await get(path), path).toContain('First, again')
})

test('A draft that is saved forgets nothing', async () => {
  expect(
    await dropped(async () => {
      const { revision: next } = value(
        await writeArticle(on.platform, ask, {
          record: article,
          language: 'en',
          title: 'Draft',
          lead: '',
          body: body(),
          attachments: [],
          basedOn: revision,
        }),
      )
      revision = next
    }),
  ).toEqual([])
})

test('A translation that is published is offered on the page of its source at once', async () => {
  expect(await dropped(() => publishArticle(on.platform, ask, article, { title: 'První', language: 'cs', slug: 'prvni' }))).toEqual(
    ['/cs/', '/cs/news', '/en/news/first', '/sitemap.xml', '/en/news/feed.atom', '/en/news/feed.json'].toSorted(
      (a, b) => everyPage.indexOf(a) - everyPage.indexOf(b),
    ),
  )
  expect(await get('/en/news/first')).toContain('href="/cs/news/prvni"')
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: article, language: 'cs' }))
  expect(await get('/en/news/first')).not.toContain('/cs/news/prvni')
})

test('What names or relates to a text that was not public shows it from the moment it is', async () => {
  const namers = ['/en/news/first', '/en/news/names-it', '/en/pages/page-naming-it']
  const draft = await newArticle(on.platform, ask, { title: 'Waits', slug: 'waits' })
  const facts = articleFacts({ related: [draft.article] })
  value(await changeArticleFacts(on.platform, ask, { article, facts }))
  await liveArticle(on.platform, ask, { title: 'Names it', slug: 'names-it', body: body(linkTo(draft.article, 'the words of a link')) })
  const naming = await livePage(on.platform, ask, 'free', { title: 'Page naming it', body: body(linkTo(draft.article, 'more words')) })
  await on.settled()
  for (const path of namers) expect(await get(path), path).not.toContain('/en/news/waits')
  value(await publishText(on.platform, ask, { kind: articleKind, record: draft.article, language: 'en', revision: draft.revision }))
  for (const path of namers) expect(await get(path), path).toContain('/en/news/waits')
  value(await changeArticleFacts(on.platform, ask, { article, facts: articleFacts() }))
  value(await trashRecord(on.platform, ask, { kind: pageKind, record: naming }))
})

test('When an address moves, whatever links there follows: pages, lists, feeds; the former address leads on', async () => {
  const target = await livePage(on.platform, ask, 'free', { title: 'Target', slug: 'target' })
  await liveArticle(on.platform, ask, { title: 'Links there', slug: 'links-there', body: body(linkTo(target, 'target')) })
  const feeds = ['/en/news/links-there', '/en/news/feed.atom', '/en/news/feed.json', '/en/pages/target', '/en/', '/sitemap.xml']
  await on.settled()
  for (const path of feeds) expect((await on.get(path)).status).toBe(200)
  await moveTo(target, 'moved-target')
  for (const path of feeds.filter(one => one !== '/en/pages/target')) {
    const text = await get(path)
    expect(text, path).toContain('/en/pages/moved-target')
    expect(text, path).not.toContain('/en/pages/target')
  }
  expect(await on.get('/en/pages/target')).toMatchObject({ status: 301, headers: { location: '/en/pages/moved-target' } })
  await moveTo(target, 'target')
  expect((await on.get('/en/pages/target')).status).toBe(200)
  expect(await on.get('/en/pages/moved-target')).toMatchObject({ status: 301, headers: { location: '/en/pages/target' } })
})

async function moveTo(record: string, slug: string) {
  const rows = await inOffice(on.platform.database.program, ask.office, tx =>
    tx.selectFrom('texts').select('newest_revision').where('record_id', '=', record).execute(),
  )
  const draft = { record, language: 'en', title: 'Target', lead: '', body: body(), attachments: [], slug, basedOn: rows[0]!.newest_revision }
  value(await writePage(on.platform, ask, draft))
}

test('A figure is new on every page that shows it, and leaves the others alone', async () => {
  const figure = {
    key: 'members',
    label: { en: 'Member states' },
    unit: {},
    sourceTitle: {},
    sourceUrl: null,
    position: 0,
    reviewBy: null,
    value: '157',
    qualifier: 'exactly',
    asOf: '2014-12-31',
    precision: 'year',
  } as const
  let id = ''
  const shows = ['/en/', '/cs/', '/en/news/feed.atom', '/en/news/feed.json']
  // With the first one the page of the figures begins, and stands in every menu.
  expect(await dropped(() => addFigure(on.platform, ask, { ...figure, key: 'first' }))).toContain('/en/contact')
  expect(await dropped(async () => (id = value(await addFigure(on.platform, ask, figure)).figure))).toEqual(shows)
  expect(await dropped(() => setFigureValue(on.platform, ask, { figure: id, ...figure, value: '162' }))).toEqual(shows)
  expect(await get('/en/')).toContain('162')
  const naming = { type: 'doc', content: [{ type: 'figureRef', attrs: { id } }] } as unknown as ReturnType<typeof body>
  await liveArticle(on.platform, ask, { title: 'Counted', slug: 'counted', body: naming })
  expect(
    await dropped(() => setFigureValue(on.platform, ask, { figure: id, ...figure, value: '165' }), ['/en/news/counted', '/en/news/first']),
  ).toEqual(['/en/news/counted'])
  expect(await get('/en/news/counted')).toContain('165')
})

const banner = (from: number, until: number | null) => ({
  label: { en: 'Closed this afternoon' },
  link: {},
  from: { at: later(from), wall: '', zone: 'UTC' },
  until: until === null ? null : { at: later(until), wall: '', zone: 'UTC' },
})

test('A banner appears and goes at its very second on pages that were kept, without anybody doing anything', async () => {
  const { banner: id } = value(await announceBanner(on.platform, ask, banner(600, 1200)))
  await on.settled()
  for (const path of ['/en/', '/en/news/first']) {
    const shown = async (at: number) => {
      on.moveClock(later(at))
      return (await get(path)).includes('Closed this afternoon')
    }
    expect([await shown(0), await shown(599.999), await shown(600), await shown(1199.999), await shown(1200)], path).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    on.moveClock(monday)
    on.web.cache.purgeAll()
  }
  value(await removeBanner(on.platform, ask, { banner: id }))
})

test('A banner that is announced or removed is so on every page of its office, and on none of another', async () => {
  await get('/en/', 'budapest.localhost')
  let id = ''
  const pages = everyPage.filter(path => !/feed|sitemap/.test(path))
  expect(await dropped(async () => (id = value(await announceBanner(on.platform, ask, banner(-60, null))).banner))).toEqual(pages)
  expect(await get('/en/contact')).toContain('Closed this afternoon')
  expect(await dropped(() => removeBanner(on.platform, ask, { banner: id }))).toEqual(pages)
  const before = on.web.cache.stats().renders
  await get('/en/', 'budapest.localhost')
  expect(on.web.cache.stats().renders).toBe(before)
})

test('“Open today” is true at every second, on pages that were kept', async () => {
  const says = async (path: string, at: number) => {
    on.moveClock(later(at))
    const text = await get(path)
    return /open now|Open now|open until/i.test(text) ? 'open' : 'closed'
  }
  for (const path of ['/en/', '/en/contact']) {
    const told = [
      await says(path, 0),
      await says(path, HOUR - 0.001),
      await says(path, HOUR),
      await says(path, 9 * HOUR - 0.001),
      await says(path, 9 * HOUR),
    ]
    expect(told, path).toEqual(['closed', 'closed', 'open', 'open', 'closed'])
  }
})

test('Tomorrow is the day after today, also where a day has 23 hours or 25', async () => {
  await found(on.platform.database.program, 'clock', { openingHours: [{ day: 1, from: '09:00', to: '17:00' }] })
  await on.readOffices()
  const says = async (instant: string) => {
    on.moveClock(new Date(instant))
    on.web.cache.purgeAll()
    return /tomorrow/i.test(await get('/en/contact', 'clock.localhost'))
  }
  // Saturday night before the clocks go forward: in 24 hours it is Monday.
  expect(await says('2027-03-27T23:30:00+01:00')).toBe(false)
  expect(await says('2027-03-28T12:00:00+02:00')).toBe(true)
  // Sunday morning of 25 hours: in 24 hours it is still Sunday.
  expect(await says('2026-10-25T00:30:00+02:00')).toBe(true)
})

test('A scheduled publication is on a page that was kept, once it has run', async () => {
  const { article: scheduled, revision: which } = await newArticle(
    on.platform,
    ask,
    { title: 'On the minute', slug: 'on-the-minute' },
    { datedOn: '2016-01-01' },
  )
  const moment = { at: later(60), wall: '', zone: 'UTC' }
  const { schedule } = value(await scheduleText(on.platform, ask, { kind: articleKind, record: scheduled, language: 'en', revision: which, moment }))
  await on.settled()
  expect(await get('/en/')).not.toContain('On the minute')
  on.moveClock(later(60))
  await runSchedule(on.platform, { office: ask.office, schedule })
  expect(await get('/en/')).toContain('On the minute')
  expect((await on.get('/en/news/on-the-minute')).status).toBe(200)
})

test('A page taken down is gone at once, with its links and its feeds', async () => {
  const gone = await liveArticle(on.platform, ask, { title: 'Soon gone', slug: 'soon-gone' }, { datedOn: '2016-01-01' })
  for (const path of ['/en/', '/en/news', '/en/news/feed.json', '/sitemap.xml']) expect(await get(path), path).toContain('soon-gone')
  expect((await on.get('/en/news/soon-gone')).status).toBe(200)
  value(await trashRecord(on.platform, ask, { kind: articleKind, record: gone.article }))
  expect((await on.get('/en/news/soon-gone')).status).toBe(410)
  for (const path of ['/en/', '/en/news', '/en/news/feed.json', '/sitemap.xml']) expect(await get(path), path).not.toContain('soon-gone')
})
