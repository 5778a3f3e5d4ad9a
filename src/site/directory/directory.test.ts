import { afterAll, beforeAll, expect, test } from 'vitest'
import { newOrganisation, newPerson, newTopic, organisationFacts, personFacts, topicFacts } from '../../../test/directory.ts'
import { liveEvent } from '../../../test/events.ts'
import { articleFacts, as, found, liveArticle, newArticle, publishArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { liveProject, projectFacts } from '../../../test/projects.ts'
import { articleKind, changeArticleFacts } from '../../domain/articles/index.ts'
import { publishText, unpublishText } from '../../domain/content/index.ts'
import { changeOrganisation } from '../../domain/organisations/index.ts'
import { changePerson } from '../../domain/persons/index.ts'
import { changeProjectFacts } from '../../domain/projects/index.ts'
import { changeTopic } from '../../domain/topics/index.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague')
      await found(program, 'busy')
    },
    { clock: new Date('2027-06-07T06:00:00Z') },
  )
  ask = as(prague, 'editor')
})
afterAll(() => on.close())

const get = async (path: string, host?: string) => {
  await on.settled()
  return on.get(path, { host })
}
const text = async (path: string) => (await get(path)).text
const status = async (path: string) => (await get(path)).status
const takeDown = async (record: string, language = 'en') => value(await unpublishText(on.platform, ask, { kind: articleKind, record, language }))
const data = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!)['@graph'] as Record<string, unknown>[]

/** Which of these pages were not kept over what is done. */
async function forgottenOver(work: () => Promise<unknown>, paths: readonly string[]): Promise<string[]> {
  for (const path of paths) await get(path)
  await work()
  const gone: string[] = []
  for (const path of paths) {
    await on.settled()
    const { renders } = on.web.cache.stats()
    await get(path)
    if (on.web.cache.stats().renders !== renders) gone.push(path)
  }
  return gone
}

test('A person has a page from the moment at which something public names them, and until the last such thing is taken down', async () => {
  const person = await newPerson(on.platform, ask, 'Anna Novak')
  const first = await newArticle(on.platform, ask, { title: 'By Anna', slug: 'by-anna' }, { authors: [person] })
  expect(await status('/en/people/anna-novak')).toBe(404)
  value(await publishText(on.platform, ask, { kind: articleKind, record: first.article, language: 'en', revision: first.revision }))
  const page = await text('/en/people/anna-novak')
  expect(page).toContain('<h1>Anna Novak</h1>')
  expect(page).toContain('href="/en/news/by-anna"')
  expect(page).toContain('News: author')
  const second = await liveArticle(on.platform, ask, { title: 'By Anna too', slug: 'by-anna-too' }, { authors: [person] })
  expect(await text('/en/people/anna-novak')).toContain('href="/en/news/by-anna-too"')
  await takeDown(first.article)
  expect(await text('/en/people/anna-novak')).not.toContain('href="/en/news/by-anna"')
  await takeDown(second.article)
  expect(await status('/en/people/anna-novak')).toBe(404)
})

test('A person is there in every language of the office, and says where nothing can be read in it yet', async () => {
  const person = await newPerson(on.platform, ask, 'Boris Only')
  await liveArticle(on.platform, ask, { title: 'In English', slug: 'in-english' }, { authors: [person] })
  const czech = await text('/cs/people/boris-only')
  expect(czech).toContain('<h1 lang="en" dir="ltr">Boris Only</h1>')
  expect(czech).not.toContain('/news/in-english')
  expect(czech).toContain('class="empty"')
  expect(await status('/ru/people/boris-only')).toBe(404)
})

