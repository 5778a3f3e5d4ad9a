import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, found, liveArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { publishText, unpublishText } from '../../domain/content/index.ts'
import { changeOrganisation, organisationSchema } from '../../domain/organisations/index.ts'
import { changePublicationFacts, publicationKind, writePublication } from '../../domain/publications/index.ts'
import { aDocument, anOrganisation, aPerson, livePublication, publicationFacts } from '../../domain/publications/testing/shelf.ts'
import { addTopic, topicSchema } from '../../domain/topics/index.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
let publisher: string
let topic: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague')
    await found(program, 'busy', { languages: ['en', 'cs'] })
  })
  ask = as(prague, 'editor')
  publisher = await anOrganisation(on.platform, ask, 'IOM Prague')
  topic = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Return' } }), language: 'en' })).topic
})
afterAll(() => on.close())

const get = (path: string, host?: string) => on.get(path, { host })
const graphOf = (text: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)![1]!)['@graph'] as { '@type': string; [name: string]: unknown }[]
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

test('A publication shows its editions and files, for whom it was made, and how to cite it; what it does not know it does not say', async () => {
  const file = await aDocument(on.platform, ask)
  await livePublication(
    on.platform,
    ask,
    {
      organisations: { publisher: [publisher] },
      funding: { en: 'Czech development cooperation' },
      editions: [{ language: 'ru', title: 'Чешский опыт', identifiers: { isbn: '978-3-16-148410-0' }, file }],
    },
    [{ title: 'Czech experience', slug: 'experience', lead: 'What was learnt' }],
    { topic: [topic] },
  )
  const { status, text } = await get('/en/publications/experience')
  expect(status).toBe(200)
  expect(text).toContain('Download in Russian')
  expect(text).toMatch(/<p class="cover" lang="ru" dir="ltr"/)
  expect(text).toContain('ISBN 978-3-16-148410-0')
  expect(text).toContain('Czech development cooperation')
  expect(text.match(/<p class="citation">(.*?)<\/p>/s)![1]!.replace(/<[^>]+>/g, '')).toBe(
    'IOM Prague. Чешский опыт [Czech experience]. In Russian. Prague: IOM Prague, n.d. ISBN 978-3-16-148410-0.',
  )
  expect(text).toContain('The record has no year')
  const href = /<a class="button main down" href="([^"]+)"/.exec(text)![1]!
  expect(await get(href)).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
  const [book] = graphOf(text)
  expect(book).toMatchObject({ '@type': 'Book', inLanguage: ['ru'], workExample: [{ isbn: '978-3-16-148410-0' }], keywords: ['Return'] })
  expect(book!.datePublished).toBeUndefined()
})

test('Each kind is what schema.org calls it', async () => {
  for (const [type, called] of [
    ['report', 'Report'],
    ['article', 'ScholarlyArticle'],
    ['leaflet', 'CreativeWork'],
  ] as const) {
    await livePublication(on.platform, ask, { type, year: 2014 }, [{ title: `A ${type}`, slug: `a-${type}` }])
    expect(graphOf((await get(`/en/publications/a-${type}`)).text)[0]).toMatchObject({ '@type': called, datePublished: '2014' })
  }
})

