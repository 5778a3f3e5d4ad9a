import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { as, body, draft, found, linkTo, liveArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { publishText, trashRecord, unpublishText } from '../../domain/content/index.ts'
import { eventCommands, eventKind } from '../../domain/events/index.ts'
import { callOf, eventFacts, liveEvent, liveSeries, newEvent, translateEvent } from '../../domain/events/testing/events.ts'
import { createProject, projectKind, projectSchema } from '../../domain/projects/index.ts'

const spring = new Date('2027-02-01T10:00:00Z')
let on: TestProgram
let ask: ReturnType<typeof as>
let school: string
let series: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague', { languages: ['en', 'cs'] })
    },
    { clock: spring },
  )
  ask = as(prague, 'editor')
  series = await liveSeries(on.platform, ask, { title: 'Series', slug: 'series' })
  school = await liveEvent(on.platform, ask, { title: 'School', slug: 'school' }, { series, call: callOf('2027-03-01T09:00', '2027-06-30T23:59') })
  await liveEvent(on.platform, ask, { title: 'Other', slug: 'other' }, { startsOn: '2013-09-01', endsOn: '2013-09-06', type: 'seminar' })
  await liveArticle(on.platform, ask, { title: 'News', slug: 'news-of-it' })
})
afterAll(() => on.close())
beforeEach(() => on.moveClock(spring))

const get = async (path: string) => (await on.get(path)).text
const everyPage = [
  '/en/events',
  '/cs/events',
  '/en/events/school',
  '/cs/events/school',
  '/en/events/series',
  '/en/events/other',
  '/en/events/calendar.ics',
  '/en/events/school/calendar.ics',
  '/en/events/series/calendar.ics',
  '/en/events/other/calendar.ics',
  '/en/events/feed.atom',
  '/en/events/feed.json',
  '/en/news',
  '/en/news/news-of-it',
  '/en/contact',
]

/** Which of the pages were forgotten over what is done. */
async function dropped(work: () => Promise<unknown>): Promise<string[]> {
  await on.settled()
  for (const path of everyPage) await get(path)
  await work()
  await on.settled()
  const gone: string[] = []
  for (const path of everyPage) {
    const { renders } = on.web.cache.stats()
    await get(path)
    if (on.web.cache.stats().renders !== renders) gone.push(path)
  }
  return gone
}

const untouched = ['/en/events/other', '/en/events/other/calendar.ics', '/en/news', '/en/news/news-of-it', '/en/contact']
const showing = everyPage.filter(path => !untouched.includes(path))
const facts = { series: '', call: callOf('2027-03-01T09:00', '2027-06-30T23:59') }

test('A change of an event’s dates is on its page, in lists, calendars and feeds at once; nothing else is forgotten', async () => {
  const moved = eventFacts({ ...facts, series, startsOn: '2027-09-06', endsOn: '2027-09-11', status: 'moved' })
  expect(await dropped(async () => value(await eventCommands.changeFacts(on.platform, ask, { record: school, facts: moved })))).toEqual(showing)
  expect(await get('/en/events/school')).toContain('6–11')
  expect(await get('/en/events/school/calendar.ics')).toContain('DTSTART;VALUE=DATE:20270906')
  value(await eventCommands.changeFacts(on.platform, ask, { record: school, facts: eventFacts({ ...facts, series, status: 'confirmed' }) }))
})

test('A draft that is saved forgets nothing', async () => {
  expect(await dropped(() => newEvent(on.platform, ask, { title: 'Draft' }))).toEqual([])
})

test('A new edition is on the page of its series and of the other editions from the moment it is published, and gone with it', async () => {
  const { record, revision } = await newEvent(
    on.platform,
    ask,
    { title: 'Edition of 2028', slug: 'next' },
    { series, startsOn: '2028-08-14', endsOn: '2028-08-19' },
  )
  await on.settled()
  const places = [
    '/en/events/series',
    '/en/events/school',
    '/en/events',
    '/en/events/calendar.ics',
    '/en/events/series/calendar.ics',
    '/en/events/feed.json',
  ]
  for (const path of places) expect(await get(path), path).not.toContain('Edition of 2028')
  value(await publishText(on.platform, ask, { kind: eventKind, record, language: 'en', revision }))
  for (const path of places) expect(await get(path), path).toContain('Edition of 2028')
  value(await unpublishText(on.platform, ask, { kind: eventKind, record, language: 'en' }))
  for (const path of places) expect(await get(path), path).not.toContain('Edition of 2028')
  expect((await on.get('/en/events/next')).status).toBe(410)
  value(await trashRecord(on.platform, ask, { kind: eventKind, record }))
})

test('A translation is shown in its language’s list at once, where the source stood before', async () => {
  expect(await get('/cs/events')).toContain('School')
  await translateEvent(on.platform, ask, school, { language: 'cs', title: 'Škola', slug: 'skola' })
  expect(await get('/cs/events')).toContain('Škola')
  expect(await get('/en/events/school')).toContain('href="/cs/events/skola"')
})

test('An article that names an event is found on its page from the moment it is published', async () => {
  await get('/en/events/school')
  await liveArticle(on.platform, ask, { title: 'The school begins', body: body(linkTo(school, 'school')) }, { belongs: { event: [school] } })
  expect(await get('/en/events/school')).toContain('The school begins')
})