test('An organisation has a page as long as something public names somebody who works there, or a part of it has one', async () => {
  const whole = await newOrganisation(on.platform, ask, 'Whole House', { type: 'international', website: 'https://house.example/en/' })
  const part = await newOrganisation(on.platform, ask, 'Part Office', { partOf: whole, country: 'HU', place: { en: 'Budapest' } })
  const person = await newPerson(on.platform, ask, 'Cyril Works', [{ organisation: part, title: { en: 'Head' } }])
  const pages = ['/en/organisations/whole-house', '/en/organisations/part-office']
  for (const path of pages) expect(await status(path), path).toBe(404)
  const { article } = await liveArticle(on.platform, ask, { title: 'By Cyril', slug: 'by-cyril' }, { authors: [person] })
  const [first, second] = [await text(pages[0]!), await text(pages[1]!)]
  expect(first).toContain(`href="${pages[1]}"`)
  expect(first).toContain('href="https://house.example/en/"')
  expect(first).toContain('>house.example<')
  expect(second).toContain(`href="${pages[0]}"`)
  expect(second).toContain('Budapest, Hungary')
  expect(second).toContain('href="/en/people/cyril-works"')
  expect(second).toContain('>Head<')
  expect(await text('/en/people/cyril-works')).toContain(`href="${pages[1]}"`)
  await takeDown(article)
  for (const path of pages) expect(await status(path), path).toBe(404)
})

test('An organisation shows what it took part in by kind and role, under the name of that time, also as its source says it', async () => {
  const names = [
    { label: { en: 'Bureau' }, from: null, until: '2012-01-01' },
    { label: { en: 'Agency' }, from: '2012-01-01', until: null },
  ]
  const organisation = await newOrganisation(on.platform, ask, 'Agency', { names })
  const year = (on: string) => ({ on, precision: 'year' as const })
  const leads = { facts: { organisations: { lead: [organisation] }, starts: year('2010-01-01') } }
  const project = await liveProject(on.platform, ask, leads, { title: 'Led', slug: 'led' })
  const both = { facts: { organisations: { partner: [organisation], 'co-funding': [organisation] }, starts: year('2014-01-01') } }
  await liveProject(on.platform, ask, both, { title: 'Joined', slug: 'joined' }, { title: 'Spojeno', slug: 'spojeno', language: 'cs' })
  const page = await text('/en/organisations/agency')
  expect([...page.matchAll(/<h2 id="project-[^"]*">([^<]*)</g)].map(one => one[1])).toEqual([
    'Projects: lead',
    'Projects: partner',
    'Projects: co-funder',
  ])
  const section = (id: string, of: string) => new RegExp(`id="${id}".*?</section>`, 's').exec(of)![0]
  expect(section('project-lead', page)).toContain('then Bureau')
  expect(section('project-partner', page)).not.toContain('then')
  expect(section('project-partner', page)).toContain('href="/en/projects/joined"')
  const czech = await text('/cs/organisations/agency')
  expect(section('project-lead', czech)).toContain('<h3 lang="en" dir="ltr"><a href="/cs/projects/led">Led</a>')
  expect(section('project-partner', czech)).toContain('href="/cs/projects/spojeno"')
  value(await changeProjectFacts(on.platform, ask, { record: project, facts: projectFacts({ starts: year('2013-01-01') }) }))
  expect(await text('/en/organisations/agency')).not.toContain('id="project-lead"')
})

test('Who comes to an organisation or leaves it is seen on its page at once, and so is a part that becomes public', async () => {
  const organisation = await newOrganisation(on.platform, ask, 'Busy School')
  const stays = await newPerson(on.platform, ask, 'Dana Stays', [{ organisation }])
  const comes = await newPerson(on.platform, ask, 'Emil Comes')
  await liveArticle(on.platform, ask, { title: 'Both', slug: 'both' }, { authors: [stays, comes] })
  const path = '/en/organisations/busy-school'
  expect(await text(path)).not.toContain('Emil')
  value(await changePerson(on.platform, ask, { person: comes, facts: personFacts('Emil Comes', [{ organisation, from: '2026-01-01' }]) }))
  expect(await text(path)).toContain('href="/en/people/emil-comes"')
  expect(await text(path)).toContain('since 2026')
  value(await changePerson(on.platform, ask, { person: comes, facts: personFacts('Emil Comes') }))
  expect(await text(path)).not.toContain('Emil')
  const part = await newOrganisation(on.platform, ask, 'Busy Library', { partOf: organisation })
  const reader = await newPerson(on.platform, ask, 'Filip Reads', [{ organisation: part }])
  expect(await text(path)).not.toContain('Busy Library')
  const { article } = await liveArticle(on.platform, ask, { title: 'Reads', slug: 'reads' }, { authors: [reader] })
  expect(await text(path)).toContain('href="/en/organisations/busy-library"')
  await takeDown(article)
  expect(await text(path)).not.toContain('Busy Library')
})

