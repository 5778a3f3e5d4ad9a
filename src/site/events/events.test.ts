import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, body, found, liveArticle, value, words } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { eventCommands } from '../../domain/events/index.ts'
import { callOf, eventFacts, liveEvent, liveSeries, translateEvent } from '../../domain/events/testing/events.ts'
import { addOrganisation, organisationSchema } from '../../domain/organisations/index.ts'
import { addPerson } from '../../domain/persons/index.ts'
import { addTopic, topicSchema } from '../../domain/topics/index.ts'
import { newId } from '../../platform/database/ids.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
const ids: Record<string, string> = {}
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague', { languages: ['en', 'cs', 'uk'] })
    },
    { clock: new Date('2027-06-07T10:00:00Z') },
  )
  ask = as(prague, 'editor')
  ids.topic = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Studies' } }), language: 'en' })).topic
  const facts = organisationSchema.parse({
    names: [
      { label: { en: 'Old University' }, until: '2020-01-01' },
      { label: { en: 'New University' }, from: '2020-01-01' },
    ],
    type: 'university',
  })
  ids.university = value(await addOrganisation(on.platform, ask, { facts, language: 'en' })).organisation
  ids.person = value(
    await addPerson(on.platform, ask, {
      given: 'Ada',
      family: 'Lecturer',
      shown: { en: 'Ada Lecturer' },
      affiliations: [{ organisation: ids.university, named: {}, title: { en: 'Reader' }, from: null, until: null }],
      sourceLanguage: 'en',
    }),
  ).person
  ids.series = await liveSeries(on.platform, ask, { title: 'Summer School', slug: 'school', lead: 'Each August.' })
  ids.old = await liveEvent(
    on.platform,
    ask,
    { title: 'School of 2013', slug: 'school-2013' },
    {
      series: ids.series,
      startsOn: '2013-09-01',
      endsOn: '2013-09-06',
      persons: { lecturer: [ids.person] },
      organisations: { host: [ids.university] },
    },
  )
  const room = (label: string) => ({ id: newId(), label: { en: label } })
  const [hall, small] = [room('Hall'), room('Small room')]
  const session = (title: string, starts: string | null, more: object = {}) =>
    ({
      id: newId(),
      day: '2027-08-17',
      starts,
      ends: starts && '11:00',
      room: null,
      type: 'lecture',
      title: { en: title },
      abstract: {},
      persons: [],
      ...more,
    }) as never
  ids.coming = await liveEvent(
    on.platform,
    ask,
    { title: 'School of 2027', slug: 'school-2027', lead: 'Six days.', body: body(words('What it is.')) },
    {
      series: ids.series,
      country: 'CZ',
      town: { en: 'Budweis', cs: 'Budějovice' },
      latitude: 48.9,
      longitude: 14.4,
      languages: ['en'],
      capacity: 30,
      audience: { en: 'Students.' },
      call: { ...callOf('2027-03-01T09:00', '2027-06-30T23:59'), answersBy: '2027-07-16' },
      fees: [
        {
          id: newId(),
          label: { en: 'with a bed' },
          amount: 230000,
          currency: 'CZK',
          includes: [{ number: 5, label: { en: 'five nights' } }],
          forWhom: {},
        },
        {
          id: newId(),
          label: { en: 'without a bed' },
          amount: 62000,
          currency: 'CZK',
          includes: [{ number: 0, label: { en: 'a bed' } }],
          forWhom: { en: 'For locals.' },
        },
      ],
      rooms: [hall, small],
      sessions: [
        session('Why people move', null, { type: 'other' }),
        session('Numbers', '09:00', { room: hall.id, persons: [ids.person] }),
        session('Stories', '09:00', { room: small.id, type: 'workshop' }),
      ],
    },
    { topic: [ids.topic] },
  )
  await liveEvent(
    on.platform,
    ask,
    { title: 'Undated seminar', slug: 'undated' },
    { type: 'seminar', precision: 'none', startsOn: null, endsOn: null },
  )
})
afterAll(() => on.close())

