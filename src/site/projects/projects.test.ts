import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newOrganisation, newTopic, organisationFacts } from '../../../test/directory.ts'
import { liveEvent } from '../../../test/events.ts'
import { articleFacts, as, draft, found, liveArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { liveProject, projectFacts } from '../../../test/projects.ts'
import { changeArticleFacts } from '../../domain/articles/index.ts'
import { publishText, unpublishText } from '../../domain/content/index.ts'
import { changeOrganisation } from '../../domain/organisations/index.ts'
import { changeProjectFacts, projectKind, writeProject } from '../../domain/projects/index.ts'
import { statements } from '../../platform/database/prepared.ts'
import { inOffice } from '../../platform/database/transaction.ts'

const today = new Date('2027-06-07T06:00:00Z')
const month = (on: string) => ({ on: `${on}-01`, precision: 'month' as const })
const until = (on: string) => ({ ...month(on), planned: false })
const country = (code: string, leads = false) => ({ country: code, percentage: null, leads })

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague', { place: { lines: {}, way: {}, country: 'CZ' }, languages: ['en', 'cs', 'ar'] })
      await found(program, 'busy')
    },
    { clock: today },
  )
  ask = as(prague, 'editor')
})
afterAll(() => on.close())
beforeEach(() => on.moveClock(today))

const get = async (path: string, host?: string) => {
  await on.settled()
  return on.get(path, { host })
}
const text = async (path: string) => (await get(path)).text
const data = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!)['@graph'] as Record<string, unknown>[]
/** The words of a page as they are read, without marks. */
const read = (page: string) =>
  page
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
const stops = (page: string) =>
  [...page.matchAll(/<ol class="stops">(.*?)<\/ol>/gs)].flatMap(list =>
    list[1]!
      .split('<li')
      .slice(1)
      .map(one => read(`<li${one}`).trim()),
  )

/** The newest revision of a text. */
const newest = (record: string, language: string) =>
  inOffice(on.platform.database.program, ask.office, async tx => {
    const text = await tx
      .selectFrom('texts')
      .select('newest_revision')
      .where('record_id', '=', record)
      .where('language', '=', language)
      .executeTakeFirst()
    return text!.newest_revision!
  })

/** Which pages were made anew after what is done: the others stayed as they were kept. */
async function renewed(paths: readonly string[], work: () => Promise<unknown>): Promise<string[]> {
  for (const path of paths) await get(path)
  await work()
  await on.settled()
  const anew: string[] = []
  for (const path of paths) {
    const { renders } = on.web.cache.stats()
    await get(path)
    if (on.web.cache.stats().renders > renders) anew.push(path)
  }
  return anew
}

test('A project says who leads, who takes part from where, when, for whom and who pays', async () => {
  const lead = await newOrganisation(on.platform, ask, 'Budapest office', { country: 'HU', type: 'own' })
  const own = await newOrganisation(on.platform, ask, 'Prague office', { country: 'CZ', type: 'own' })
  const funder = await newOrganisation(on.platform, ask, 'The Commission')
  const elsewhere = await newOrganisation(on.platform, ask, 'A house without a country')
  const topic = await newTopic(on.platform, ask, 'Integration')
  const facts = {
    code: 'HS-1',
    starts: month('2013-12'),
    ends: until('2015-05'),
    organisations: { lead: [lead], partner: [own], 'co-funding': [funder], associated: [elsewhere] },
    countries: [country('SK'), country('CZ'), country('AT'), country('HU', true)],
    targetGroups: { en: 'People who set out' },
    acknowledgement: { en: 'Co-funded by the Commission.' },
  }
  await liveProject(on.platform, ask, { facts, related: { topic: [topic] } }, { title: 'HEADSTART', slug: 'headstart', lead: 'Before departure' })
  const page = await text('/en/projects/headstart')
  const words = read(page)
  expect(words).toContain('Led by Budapest office, Hungary')
  expect(words).toContain('December 2013 to May 2015, ended')
  for (const said of ['People who set out', 'Co-funded by The Commission', 'Co-funded by the Commission.', 'HS-1', '4 countries'])
    expect(words).toContain(said)
  expect(stops(page)).toEqual(['Hungary HU Budapest office, leads the project', 'Czechia CZ Prague office, this office', 'Austria AT', 'Slovakia SK'])
  expect(words).toContain('Also taking part A house without a country, associated partner')
  for (const slug of ['organisations/budapest-office', 'topics/integration']) expect(page).toContain(`href="/en/${slug}"`)
})

