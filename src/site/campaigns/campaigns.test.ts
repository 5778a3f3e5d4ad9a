import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { articleFacts, as, found, liveArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { changeArticleFacts } from '../../domain/articles/index.ts'
import { changeCampaignFacts } from '../../domain/campaigns/index.ts'
import { campaignFacts, liveCampaign } from '../../domain/campaigns/testing/live-campaign.ts'
import { aDocument, livePublication } from '../../domain/publications/testing/shelf.ts'
import { addTopic, topicSchema } from '../../domain/topics/index.ts'
import { statements } from '../../platform/database/prepared.ts'

// The database's clock is the machine's, and kept pages end by the program's: the campaign lies ahead of both.
const year = new Date().getUTCFullYear() + 2
const noon = new Date(Date.UTC(year, 11, 10, 12))

let on: TestProgram
let ask: ReturnType<typeof as>
let topic: string
let campaign: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague')
      await found(program, 'busy', { languages: ['en', 'cs'] })
    },
    { clock: noon },
  )
  ask = as(prague, 'editor')
  topic = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Journeys' } }), language: 'en' })).topic
  const stop = await liveArticle(on.platform, ask, { title: 'The first day', slug: 'first-day' }, { datedOn: `${year}-12-01` })
  const made = await liveCampaign(
    on.platform,
    ask,
    {
      startsOn: `${year}-12-01`,
      endsOn: `${year}-12-18`,
      numeral: '18',
      motto: { en: 'Arrive alive' },
      topics: [topic],
      stops: [
        { on: '1951', title: { en: 'Begun' } },
        { on: `${year}-12-01`, title: { en: 'It begins' }, record: stop.article },
      ],
    },
    { title: 'The day', slug: 'the-day', lead: 'A lead' },
    { title: 'Ten den', slug: 'ten-den', language: 'cs' },
  )
  campaign = made.record
})
afterAll(() => on.close())
beforeEach(() => on.moveClock(noon))

/** Day and month never part at the end of a line; here they may. */
const get = async (path: string, host?: string) => {
  const told = await on.get(path, { host })
  return { ...told, text: told.text.replaceAll('\u00a0', ' ') }
}
const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'))
const dropped = async (paths: readonly string[], work: () => Promise<unknown>) => {
  await on.settled()
  for (const path of paths) await get(path)
  await work()
  await on.settled()
  const gone: string[] = []
  for (const path of paths) {
    const { renders } = on.web.cache.stats()
    await get(path)
    if (on.web.cache.stats().renders !== renders) gone.push(path)
  }
  return gone
}
const pages = ['/en/campaigns/the-day', '/cs/campaigns/ten-den', '/en/news', '/en/contact', '/en/campaigns/another']

test('While it runs a campaign says until when, with its motto, its number, its years and what was when', async () => {
  await liveCampaign(on.platform, ask, { startsOn: '2011-01-01', endsOn: '2011-12-31' }, { title: 'Another', slug: 'another' })
  const { status, text } = await get('/en/campaigns/the-day')
  expect(status).toBe(200)
  expect(text).toMatch(/<h1[^>]*>Arrive alive<\/h1>/)
  expect(text).toContain(`The day · 1–18 December ${year}`)
  expect(text).toContain(`<span class="tip">Until 18 December ${year}</span>`)
  expect(text).toContain('class="year-line"')
  expect(text).toContain('<a href="/en/news/first-day">It begins</a>')
  expect(text).not.toContain('archive-strip')
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!)['@graph']
  expect(data[0]).toMatchObject({ '@type': 'CollectionPage', temporalCoverage: `${year}-12-01/${year}-12-18`, alternativeHeadline: 'Arrive alive' })
})

test('An article of the campaign or on its topic shows at once, in its language, and other pages stay kept', async () => {
  expect(
    await dropped(pages, () =>
      liveArticle(on.platform, ask, { title: 'It belongs' }, { datedOn: `${year}-12-02`, belongs: { campaign: [campaign] } }),
    ),
  ).toEqual([pages[0], pages[1], pages[2]])
  expect(main((await get(pages[0]!)).text)).toContain('It belongs')
  expect(main((await get(pages[1]!)).text)).not.toContain('It belongs')
  await liveArticle(on.platform, ask, { title: 'On the topic' }, { datedOn: `${year}-12-03`, belongs: { topic: [topic] } })
  await on.settled()
  expect(main((await get(pages[0]!)).text)).toContain('On the topic')
  expect(main((await get(pages[4]!)).text)).not.toContain('On the topic')
})

test('What belongs to it no more is gone from its page at once', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'For a while' }, { belongs: { campaign: [campaign] } })
  await on.settled()
  expect(main((await get(pages[0]!)).text)).toContain('For a while')
  value(await changeArticleFacts(on.platform, ask, { article, facts: articleFacts({ belongs: { campaign: [] } }) }))
  await on.settled()
  expect(main((await get(pages[0]!)).text)).not.toContain('For a while')
})