test('In a language in which it is not described there is no page, and its former and removed addresses say where it went', async () => {
  const { record, revision } = await livePublication(on.platform, ask, {}, [
    { title: 'Moves', slug: 'moves' },
    { title: 'Stěhuje se', slug: 'stehuje-se', language: 'cs' },
  ])
  expect((await get('/uk/publications/moves')).status).toBe(404)
  const { text } = await get('/cs/publications/stehuje-se')
  expect([...text.matchAll(/hreflang="(\w\w)" href="http/g)].map(one => one[1]).toSorted()).toEqual(['cs', 'en'])
  const words = {
    record,
    language: 'en',
    title: 'Moves',
    lead: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] } as never,
    attachments: [],
  }
  const next = value(await writePublication(on.platform, ask, { ...words, slug: 'moved', basedOn: revision }))
  value(await publishText(on.platform, ask, { kind: publicationKind, record, language: 'en', revision: next.revision }))
  expect(await get('/en/publications/moves')).toMatchObject({ status: 301, headers: { location: '/en/publications/moved' } })
  expect(await get('/en/publications/moves/citation.bib')).toMatchObject({
    status: 301,
    headers: { location: '/en/publications/moved/citation.bib' },
  })
  value(await unpublishText(on.platform, ask, { kind: publicationKind, record, language: 'en' }))
  expect((await get('/en/publications/moved')).status).toBe(410)
  expect((await get('/en/publications/moved/citation.ris')).status).toBe(410)
})

test('BibTeX and RIS are downloads in their own type, and hold every edition', async () => {
  const author = await aPerson(on.platform, ask, 'Dušan', 'Drbohlav')
  await livePublication(
    on.platform,
    ask,
    {
      year: 2014,
      persons: { author: [author] },
      editions: [
        { language: 'ru', title: 'Опыт {и} 100 %' },
        { language: 'cs', title: 'Zkušenost', year: 2015 },
      ],
    },
    [{ title: 'Cited', slug: 'cited' }],
  )
  const bib = await get('/en/publications/cited/citation.bib')
  expect(bib.headers['content-type']).toBe('application/x-bibtex; charset=utf-8')
  expect(bib.headers['content-disposition']).toBe('attachment; filename="cited.bib"')
  expect(bib.text.match(/@book/g)).toHaveLength(2)
  expect(bib.text).toContain('Drbohlav, Dušan')
  expect(bib.text).toContain('\\textbraceleft{}и\\textbraceright{} 100 \\%')
  const { headers, text } = await get('/en/publications/cited/citation.ris')
  expect(headers['content-type']).toBe('application/x-research-info-systems; charset=utf-8')
  expect(text.match(/^TY {2}- BOOK\r$/gm)).toHaveLength(2)
  expect(text).toMatch(/^UR {2}- http.*\/en\/publications\/cited\r$/m)
})

test('The list is narrowed by kind, year, topic and language of the document, and a wrong value is no page', async () => {
  await livePublication(on.platform, ask, { type: 'leaflet', year: 2011, editions: [{ language: 'vi', title: 'Tờ rơi' }] }, [
    { title: 'Leaflet in Vietnamese', slug: 'leaflet-vi' },
  ])
  for (const query of ['kind=leaflet&year=2011', 'language=vi', 'kind=leaflet&language=vi']) {
    const { status, text } = await get(`/en/publications?${query}`)
    expect(status, query).toBe(200)
    expect(text, query).toContain('Leaflet in Vietnamese')
    expect(text, query).not.toContain('Czech experience</a>')
  }
  expect((await get('/en/publications?topic=return')).text).toContain('Czech experience')
  expect((await get('/en/publications?topic=return&language=vi')).text).toContain('Nothing fits all of these at once')
  for (const query of ['kind=novel', 'year=20x4', 'language=%27', 'topic=../x', 'page=0', 'page=99999999'])
    expect([400, 404], query).toContain((await get(`/en/publications?${query}`)).status)
  for (const slug of ['%27', '..%2f', 'x'.repeat(3000), '%F0%9F%98%80', 'A-B'])
    for (const rest of ['', '/citation.bib', '/citation.ris'])
      expect([400, 404], slug.slice(0, 9)).toContain((await get(`/en/publications/${slug}${rest}`)).status)
})

test('A changed fact shows at once where the publication is shown, and other pages stay kept', async () => {
  const { record } = await livePublication(on.platform, ask, { year: 2013 }, [{ title: 'Changes', slug: 'changes' }])
  const paths = [
    '/en/publications/changes',
    '/en/publications',
    '/en/publications/feed.atom',
    '/en/publications/feed.json',
    '/en/publications/changes/citation.bib',
    '/en/publications/experience',
    '/cs/publications',
    '/en/news',
    '/en/contact',
  ]
  expect(
    await dropped(paths, async () => value(await changePublicationFacts(on.platform, ask, { record, facts: publicationFacts({ year: 2014 }) }))),
  ).toEqual(paths.slice(0, 5))
  expect((await get('/en/publications/changes')).text).toContain('<time datetime="2014">2014</time>')
})

test('A publisher that is called otherwise is so on the page and in the citation at once', async () => {
  const paths = ['/en/publications/experience', '/en/publications/experience/citation.ris', '/en/publications/changes']
  const facts = organisationSchema.parse({ names: [{ label: { en: 'Renamed Office' } }], type: 'own', country: 'CZ', place: { en: 'Prague' } })
  expect(await dropped(paths, async () => value(await changeOrganisation(on.platform, ask, { organisation: publisher, facts })))).toEqual(
    paths.slice(0, 2),
  )
  expect((await get(paths[1]!)).text).toContain('PB  - Renamed Office')
})

test('An article on the same topic is found beside it as soon as it is published', async () => {
  const paths = ['/en/publications/experience', '/en/publications/changes']
  expect(await dropped(paths, () => liveArticle(on.platform, ask, { title: 'Back home' }, { belongs: { topic: [topic] } }))).toEqual(
    paths.slice(0, 1),
  )
  expect((await get(paths[0]!)).text).toContain('Back home')
})

test('The feeds tell what was described last, with its document', async () => {
  const { headers, text } = await get('/en/publications/feed.json')
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
  const items = JSON.parse(text).items as { title: string; attachments?: { mime_type: string }[] }[]
  expect(items.map(one => one.title)).toContain('Czech experience')
  expect(items.find(one => one.title === 'Czech experience')!.attachments).toMatchObject([{ mime_type: 'application/pdf' }])
  expect((await get('/en/publications/feed.atom')).text).toContain('<title>Czech experience</title>')
})

test('Every page of publications asks one statement, for one publication and for thirty', async () => {
  const offices = await on.program
    .readOffices()
    .then(() => on.platform.database.program.query<{ id: string }>("select id from offices where slug = 'busy'"))
  const busy = as(offices.rows[0]!.id, 'editor')
  const counted = async () => {
    const counts: Record<string, number> = {}
    for (const path of ['', '/row-0', '?year=2014', '/feed.atom', '/row-0/citation.bib']) {
      on.web.cache.purgeAll()
      const before = statements.count
      expect((await get(`/en/publications${path}`, 'busy.localhost')).status, path).toBe(200)
      counts[path] = statements.count - before
    }
    return counts
  }
  const writer = await aPerson(on.platform, busy, 'A', 'Writer')
  const add = (number: number) =>
    livePublication(on.platform, busy, { year: 2014, persons: { author: [writer] } }, [{ title: `Row ${number}`, slug: `row-${number}` }])
  await add(0)
  // What stands around every page is held from the first page on.
  await get('/en/publications', 'busy.localhost')
  const one = await counted()
  for (let number = 1; number < 30; number++) await add(number)
  expect(await counted()).toEqual(one)
  expect(Object.values(one)).toEqual([1, 1, 1, 1, 1])
})