test('What somebody wrote bears the place where they worked then, under the name that it had', async () => {
  const names = [
    { label: { en: 'High School' }, from: null, until: '2012-01-01' },
    { label: { en: 'University' }, from: '2012-01-01', until: null },
  ]
  const organisation = await newOrganisation(on.platform, ask, 'University', { names })
  const person = await newPerson(on.platform, ask, 'Gita Moves', [
    { organisation, until: '2014-01-01' },
    { named: { en: 'A Ministry' }, from: '2014-01-01' },
  ])
  await liveArticle(on.platform, ask, { title: 'Early', slug: 'early' }, { authors: [person], datedOn: '2010-05-01' })
  await liveArticle(on.platform, ask, { title: 'Late', slug: 'late' }, { authors: [person], datedOn: '2015-05-01' })
  const page = await text('/en/people/gita-moves')
  const row = (title: string) => new RegExp(`${title}</a></h3>.*?</li>`, 's').exec(page)![0]
  expect(row('Early')).toContain('High School')
  expect(row('Late')).not.toMatch(/High School|University|Ministry/)
  expect(page).toMatch(/Affiliation.*A Ministry \(since 2014\).*Earlier.*University \(until 2014\)/s)
  const house = await text('/en/organisations/university')
  expect(house).toContain('High School (until 2012)')
  expect(data(house)[0]).toMatchObject({ name: 'University', alternateName: ['High School'] })
})

test('A place of work that ends is a former one from that day on, also on a page that is kept', async () => {
  const person = await newPerson(on.platform, ask, 'Hana Leaves', [{ named: { en: 'The Agency' }, until: '2027-07-01' }])
  await liveArticle(on.platform, ask, { title: 'Hana', slug: 'hana' }, { authors: [person] })
  const said = async () => /<dt>(\w+)<\/dt><dd>.*?The Agency/s.exec(await text('/en/people/hana-leaves'))?.[1]
  expect(await said()).toBe('Affiliation')
  on.moveClock(new Date('2027-06-30T21:59:59Z'))
  expect(await said()).toBe('Affiliation')
  on.moveClock(new Date('2027-06-30T22:00:01Z'))
  expect(await said()).toBe('Earlier')
  on.moveClock(new Date('2027-06-07T06:00:00Z'))
})

test('A topic shows what belongs to it, the newest first, and the topics beside it that are public', async () => {
  const broader = await newTopic(on.platform, ask, 'Wide')
  const topic = await newTopic(on.platform, ask, 'Narrow', { broader, about: { en: 'What it is' } })
  await liveArticle(on.platform, ask, { title: 'Older', slug: 'older' }, { datedOn: '2013-01-01', belongs: { topic: [topic] } })
  await liveArticle(on.platform, ask, { title: 'Newer', slug: 'newer' }, { datedOn: '2015-01-01', belongs: { topic: [topic] } })
  const page = await text('/en/topics/narrow')
  expect(page).toContain('What it is')
  expect(page.indexOf('/en/news/newer')).toBeLessThan(page.indexOf('/en/news/older'))
  expect(page).not.toContain('/en/topics/wide')
  expect(await status('/en/topics/wide')).toBe(404)
  expect(await text('/en/topics')).not.toContain('/en/topics/wide')
  const { article } = await liveArticle(on.platform, ask, { title: 'Wide one', slug: 'wide-one' }, { belongs: { topic: [broader] } })
  expect(await text('/en/topics/narrow')).toContain('href="/en/topics/wide"')
  expect(await text('/en/topics/wide')).toContain('href="/en/topics/narrow"')
  const index = await text('/en/topics')
  expect(index).toMatch(/<b>1<\/b> <span>entry<\/span>.*?Wide/s)
  expect(index).toMatch(/<b>2<\/b> <span>entries<\/span>.*?Narrow/s)
  await takeDown(article)
  expect(await text('/en/topics/narrow')).not.toContain('/en/topics/wide')
  expect(await text('/en/topics')).not.toContain('/en/topics/wide')
})