test('The map shows the countries in the order of the list beside it, with lines to the one that leads, and says so in words', async () => {
  const page = await text('/en/projects/headstart')
  const map = /<svg class="partnership-map".*?<\/svg>/s.exec(page)![0]
  expect(map).toContain(
    'aria-label="Map with the countries of the project filled: Hungary, Czechia, Austria and Slovakia. Lines lead to the country that leads: Hungary."',
  )
  expect([...map.matchAll(/<text[^>]*>(..)<\/text>/g)].map(one => one[1])).toEqual(['HU', 'CZ', 'AT', 'SK'])
  expect(map.match(/class="leg" d="([^"]*)"/)![1]!.match(/M/g)).toHaveLength(3)
  expect(map).not.toContain('style=')
})

test('A project of which nobody leads has no lines; one without countries has no map, and says its number', async () => {
  await liveProject(on.platform, ask, { facts: { countries: [country('CZ'), country('FI')] } }, { title: 'Nobody leads' })
  const together = await text('/en/projects/nobody-leads')
  expect(together).toContain('class="partnership-map"')
  expect(together).not.toContain('class="leg"')
  await liveProject(on.platform, ask, { facts: { partnersNumber: 12, countriesNumber: 7, region: { en: 'Central Europe' } } }, { title: 'Re-Turn' })
  const counted = await text('/en/projects/re-turn')
  expect(counted).not.toContain('partnership-map')
  expect(read(counted)).toContain('12 partners, 7 countries, Central Europe')
})

test('What is not on record is left out, and missing dates are said once', async () => {
  await liveProject(on.platform, ask, {}, { title: 'Bare' })
  const words = read(await text('/en/projects/bare'))
  expect(words).toContain('Not on record, and so left open')
  for (const label of ['Led by', 'Our part', 'For whom', 'Funded by', 'Code', 'Partnership', 'Partners']) expect(words).not.toContain(label)
})

test('An organisation stands under the name that it had when the project began', async () => {
  const names = [
    { label: { en: 'Academy of Before' }, from: null, until: '2014-01-01' },
    { label: { en: 'Institute of Now' }, from: '2014-01-01', until: null },
  ]
  const one = await newOrganisation(on.platform, ask, '', { names, country: 'CZ' })
  const facts = (starts: string) => ({ starts: month(starts), organisations: { partner: [one] }, countries: [country('CZ')] })
  await liveProject(on.platform, ask, { facts: facts('2013-05') }, { title: 'Earlier' })
  await liveProject(on.platform, ask, { facts: facts('2014-05') }, { title: 'Later' })
  expect(stops(await text('/en/projects/earlier'))).toEqual(['Czechia CZ Academy of Before'])
  expect(stops(await text('/en/projects/later'))).toEqual(['Czechia CZ Institute of Now'])
})

test('In a language without a text the source’s is shown: marked, said, canonical to the source, and listed as such', async () => {
  await liveProject(
    on.platform,
    ask,
    { facts: { targetGroups: { en: 'Youth', cs: 'Mládež' } } },
    { title: 'Only English', slug: 'only-english', lead: 'A lead' },
  )
  const { text: page, status } = await get('/cs/projects/only-english')
  expect(status).toBe(200)
  expect(page).toMatch(/<main [^>]*lang="en"/)
  expect(page).toContain('<h1 lang="en" dir="ltr">Only English</h1>')
  expect(page).toMatch(/<link rel="canonical" href="[^"]*\/en\/projects\/only-english"/)
  expect(page).not.toContain('hreflang="cs" href="http')
  // The facts are in the reader's language all the same.
  expect(page).toMatch(/<main [^>]*lang="en"[^>]*><div lang="cs" dir="ltr">/)
  expect(read(page)).toContain('Mládež')
  const list = await text('/cs/projects')
  expect(list).toContain('<h3 lang="en" dir="ltr"><a href="/cs/projects/only-english">')
  expect(read(list)).toContain('v angličtině')
})

test('A translation has an address of its own; the source’s leads there, a former one too, and what was taken down says so', async () => {
  const record = await liveProject(
    on.platform,
    ask,
    {},
    { title: 'Moves', slug: 'moves' },
    { title: 'Stěhuje se', language: 'cs', slug: 'stehuje-se' },
  )
  expect(await get('/cs/projects/moves')).toMatchObject({ status: 301, headers: { location: '/cs/projects/stehuje-se' } })
  const basedOn = await newest(record, 'en')
  const { revision } = value(await writeProject(on.platform, ask, { ...draft({ title: 'Moves', slug: 'moved', basedOn }), record }))
  value(await publishText(on.platform, ask, { kind: projectKind, record, language: 'en', revision }))
  expect(await get('/en/projects/moves')).toMatchObject({ status: 301, headers: { location: '/en/projects/moved' } })
  value(await unpublishText(on.platform, ask, { kind: projectKind, record, language: 'en' }))
  expect((await get('/en/projects/moved')).status).toBe(410)
  expect((await get('/en/projects/never')).status).toBe(404)
})