const page = async (path: string) => {
  const told = await on.get(path)
  return {
    ...told,
    words: told.text
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('\u00a0', ' ')
      .replaceAll(/\s+/g, ' '),
  }
}
const dataOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json]) => (JSON.parse(json!) as { '@graph': Record<string, unknown>[] })['@graph'],
  )

test('An event that is open says how long, until when and in which zone, and shows the dates of its call as stations', async () => {
  const { status, words: said, text } = await page('/en/events/school-2027')
  expect(status).toBe(200)
  expect(said).toContain('Open for applications')
  expect(said).toContain('23 days left: until Wednesday 30 June 2027, 23:59 (Central European Time).')
  const stations = text
    .slice(text.indexOf('class="call-line"'))
    .split('</ol>')[0]!
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll('\u00a0', ' ')
  expect(
    stations
      .split('|')
      .map(one => one.trim())
      .filter(Boolean)
      .slice(1),
  ).toEqual([
    '1 March',
    'call opened',
    'Today, 7 June',
    'taking applications',
    '30 June',
    'call closes',
    '16 July',
    'everyone has an answer',
    '16–21 August',
    'the school',
  ])
})

test('Its page tells when, where, for whom, what it costs and what one gets, and the programme with what runs side by side', async () => {
  const { words: said, text } = await page('/en/events/school-2027')
  for (const told of [
    'Monday 16 August – Saturday 21 August 2027',
    'Town hall, Budweis',
    '2,300 CZK, or 620 CZK without a bed',
    '30 places',
    'five nights',
    'Not included: a bed',
    'For locals.',
    'Why people move',
    '9:00–11:00',
    'Workshop: Stories',
    'Room: Hall',
    'Ada Lecturer',
  ])
    expect(said, told).toContain(told)
  expect(text).toContain('class="parallel"')
  expect(text).toContain('href="/en/events/school-2027/calendar.ics"')
  expect(text).not.toContain('/apply')
})

test('Who taught before is named with the organisation of that time', async () => {
  const { words: said } = await page('/en/events/school-2013')
  expect(said).toContain('Ada Lecturer Reader, Old University')
})

test('A series shows the edition that is open, the earlier ones, and who taught there', async () => {
  const { words: said, text } = await page('/en/events/school')
  expect(said).toContain('23 days left')
  for (const told of ['School of 2027', 'School of 2013', 'Ada Lecturer']) expect(said).toContain(told)
  expect(text).toContain('href="/en/events/school/calendar.ics"')
})

test('An undated event has no plate, no calendar and no Event in JSON-LD', async () => {
  const { text } = await page('/en/events/undated')
  expect(text).not.toContain('date-plate')
  expect(text).not.toContain('/undated/calendar.ics')
  expect(dataOf(text).map(one => one['@type'])).toEqual(['BreadcrumbList'])
  expect((await on.get('/en/events/undated/calendar.ics')).status).toBe(404)
})

test('Search engines read an event with its place, offers, people, parts and series', async () => {
  const [event] = dataOf((await page('/en/events/school-2027')).text)
  expect(event).toMatchObject({
    '@type': 'EducationEvent',
    name: 'School of 2027',
    startDate: '2027-08-16',
    endDate: '2027-08-21',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { name: 'Town hall', address: { addressLocality: 'Budweis', addressCountry: 'CZ' } },
    offers: [
      { price: '2300.00', priceCurrency: 'CZK', availability: 'https://schema.org/InStock' },
      { price: '620.00', priceCurrency: 'CZK' },
    ],
    superEvent: { '@type': 'EventSeries', name: 'Summer School' },
    subEvent: [
      { name: 'Numbers', startDate: '2027-08-17T09:00+02:00', endDate: '2027-08-17T11:00+02:00', location: { name: 'Hall' } },
      { name: 'Stories', location: { name: 'Small room' } },
    ],
  })
  const [series] = dataOf((await page('/en/events/school')).text)
  expect(series).toMatchObject({
    '@type': 'EventSeries',
    startDate: '2013-09-01',
    endDate: '2027-08-21',
    subEvent: [{ name: 'School of 2027' }, { name: 'School of 2013' }],
  })
})