test('What is open for application is told until its last second, also on a page that is kept', async () => {
  const topic = await newTopic(on.platform, ask, 'Schools')
  const organisation = await newOrganisation(on.platform, ask, 'Host School')
  const person = await newPerson(on.platform, ask, 'Nina Teaches')
  const closes = { at: '2027-06-30T22:00:00.000Z', wall: '2027-06-30' }
  const call = { opens: null, closes, answersBy: null, requirements: [], cancelled: false }
  const facts = { call, persons: { lecturer: [person] }, organisations: { host: [organisation] } }
  await liveEvent(on.platform, ask, { facts, related: { topic: [topic] } }, { title: 'School', slug: 'school' })
  const { article } = await liveArticle(on.platform, ask, { title: 'About it', slug: 'about-it' }, { belongs: { topic: [topic] } })
  const paths = ['/en/topics/schools', '/en/organisations/host-school', '/en/people/nina-teaches', '/en/news/about-it']
  const open = async (path: string) => /30.June/.test(/href="\/en\/events\/school".*?<\/li>/s.exec(await text(path))![0])
  for (const path of paths) expect(await open(path), path).toBe(true)
  on.moveClock(new Date('2027-06-30T21:59:58Z'))
  for (const path of paths) expect(await open(path), path).toBe(true)
  on.moveClock(new Date('2027-06-30T22:00:00Z'))
  for (const path of paths) expect(await open(path), path).toBe(false)
  on.moveClock(new Date('2027-06-07T06:00:00Z'))
  await takeDown(article)
})

test('What joins a topic or leaves it is seen on its page and in the list of topics; other topics stay as they were kept', async () => {
  const [one, other] = [await newTopic(on.platform, ask, 'One'), await newTopic(on.platform, ask, 'Other')]
  const { article } = await liveArticle(on.platform, ask, { title: 'Moves', slug: 'moves' }, { belongs: { topic: [one] } })
  await liveArticle(on.platform, ask, { title: 'Stays', slug: 'stays' }, { belongs: { topic: [other] } })
  const paths = ['/en/topics/one', '/en/topics/other', '/en/topics', '/en/news/stays', '/en/contact']
  const forgotten = (work: () => Promise<unknown>) => forgottenOver(work, paths)
  const third = await newTopic(on.platform, ask, 'Third')
  await get('/en/topics/one')
  const facts = articleFacts({ belongs: { topic: [one, third] } })
  expect(await forgotten(async () => value(await changeArticleFacts(on.platform, ask, { article, facts })))).toEqual(['/en/topics/one', '/en/topics'])
  expect(await text('/en/topics')).toContain('/en/topics/third')
  expect(await forgotten(async () => value(await changeTopic(on.platform, ask, { topic: other, facts: topicFacts('Another') })))).toEqual([
    '/en/topics/other',
    '/en/topics',
    '/en/news/stays',
  ])
  expect(await text('/en/topics/other')).toContain('<h1>Another</h1>')
})