test('The documents of what it collects stand on its page, each once', async () => {
  const file = await aDocument(on.platform, ask)
  const facts = { editions: [{ language: 'ru', title: 'Листовка', file }] }
  await livePublication(on.platform, ask, facts, [{ title: 'A leaflet' }], { campaign: [campaign] })
  await livePublication(on.platform, ask, facts, [{ title: 'A leaflet again' }], { campaign: [campaign] })
  await on.settled()
  const { text } = await get(pages[0]!)
  expect(text.match(new RegExp(`/files/${file}/`, 'g'))).toHaveLength(1)
  expect(text).toContain('A leaflet again')
})

test('At the second after its last day a kept page becomes an archive: it says so, shows no signal, and sets apart what came later', async () => {
  await liveArticle(on.platform, ask, { title: 'Years after' }, { datedOn: `${year + 1}-05-01`, belongs: { campaign: [campaign] } })
  await on.settled()
  const end = new Date(Date.UTC(year, 11, 18, 23))
  on.moveClock(new Date(end.getTime() - 1000))
  expect((await get(pages[0]!)).text).toContain('class="tip"')
  on.moveClock(end)
  const { text } = await get(pages[0]!)
  expect(text).toContain('This campaign is over.')
  expect(main(text)).not.toContain('class="tip"')
  expect(main(text)).not.toMatch(/signal|class="next/)
  expect(text.slice(text.indexOf('id="since"'))).toContain('Years after')
})

test('Before it begins it says when, and the page changes at that second', async () => {
  const eve = new Date(Date.UTC(year, 10, 30, 22, 59, 59))
  on.moveClock(eve)
  on.web.cache.purgeAll()
  expect((await get(pages[0]!)).text).toContain(`Begins on 1 December ${year}.`)
  on.moveClock(new Date(eve.getTime() + 1000))
  expect((await get(pages[0]!)).text).toContain('class="tip"')
})

test('A campaign in its own colours has a style sheet of its own, and nobody else gets one in colours of their choice', async () => {
  const colours = { ink: '#10304f', signal: '#ffc61a' }
  const { record } = await liveCampaign(on.platform, ask, { colours }, { title: 'In blue', slug: 'in-blue' })
  const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec((await get('/en/campaigns/in-blue')).text)![1]!
  expect(sheet).toMatch(/^\/styles\/site\..*10304f-ffc61a\.css$/)
  const { status, headers, text } = await get(sheet)
  expect([status, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
  expect(text).toContain('--ink:#10304f')
  for (const other of [
    sheet.replace('10304f', '10304e'),
    sheet.replace('10304f-ffc61a', 'ffffff-ffffff'),
    '/styles/x.10304f-ffc61a.css',
    '/styles/%27',
  ])
    expect((await get(other)).status, other).toBe(404)
  expect((await get(sheet, 'busy.localhost')).status).toBe(404)
  value(await changeCampaignFacts(on.platform, ask, { record, facts: campaignFacts() }))
  await on.settled()
  expect((await get('/en/campaigns/in-blue')).text).toMatch(/<link rel="stylesheet" href="\/assets\//)
  expect((await get(sheet)).status).toBe(404)
})

test('In a language in which nobody told of it there is no campaign, and no address breaks the page', async () => {
  expect((await get('/uk/campaigns/the-day')).status).toBe(404)
  for (const slug of ['%27', '..%2f', 'x'.repeat(3000), '%F0%9F%98%80', 'A-B', 'the-day%00'])
    expect([400, 404], slug.slice(0, 9)).toContain((await get(`/en/campaigns/${slug}`)).status)
})

test('The page asks one statement, whether it collects one record or thirty', async () => {
  const { rows } = await on.platform.database.program.query<{ id: string }>("select id from offices where slug = 'busy'")
  const busy = as(rows[0]!.id, 'editor')
  const { record } = await liveCampaign(on.platform, busy, {}, { title: 'Busy', slug: 'busy' })
  const counted = async () => {
    on.web.cache.purgeAll()
    const before = statements.count
    expect((await get('/en/campaigns/busy', 'busy.localhost')).status).toBe(200)
    return statements.count - before
  }
  const add = (number: number) => liveArticle(on.platform, busy, { title: `Row ${number}` }, { belongs: { campaign: [record] } })
  await add(0)
  // What stands around every page is held from the first page on.
  await counted()
  expect(await counted()).toBe(1)
  for (let number = 1; number < 30; number++) await add(number)
  expect(await counted()).toBe(1)
})

test('The home page leads to campaigns, what runs before what is over, and changes at the second at which one ends', async () => {
  const first = (text: string) => /href="\/en\/campaigns\/([^"]+)"/.exec(text)![1]
  on.moveClock(noon)
  on.web.cache.purgeAll()
  const { text } = await get('/en/')
  const section = text.slice(text.indexOf('id="campaigns"'))
  expect(first(section)).toBe('the-day')
  expect(section).toMatch(/The day<\/a><\/h3><p class="kind">Running now/)
  on.moveClock(new Date(Date.UTC(year, 11, 18, 22, 59, 59)))
  expect((await get('/en/')).text).toContain('The day</a></h3><p class="kind">Running now')
  on.moveClock(new Date(Date.UTC(year, 11, 18, 23)))
  expect((await get('/en/')).text).toContain('The day</a></h3><p class="kind">Archive')
})
