import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { newOrganisation, newPerson, newTopic, personFacts } from '../../../test/directory.ts'
import { as, found, liveArticle, livePage, newArticle, value } from '../../../test/office.ts'
import { testProgram } from '../../../test/program.ts'
import { articleKind } from '../../domain/articles/index.ts'
import { publishText, unpublishText } from '../../domain/content/index.ts'
import { changePerson } from '../../domain/persons/index.ts'
import { writeMisses } from '../../domain/search/index.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: Awaited<ReturnType<typeof testProgram>>
let ask: ReturnType<typeof as>
let busy: string
let person: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague', { languages: ['en', 'cs', 'uk', 'ru', 'ar'] })
    busy = await found(program, 'busy')
  })
  ask = as(prague, 'editor')
  person = await newPerson(on.platform, ask, 'Anna Platonova')
  await newPerson(on.platform, ask, 'Hidden Nobody')
  const organisation = await newOrganisation(on.platform, ask, 'University of South Bohemia')
  const topic = await newTopic(on.platform, ask, 'Youth')
  await liveArticle(on.platform, ask, { title: 'A summer school about migration', lead: 'Six days for students in Budweis.', slug: 'school' }, {
    authors: [person],
    datedOn: '2014-08-18',
    related: [],
    organisations: [organisation],
    topics: [topic],
  } as never)
  await liveArticle(on.platform, ask, { title: 'Integration in the regions', slug: 'integration' }, { datedOn: '2012-01-02', type: 'statement' })
  await liveArticle(on.platform, ask, {
    title: 'Letní škola o migraci',
    lead: 'Šest dní v Českých Budějovicích.',
    slug: 'letni-skola',
    language: 'cs',
  })
  await liveArticle(on.platform, ask, { title: 'Літня школа про міграцію', slug: 'litnia', language: 'uk' })
  await liveArticle(on.platform, ask, { title: 'Летняя школа: рынок труда', slug: 'letniaia', language: 'ru' })
  await liveArticle(on.platform, ask, { title: 'المدرسة الصيفية عن الهجرة', slug: 'madrasa', language: 'ar' })
  await livePage(on.platform, ask, 'about', { title: 'About the office', lead: 'Orientation for newcomers' })
  await liveArticle(on.platform, as(busy, 'editor'), { title: 'A school of another office', slug: 'other' })
})
afterAll(() => on.close())

const page = (language: string, words: string, more = '') => on.get(`/${language}/search?q=${encodeURIComponent(words)}${more}`)
const listed = (text: string) => /<ol class="results" id="results">(.*?)<\/ol>/s.exec(text)?.[1] ?? ''
const results = async (language: string, words: string, more = '') =>
  [...listed((await page(language, words, more)).text).matchAll(/<a href="([^"]+)"/g)].map(one => one[1])

test.each([
  [
    'cs',
    ['škola', 'skoly', 'školu', 'školou', 'letní školou', 'letnich skol', 'migrací', 'migrace', 'Budějovicích', 'budejovice', 'ŠKOLE'],
    '/cs/news/letni-skola',
  ],
  ['en', ['school', 'schools', 'migrating', 'SCHOOL migration', 'students of the school'], '/en/news/school'],
  ['uk', ['школи', 'літньої школи', 'міграції', 'ШКОЛОЮ'], '/uk/news/litnia'],
  ['ru', ['школы', 'рынка', 'летнюю школу', 'на рынках труда'], '/ru/news/letniaia'],
  ['ar', ['مدرسة', 'هجرة', 'المَدْرَسَة الصيفية', 'بالهجرة'], '/ar/news/madrasa'],
])('Any form of a word finds the text, with accents or without, in %s', async (language, forms, address) => {
  for (const words of forms) expect(await results(language, words), words).toContain(address)
})

test('Only the office’s own texts are found, and only in the reader’s language', async () => {
  const all = await results('en', 'school')
  expect(all).toContain('/en/news/school')
  expect(all.filter(one => one?.includes('other') || one?.includes('letni'))).toEqual([])
  expect(await results('cs', 'summer')).toEqual([])
})

test('A page without a text in the reader’s language is found in its source’s words, and says in which language it is', async () => {
  const { text } = await page('cs', 'newcomers')
  expect(await results('cs', 'newcomer')).toEqual(['/cs/about'])
  expect(listed(text)).toContain('<h3 lang="en" dir="ltr">')
  expect(listed(text)).toContain('v\u00a0angličtině')
})

test('What was published is found at once, and what was taken down is found no more', async () => {
  const { article, revision } = await newArticle(on.platform, ask, { title: 'Quicksilver', slug: 'quicksilver' })
  expect(await results('en', 'quicksilver')).toEqual([])
  value(await publishText(on.platform, ask, { kind: articleKind, record: article, language: 'en', revision }))
  expect(await results('en', 'quicksilver')).toEqual(['/en/news/quicksilver'])
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  expect(await results('en', 'quicksilver')).toEqual([])
})

test('People are found once something public names them, by their new name as soon as they have it', async () => {
  expect(await results('en', 'Platonova')).toContain('/en/people/anna-platonova')
  expect(await results('cs', 'Platonove')).toContain('/cs/people/anna-platonova')
  expect(await results('en', 'Nobody')).toEqual([])
  value(await changePerson(on.platform, ask, { person, facts: { ...personFacts('Anna Platonova'), shown: { en: 'Anna Sedova' } } }))
  expect(await results('en', 'Sedova')).toEqual(['/en/people/anna-platonova'])
  value(await changePerson(on.platform, ask, { person, facts: personFacts('Anna Platonova') }))
})