test('Who is called otherwise is seen so wherever they stand; the pages of others stay as they were kept', async () => {
  const [school, museum] = [await newOrganisation(on.platform, ask, 'A School'), await newOrganisation(on.platform, ask, 'A Museum')]
  const person = await newPerson(on.platform, ask, 'Olga First', [{ organisation: school }])
  const other = await newPerson(on.platform, ask, 'Petr Other', [{ organisation: museum }])
  await liveArticle(on.platform, ask, { title: 'Olga', slug: 'olga' }, { authors: [person] })
  await liveArticle(on.platform, ask, { title: 'Petr', slug: 'petr' }, { authors: [other] })
  const paths = [
    '/en/people/olga-first',
    '/en/people/petr-other',
    '/en/organisations/a-school',
    '/en/organisations/a-museum',
    '/en/news/olga',
    '/en/news/petr',
  ]
  const facts = personFacts('Olga Second', [{ organisation: school }])
  expect(await forgottenOver(async () => value(await changePerson(on.platform, ask, { person, facts })), paths)).toEqual([
    '/en/people/olga-first',
    '/en/organisations/a-school',
    '/en/news/olga',
  ])
  expect(await text('/en/organisations/a-school')).toContain('Olga Second')
  const renamed = organisationFacts({ en: 'The Museum' })
  expect(await forgottenOver(async () => value(await changeOrganisation(on.platform, ask, { organisation: museum, facts: renamed })), paths)).toEqual(
    ['/en/people/petr-other', '/en/organisations/a-museum', '/en/news/petr'],
  )
  expect(await text('/en/news/petr')).toContain('The Museum')
})

test('A former address leads straight to the present one, and nowhere while nothing public names what it was of', async () => {
  const person = await newPerson(on.platform, ask, 'Ida Renamed')
  const topic = await newTopic(on.platform, ask, 'Before')
  const organisation = await newOrganisation(on.platform, ask, 'Old House')
  value(await changePerson(on.platform, ask, { person, slug: 'ida-new', facts: personFacts('Ida Renamed', [{ organisation }]) }))
  value(await changeTopic(on.platform, ask, { topic, slug: 'after', facts: topicFacts('Before') }))
  value(await changeOrganisation(on.platform, ask, { organisation, slug: 'new-house', facts: organisationFacts({ en: 'Old House' }) }))
  const moves = [
    ['/en/people/ida-renamed', '/en/people/ida-new'],
    ['/cs/topics/before', '/cs/topics/after'],
    ['/en/organisations/old-house', '/en/organisations/new-house'],
  ] as const
  for (const [from] of moves) expect(await status(from), from).toBe(404)
  const { article } = await liveArticle(
    on.platform,
    ask,
    { title: 'Names all', slug: 'names-all' },
    { authors: [person], belongs: { topic: [topic] } },
  )
  for (const [from, to] of moves) expect(await get(from)).toMatchObject({ status: 301, headers: { location: to } })
  await takeDown(article)
  for (const [from] of moves) expect(await status(from), from).toBe(404)
})

test('Nobody of another office is seen', async () => {
  const person = await newPerson(on.platform, ask, 'Jana Here')
  await liveArticle(on.platform, ask, { title: 'Here', slug: 'here' }, { authors: [person] })
  expect(await status('/en/people/jana-here')).toBe(200)
  expect((await get('/en/people/jana-here', 'busy.localhost')).status).toBe(404)
})

test.each([
  ['/en/people/nobody', 404],
  ['/en/people/', 301],
  ['/en/people', 404],
  ['/en/people/NOBODY', 404],
  ['/en/people/%00', 400],
  ['/en/organisations/..%2f..%2fetc', 404],
  ['/en/organisations/%D1%8F', 404],
  ['/en/topics/nothing', 404],
  ['/en/topics/nothing?page=0', 400],
  ["/en/topics/x?page=1'--", 400],
  ['/en/topics?page=7', 200],
])('%s is answered with %i', async (path, expected) => {
  expect(await status(path)).toBe(expected)
})

test('Machines read who somebody is and where they work', async () => {
  const organisation = await newOrganisation(on.platform, ask, 'Read School', { type: 'university', country: 'CZ', place: { en: 'Brno' } })
  const person = await newPerson(on.platform, ask, 'Karel Read', [{ organisation, title: { en: 'Dean' } }])
  const topic = await newTopic(on.platform, ask, 'Reading')
  await liveArticle(on.platform, ask, { title: 'Read', slug: 'read' }, { authors: [person], belongs: { topic: [topic] } })
  const origin = /"item":"(http:\/\/[^/]+)\/en\/"/.exec(await text('/en/people/karel-read'))![1]
  const school = `${origin}/en/organisations/read-school`
  expect(data(await text('/en/people/karel-read'))[0]).toMatchObject({
    '@type': 'Person',
    name: 'Karel Read',
    jobTitle: ['Dean'],
    affiliation: [{ name: 'Read School', url: school }],
  })
  expect(data(await text('/en/organisations/read-school'))[0]).toMatchObject({
    '@type': 'CollegeOrUniversity',
    '@id': `${school}#organisation`,
    address: { addressLocality: 'Brno', addressCountry: 'CZ' },
  })
  expect(data(await text('/en/topics/reading')).map(one => one['@type'])).toEqual(['CollectionPage', 'DefinedTerm', 'BreadcrumbList'])
})