test('What names a project or shares a topic with it stands on its page as soon as it does, and goes when it ceases to', async () => {
  const topic = await newTopic(on.platform, ask, 'Sharing')
  const record = await liveProject(on.platform, ask, { related: { topic: [topic] } }, { title: 'Related' })
  const { article } = await liveArticle(on.platform, ask, { title: 'About it', slug: 'about-it' })
  const path = '/en/projects/related'
  expect(await text(path)).not.toContain('/en/news/about-it')
  const belongs = (project: string[]) => changeArticleFacts(on.platform, ask, { article, facts: articleFacts({ belongs: { project } }) }).then(value)
  await belongs([record])
  expect(await text(path)).toContain('href="/en/news/about-it"')
  await liveArticle(on.platform, ask, { title: 'Same topic', slug: 'same-topic' }, { belongs: { topic: [topic] } })
  expect(await text(path)).toContain('href="/en/news/same-topic"')
  await belongs([])
  expect(await text(path)).not.toContain('href="/en/news/about-it"')
})

test('Facts that change are shown at once on the page in every language and in the lists; what shows something else stays as it was kept', async () => {
  const facts = { countries: [country('RO')] }
  const record = await liveProject(
    on.platform,
    ask,
    { facts },
    { title: 'Changes', slug: 'changes' },
    { title: 'Mění se', language: 'cs', slug: 'meni-se' },
  )
  await liveProject(on.platform, ask, {}, { title: 'Stays', slug: 'stays' })
  const paths = ['/en/projects', '/cs/projects', '/ar/projects', '/en/projects/changes', '/cs/projects/meni-se', '/en/projects/stays', '/en/news']
  const change = () => changeProjectFacts(on.platform, ask, { record, facts: projectFacts({ countries: [country('ES')] }) }).then(value)
  expect(await renewed(paths, change)).toEqual(paths.slice(0, 5))
  expect(stops(await text('/cs/projects/meni-se'))).toEqual(['Španělsko ES'])
  expect(await text('/en/projects?country=es')).toContain('/en/projects/changes')
})

test('An organisation that is renamed shows its new name at once where it takes part, and nothing else is made anew', async () => {
  const one = await newOrganisation(on.platform, ask, 'Old Name', { country: 'CZ' })
  await liveProject(
    on.platform,
    ask,
    { facts: { organisations: { partner: [one] }, countries: [country('CZ')] } },
    { title: 'Renamed', slug: 'renamed' },
  )
  const paths = ['/en/projects/renamed', '/en/projects/stays', '/en/projects', '/en/news']
  const rename = () =>
    changeOrganisation(on.platform, ask, { organisation: one, facts: organisationFacts({ en: 'New Name' }, { country: 'CZ' }) }).then(value)
  expect(await renewed(paths, rename)).toEqual(['/en/projects/renamed'])
  expect(stops(await text('/en/projects/renamed'))).toEqual(['Czechia CZ New Name'])
})

test('A project begins and ends at midnight in the office’s zone, on its page and in the list, while both are kept', async () => {
  await liveProject(on.platform, ask, { facts: { starts: month('2027-07'), ends: until('2027-10') } }, { title: 'In time', slug: 'in-time' })
  const said = async (at: string) => {
    on.moveClock(new Date(at))
    const [page, list] = [await text('/en/projects/in-time'), await text('/en/projects?state=under-way')]
    return [/July 2027 to October 2027, (planned|under way|ended)/.exec(read(page))?.[1], list.includes('/en/projects/in-time')]
  }
  expect(await said('2027-06-30T21:59:59Z')).toEqual(['planned', false])
  expect(await said('2027-06-30T22:00:00Z')).toEqual(['under way', true])
  // The clocks are put back in October: its last day ends an hour later in universal time.
  expect(await said('2027-10-31T22:59:59Z')).toEqual(['under way', true])
  expect(await said('2027-10-31T23:00:00Z')).toEqual(['ended', false])
})