test('Without a text in the reader’s language the source’s is shown and says so; a translation has its own address', async () => {
  const shown = await page('/cs/events/school-2027')
  expect(shown.words).toContain('School of 2027')
  expect(shown.text).toMatch(/<main[^>]* lang="en"/)
  expect(shown.text).toContain('rel="canonical" href="http://prague.localhost:')
  expect(shown.text).toMatch(/rel="canonical" href="[^"]*\/en\/events\/school-2027"/)
  expect(shown.text).toContain('href="/cs/events/school"')
  expect((await page('/cs/events')).words).toContain('School of 2027')
  await translateEvent(on.platform, ask, ids.old!, { language: 'cs', title: 'Škola 2013', slug: 'skola-2013' })
  expect((await on.get('/cs/events/school-2013')).headers.location).toBe('/cs/events/skola-2013')
  expect((await page('/cs/events/skola-2013')).words).toContain('Škola 2013')
})

test('What is open and comes stands first in the list, then the past by year, then what has no date', async () => {
  const { text } = await page('/en/events')
  const order = ['Open for applications', 'School of 2027', '2013', 'School of 2013', 'Without a date', 'Undated seminar']
  const places = order.map(one => text.indexOf(one, text.indexOf('class="year-head"')))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('The list is narrowed by state, kind, year and topic; an empty result says what to loosen', async () => {
  const titles = async (query: string) => (await page(`/en/events?${query}`)).words
  expect(await titles('state=open')).toContain('School of 2027')
  expect(await titles('state=open')).not.toContain('Undated seminar')
  expect(await titles('state=past')).not.toContain('School of 2027')
  expect(await titles('kind=seminar')).toContain('Undated seminar')
  expect(await titles('year=2013')).toContain('School of 2013')
  expect(await titles('topic=studies')).not.toContain('School of 2013')
  expect(await titles('kind=seminar&year=2013')).toContain('Nothing fits all of these at once')
})

test('A query that means nothing is refused, and an unknown name is ignored', async () => {
  for (const query of ['year=20x5', 'year=1850', 'kind=party', 'state=maybe', 'page=0', 'page=-1', 'topic=%27%3B--', 'year=2013&page=x'])
    expect((await on.get(`/en/events?${query}`)).status, query).toBe(400)
  expect((await on.get('/en/events?page=9')).status).toBe(404)
  expect((await on.get('/en/events?topic=none-such')).status).toBe(404)
  expect((await on.get('/en/events?utm=1')).status).toBe(200)
  for (const slug of ['nothing', 'School-2027', '..%2F..', '%00', 'x'.repeat(300)])
    expect([400, 404], slug).toContain((await on.get(`/en/events/${slug}`)).status)
})

test('A moved, a postponed and a cancelled event say so with the former dates on the page, in lists, feeds, calendar and JSON-LD', async () => {
  const at = async (slug: string, title: string) => liveEvent(on.platform, ask, { title, slug })
  const change = (record: string, facts: Parameters<typeof eventFacts>[0]) =>
    eventCommands.changeFacts(on.platform, ask, { record, facts: eventFacts(facts) })
  value(await change(await at('moved', 'Moved one'), { startsOn: '2027-09-06', endsOn: '2027-09-11', status: 'moved' }))
  value(await change(await at('postponed', 'Postponed one'), { precision: 'none', startsOn: null, endsOn: null, status: 'postponed' }))
  value(await change(await at('cancelled', 'Cancelled one'), { status: 'cancelled', statusReason: { en: 'The river rose.' } }))
  const former = 'Monday 16 August – Saturday 21 August 2027'
  expect((await page('/en/events/moved')).words).toContain(`This event has moved Before, it was announced for ${former}`)
  expect((await page('/en/events/postponed')).words).toContain(`This event is postponed It was to be held ${former}. A new date is not known yet`)
  expect((await page('/en/events/cancelled')).words).toContain(`This event is cancelled It was to be held ${former}. The river rose.`)
  const list = (await page('/en/events')).words
  for (const told of ['Moved: 16–21 August 2027', 'Postponed', 'Cancelled']) expect(list, told).toContain(told)
  const feed = (await on.get('/en/events/feed.atom')).text
  for (const told of ['Postponed: Postponed one', 'Cancelled: Cancelled one']) expect(feed, told).toContain(told)
  const calendar = (await on.get('/en/events/calendar.ics')).text.replaceAll('\r\n ', '')
  for (const told of [
    'SUMMARY:Cancelled: Cancelled one',
    'STATUS:CANCELLED',
    'SUMMARY:Postponed: Postponed one',
    'STATUS:TENTATIVE',
    'DTSTART;VALUE=DATE:20270906',
  ])
    expect(calendar, told).toContain(told)
  const event = async (slug: string) => dataOf((await page(`/en/events/${slug}`)).text)[0]
  expect(await event('moved')).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    startDate: '2027-09-06',
    previousStartDate: '2027-08-16',
  })
  expect(await event('postponed')).toMatchObject({
    eventStatus: 'https://schema.org/EventPostponed',
    startDate: '2027-08-16',
    previousStartDate: '2027-08-16',
  })
  expect(await event('cancelled')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled', startDate: '2027-08-16' })
})

test('Hours are told with their zone: of one day as from and to, of several as those of the first and the last', async () => {
  await liveEvent(
    on.platform,
    ask,
    { title: 'One day', slug: 'one-day' },
    { startsOn: '2027-09-01', endsOn: '2027-09-01', startsTime: '09:00', endsTime: '17:30' },
  )
  await liveEvent(
    on.platform,
    ask,
    { title: 'Two days', slug: 'two-days' },
    { startsOn: '2027-09-01', endsOn: '2027-09-02', startsTime: '14:00', endsTime: '11:00' },
  )
  await liveEvent(on.platform, ask, { title: 'In a month', slug: 'in-a-month' }, { precision: 'month', startsOn: '2027-09-01', endsOn: '2027-09-01' })
  expect((await page('/en/events/one-day')).words).toContain('Wednesday 1 September 2027, 9:00–17:30 (Central European Time)')
  expect((await page('/en/events/two-days')).words).toContain(
    'Wednesday 1 September, 14:00 – Thursday 2 September 2027, 11:00 (Central European Time)',
  )
  expect((await page('/en/events/in-a-month')).words).toContain('When September 2027')
  expect(dataOf((await page('/en/events/one-day')).text)[0]).toMatchObject({ startDate: '2027-09-01T09:00+02:00', endDate: '2027-09-01T17:30+02:00' })
  expect(dataOf((await page('/en/events/in-a-month')).text)[0]).toMatchObject({ startDate: '2027-09' })
  expect((await on.get('/en/events/in-a-month/calendar.ics')).status).toBe(404)
  expect((await page('/en/events/in-a-month')).text).not.toContain('/in-a-month/calendar.ics')
  expect((await on.get('/en/events/two-days/calendar.ics')).text).toContain('DTSTART;TZID=Europe/Prague:20270901T140000')
})

test('A list of thirty events and a page with thirty editions ask as often as those with one', async () => {
  const count = async (path: string) => {
    on.web.cache.purgeAll()
    await on.get(path)
    const before = statements.count
    on.web.cache.purgeAll()
    await on.get(path)
    return statements.count - before
  }
  const paths = ['/en/events', '/en/events/school', '/en/events/school-2027', '/en/events/calendar.ics', '/en/events/feed.atom']
  const few: number[] = []
  for (const path of paths) few.push(await count(path))
  for (let year = 1980; year < 2010; year++)
    await liveEvent(
      on.platform,
      ask,
      { title: `School of ${year}` },
      { series: ids.series, startsOn: `${year}-08-01`, endsOn: `${year}-08-06` },
      { topic: [ids.topic!] },
    )
  await liveArticle(on.platform, ask, { title: 'About it' }, { belongs: { event: [ids.coming!] } })
  const many: number[] = []
  for (const path of paths) many.push(await count(path))
  expect(many).toEqual(few)
  for (const number of many) expect(number).toBeLessThanOrEqual(2)
})