test('Every page asks one statement, for thirty-one rows as for one, and goes on where they are many', async () => {
  const busy = as((await on.platform.database.program.query(`select id from offices where slug = 'busy'`)).rows[0].id, 'editor')
  const organisation = await newOrganisation(on.platform, busy, 'Many House')
  const topic = await newTopic(on.platform, busy, 'Many')
  const person = await newPerson(on.platform, busy, 'Lida Many', [{ organisation }])
  const write = (number: number) =>
    liveArticle(on.platform, busy, { title: `Row ${number}`, slug: `row-${number}` }, { authors: [person], belongs: { topic: [topic] } })
  const paths = ['/en/people/lida-many', '/en/organisations/many-house', '/en/topics/many', '/en/topics']
  const counted = async () => {
    const counts: number[] = []
    for (const path of paths) {
      on.web.cache.purgeAll()
      const before = statements.count
      expect((await get(path, 'busy.localhost')).status, path).toBe(200)
      counts.push(statements.count - before)
    }
    return counts
  }
  await write(1)
  expect(await counted()).toEqual([1, 1, 1, 1])
  for (let number = 2; number <= 31; number++) {
    await write(number)
    if (number > 2) await newPerson(on.platform, busy, `Many${number} Person`, [{ organisation }])
  }
  expect(await counted()).toEqual([1, 1, 1, 1])
  const pages = await Promise.all(['', '?page=2'].map(async query => (await get(`/en/people/lida-many${query}`, 'busy.localhost')).text))
  const slugs = pages.flatMap(page => [...page.matchAll(/href="\/en\/news\/(row-\d+)"/g)].map(one => one[1]))
  expect(new Set(slugs).size).toBe(31)
  expect(slugs.length).toBe(31)
  expect((await get('/en/people/lida-many?page=3', 'busy.localhost')).status).toBe(404)
  expect((await get('/en/topics/many?page=2', 'busy.localhost')).text).toContain('<title>Many, page 2')
})

test('A translation that is published joins the list of its language at once', async () => {
  const topic = await newTopic(on.platform, ask, 'Translated')
  const { article } = await liveArticle(on.platform, ask, { title: 'Source', slug: 'source' }, { belongs: { topic: [topic] } })
  expect(await text('/cs/topics/translated')).not.toContain('/cs/news/preklad')
  await publishArticle(on.platform, ask, article, { title: 'Překlad', language: 'cs', slug: 'preklad' })
  expect(await text('/cs/topics/translated')).toContain('href="/cs/news/preklad"')
})

test('The sitemap lists them in every language as long as they are public', async () => {
  const organisation = await newOrganisation(on.platform, ask, 'Mapped House')
  const person = await newPerson(on.platform, ask, 'Mila Mapped')
  const topic = await newTopic(on.platform, ask, 'Mapped')
  const listed = async () => (await text('/sitemap.xml')).match(/<loc>[^<]*\/(organisations|people|topics)\/[^<]*mapped[^<]*<\/loc>/g) ?? []
  expect(await listed()).toEqual([])
  const { article } = await liveArticle(on.platform, ask, { title: 'Map', slug: 'map' }, { authors: [person], belongs: { topic: [topic] } })
  expect(await listed()).toHaveLength(6)
  value(await changePerson(on.platform, ask, { person, facts: personFacts('Mila Mapped', [{ organisation }]) }))
  expect(await listed()).toHaveLength(9)
  await takeDown(article)
  expect(await listed()).toEqual([])
})