test('A related event whose call closes says so on the kept page of the project at once', async () => {
  const record = await liveProject(on.platform, ask, {}, { title: 'With a school', slug: 'with-a-school' })
  const closes = { at: '2027-06-30T22:00:00.000Z', wall: '2027-06-30' }
  const call = { opens: null, closes, answersBy: null, requirements: [], cancelled: false }
  await liveEvent(on.platform, ask, { facts: { call }, related: { project: [record] } }, { title: 'School', slug: 'school' })
  const open = async () => /30.June/.test(/href="\/en\/events\/school".*?<\/li>/s.exec(await text('/en/projects/with-a-school'))![0])
  expect(await open()).toBe(true)
  on.moveClock(new Date('2027-06-30T21:59:59Z'))
  expect(await open()).toBe(true)
  on.moveClock(new Date('2027-06-30T22:00:00Z'))
  expect(await open()).toBe(false)
})

test('The list stands in the order of what the dates say, is narrowed by state, year, country and topic, and says what to loosen', async () => {
  const headings = [...(await text('/en/projects')).matchAll(/<h2 class="year-head">([^<]+)/g)].map(one => one[1]!.trim())
  expect(headings).toEqual(['Under way', 'Planned', 'Ended', 'Without dates'])
  for (const query of ['state=ended', 'year=2013', 'country=hu', 'topic=integration', 'state=ended&year=2013&country=hu&topic=integration'])
    expect(await text(`/en/projects?${query}`), query).toContain('href="/en/projects/headstart"')
  expect(await text('/en/projects?state=planned')).not.toContain('href="/en/projects/headstart"')
  const none = await text('/en/projects?state=planned&country=hu')
  expect(none).toContain('class="empty"')
  expect(none).toContain('href="/en/projects?country=hu"')
})

test.each([
  ["country='", 400],
  ['country=hungary', 400],
  ['state=over', 400],
  ['year=13', 400],
  ['page=0', 400],
  ['page=99', 404],
  ['topic=none', 404],
  ['nonsense=1', 200],
  ['state=', 200],
])('A list that is asked for %s answers %i', async (query, status) => {
  expect((await get(`/en/projects?${query}`)).status).toBe(status)
})

test('Machines read a project: its time as far as it is known, who takes part as what, who pays, where', async () => {
  const [project, crumbs] = data(await text('/en/projects/headstart'))
  expect(project).toMatchObject({
    '@type': 'Project',
    name: 'HEADSTART',
    foundingDate: '2013-12',
    dissolutionDate: '2015-05',
    identifier: ['HS-1'],
    funder: [{ '@type': 'Organization', name: 'The Commission' }],
    member: expect.arrayContaining([expect.objectContaining({ roleName: 'lead', member: expect.objectContaining({ name: 'Budapest office' }) })]),
    areaServed: expect.arrayContaining([{ '@type': 'Country', name: 'Hungary', identifier: 'HU' }]),
    keywords: 'Integration',
  })
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' })
})

test('Nobody of another office is seen', async () => {
  expect((await get('/en/projects/headstart', 'busy.localhost')).status).toBe(404)
  expect((await get('/en/projects', 'busy.localhost')).text).toContain('No project has been published here yet')
})

test('Each page asks one statement, for thirty projects with as many partners as for one', async () => {
  const busy = as((await on.platform.database.program.query(`select id from offices where slug = 'busy'`)).rows[0].id, 'editor')
  const topic = await newTopic(on.platform, busy, 'Many')
  const partners: string[] = []
  const project = async (number: number) => {
    partners.push(await newOrganisation(on.platform, busy, `Partner ${number}`, { country: 'CZ' }))
    const facts = { organisations: { partner: [...partners] }, countries: [country('CZ')], starts: month('2026-01') }
    await liveProject(on.platform, busy, { facts, related: { topic: [topic] } }, { title: `Row ${number}`, slug: `row-${number}` })
  }
  const asked = async (path: string) => {
    on.web.cache.purgeAll()
    // What stands around every page is read by the first that shows it.
    await on.settled()
    await get('/en/contact', 'busy.localhost')
    const before = statements.count
    expect((await get(path, 'busy.localhost')).status, path).toBe(200)
    return statements.count - before
  }
  await project(1)
  expect([await asked('/en/projects'), await asked('/en/projects/row-1')]).toEqual([1, 1])
  for (let number = 2; number <= 30; number++) await project(number)
  expect([await asked('/en/projects'), await asked('/en/projects?country=cz&topic=many'), await asked('/en/projects/row-30')]).toEqual([1, 1, 1])
})