test('A name that is spelled nearly so is found; what is near to nothing is not', async () => {
  expect(await results('en', 'Platnova')).toEqual(['/en/people/anna-platonova'])
  expect(await results('en', 'zzqxkw')).toEqual([])
})

test('A misspelling is answered with what was perhaps meant, across two words', async () => {
  const { text } = await page('en', 'sumer scool')
  expect(text).toContain('<a href="/en/search?q=summer+school" rel="search"><bdi>summer school</bdi></a>')
  expect(text).toContain('Did you mean')
})

test('What a hyphen joins is found with it and without', async () => {
  await liveArticle(on.platform, ask, { title: 'Re-Turn to Kosovo', slug: 're-turn' })
  for (const words of ['return kosovo', 're-turn', 'Turn']) expect(await results('en', words), words).toContain('/en/news/re-turn')
})

test('Found words are marked in the form they have, neighbours together', async () => {
  const { text } = await page('cs', 'letní škola')
  expect(listed(text)).toContain('<mark>Letní škola</mark> o migraci')
})

test('Kinds, years and topics narrow what was found, each with the number of what it would leave', async () => {
  const { text } = await page('en', 'school integration office')
  expect(text).not.toContain('id="results"')
  const { text: one } = await page('en', 'school', '&year=2014')
  expect(one).toContain('aria-current="true" class="tip">2014 <span>1</span>')
  expect(await results('en', 'school', '&kind=article')).toEqual(['/en/news/school'])
  expect(await results('en', 'school', '&kind=page')).toEqual([])
  expect((await page('en', 'school', '&kind=page')).text).toContain('Without “Pages”')
  expect((await page('en', 'school', '&kind=nonsense')).status).toBe(400)
  expect((await page('en', 'school', '&page=7')).status).toBe(404)
})

test('The form stands on every page; without words the search tells what it can', async () => {
  expect((await on.get('/en/')).text).toContain('action="/en/search"')
  const { status, text } = await on.get('/en/search')
  expect(status).toBe(200)
  expect(text).not.toContain('noindex')
  expect(text).not.toContain('id="results"')
})

test('Results are for no search engine, and each has a title of its own', async () => {
  const { text } = await page('en', 'school')
  expect(text).toContain('<meta name="robots" content="noindex"/>')
  expect(text).toContain('<title>school · Search · ')
  expect(text).not.toContain('rel="canonical"')
})

test.each([
  `'`,
  `"`,
  `'' or 1=1; --`,
  `a & b | !c <-> (d:*)`,
  `\\`,
  `school:*`,
  `<script>alert(1)</script>`,
  '😀 🏳️‍🌈',
  '\u202eloohcs\u202c',
  '\ud800',
  '%',
  '_',
  'ß'.repeat(100),
  '()'.repeat(200),
  'слово '.repeat(100),
  '     ',
])('Whatever is typed is answered: %j', async words => {
  const { status, text } = await on.get(`/en/search?q=${encodeURIComponent(words.toWellFormed())}`)
  expect(status).toBe(200)
  expect(text).not.toContain('<script>alert')
})

test('What is too long is refused or cut, a null character is refused', async () => {
  expect((await on.get(`/en/search?q=${'a'.repeat(10_000)}`)).status).toBe(400)
  expect((await on.get(`/en/search?q=${'a'.repeat(5000)}`)).status).toBe(200)
  expect((await on.get('/en/search?q=a%00b')).status).toBe(400)
})

test('A search takes one statement, and one more where nothing was found', async () => {
  await page('en', 'school')
  const asked = async (words: string) => {
    const before = statements.count
    await page('en', words)
    return statements.count - before
  }
  expect(await asked('school')).toBe(1)
  expect(await asked('zzqxkw')).toBe(2)
})

test('A browser learns how to search an office in its language', async () => {
  const { text, status, headers } = await on.get('/cs/opensearch.xml')
  expect(status).toBe(200)
  expect(headers['content-type']).toContain('application/opensearchdescription+xml')
  expect(text).toMatch(/template="http[^"]+\/cs\/search\?q=\{searchTerms\}"/)
  expect((await on.get('/cs/')).text).toContain('<link rel="search" type="application/opensearchdescription+xml"')
})

test('What nobody found is counted by day and language without who asked; what may be an address or a number is not', async () => {
  const counted = async () => {
    await writeMisses(on.platform, ask.office)
    return asSuperuser(
      on.database.superuser,
      async client => (await client.query('select language, words, number from search_misses order by words')).rows,
    )
  }
  await counted()
  await asSuperuser(on.database.superuser, client => client.query('delete from search_misses'))
  for (const words of ['Umbrella Xylophone', 'xylophone umbrella', 'somebody@example.org 420777123456', '777123456']) await page('en', words)
  await page('cs', 'xylofon')
  await page('en', 'school')
  expect(await counted()).toEqual([
    { language: 'en', words: 'umbrella xylophone', number: 2 },
    { language: 'cs', words: 'xylofon', number: 1 },
  ])
  await page('cs', 'xylofon')
  expect(await counted()).toContainEqual({ language: 'cs', words: 'xylofon', number: 2 })
})