test('A project that an event belongs to is told on its page from the moment it is published', async () => {
  const project = value(
    await createProject(on.platform, ask, { facts: projectSchema.parse({ starts: null, ends: null }), text: draft({ title: 'The project' }) }),
  )
  await liveEvent(on.platform, ask, { title: 'Part', slug: 'part' }, {}, { project: [project.record] })
  await on.settled()
  expect(await get('/en/events/part')).not.toContain('The project')
  value(await publishText(on.platform, ask, { kind: projectKind, record: project.record, language: 'en', revision: project.revision }))
  expect(await get('/en/events/part')).toContain('The project')
})

/** What a page that was kept says at an instant: nobody does anything but the clock. */
async function says(path: string, instant: string, pattern: RegExp): Promise<string> {
  on.moveClock(new Date(instant))
  const words = (await get(path))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
  return pattern.exec(words)?.[0] ?? ''
}

test('A kept page opens, closes soon and closes a call at its very second, in summer time', async () => {
  const pattern = /Open for applications|Applications close soon|call opened|call opens|call closed/
  const told: string[] = []
  for (const instant of [
    '2027-03-01T07:59:59.999Z',
    '2027-03-01T08:00:00Z',
    '2027-06-22T21:59:59.999Z',
    '2027-06-22T22:00:00Z',
    '2027-06-30T21:58:59.999Z',
    '2027-06-30T21:59:00Z',
  ])
    told.push(await says('/en/events/school', instant, pattern))
  expect(told).toEqual([
    'call opens',
    'Open for applications',
    'Open for applications',
    'Applications close soon',
    'Applications close soon',
    'call opened',
  ])
  expect(await get('/en/events/school')).toContain('call closed')
})

test('23:59 in Prague is kept to on winter time and on both nights on which the clocks change', async () => {
  for (const [slug, wall, before, after] of [
    ['winter', '2027-01-31T23:59', '2027-01-31T22:58:59.999Z', '2027-01-31T22:59:00Z'],
    ['forward-eve', '2027-03-27T23:59', '2027-03-27T22:58:59.999Z', '2027-03-27T22:59:00Z'],
    ['forward', '2027-03-28T23:59', '2027-03-28T21:58:59.999Z', '2027-03-28T21:59:00Z'],
    ['back-eve', '2027-10-30T23:59', '2027-10-30T21:58:59.999Z', '2027-10-30T21:59:00Z'],
    ['back', '2027-10-31T23:59', '2027-10-31T22:58:59.999Z', '2027-10-31T22:59:00Z'],
  ] as const) {
    on.moveClock(spring)
    await liveEvent(on.platform, ask, { title: `Closes ${slug}`, slug }, { startsOn: '2028-08-14', endsOn: '2028-08-19', call: callOf(null, wall) })
    await on.settled()
    const pattern = /Applications close soon|call closed/
    expect([await says(`/en/events/${slug}`, before, pattern), await says(`/en/events/${slug}`, after, pattern)], slug).toEqual([
      'Applications close soon',
      'call closed',
    ])
  }
})

test('The list and the feeds change at the same second as the page', async () => {
  const event = async (path: string, instant: string) => {
    on.moveClock(new Date(instant))
    return /applications until 30 June 2028|applications close soon, on 30 June 2028|Applications closed/.exec(
      (await get(path)).replaceAll('\u00a0', ' '),
    )?.[0]
  }
  on.moveClock(new Date('2028-06-01T10:00:00Z'))
  await liveEvent(
    on.platform,
    ask,
    { title: 'Listed', slug: 'listed' },
    { startsOn: '2028-08-14', endsOn: '2028-08-19', type: 'conference', call: callOf(null, '2028-06-30T23:59') },
  )
  await on.settled()
  for (const path of ['/en/events?kind=conference', '/en/events/feed.atom', '/en/events/feed.json']) {
    const told = []
    for (const instant of [
      '2028-06-01T10:00:00Z',
      '2028-06-22T21:59:59.999Z',
      '2028-06-22T22:00:00Z',
      '2028-06-30T21:58:59.999Z',
      '2028-06-30T21:59:00Z',
    ])
      told.push(await event(path, instant))
    expect(told, path).toEqual([
      'applications until 30 June 2028',
      'applications until 30 June 2028',
      'applications close soon, on 30 June 2028',
      'applications close soon, on 30 June 2028',
      'Applications closed',
    ])
    on.web.cache.purgeAll()
  }
})

test('The days left go down at each midnight of Prague, also over a night of 23 hours or 25', async () => {
  for (const [slug, closes, nights] of [
    ['spring-nights', '2027-03-30T23:59', ['2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00Z', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00Z']],
    ['autumn-nights', '2027-11-02T23:59', ['2027-10-30T21:59:59.999Z', '2027-10-30T22:00:00Z', '2027-10-31T22:59:59.999Z', '2027-10-31T23:00:00Z']],
  ] as const) {
    on.moveClock(spring)
    await liveEvent(on.platform, ask, { title: slug, slug }, { startsOn: '2028-08-14', endsOn: '2028-08-19', call: callOf(null, closes) })
    await on.settled()
    const told: string[] = []
    for (const instant of nights) told.push(await says(`/en/events/${slug}`, instant, /\d+ days? left/))
    expect(told, slug).toEqual(['3 days left', '2 days left', '2 days left', '1 day left'])
  }
})
