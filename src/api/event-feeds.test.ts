import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, body, found, value, words } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { eventCommands } from '../domain/events/index.ts'
import { callOf, eventFacts, liveEvent, liveSeries, translateEvent } from '../domain/events/testing/events.ts'
import { newId } from '../platform/database/ids.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
let school: string
let series: string
const session = {
  id: newId(),
  day: '2027-08-17',
  starts: '09:00',
  ends: '10:30',
  room: null,
  type: 'lecture',
  title: { en: 'Theories; and more' },
  abstract: {},
  persons: [],
}
const facts = () => ({ series, call: callOf('2027-03-01T09:00', '2027-06-30T23:59'), sessions: [session as never] })
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague', { languages: ['en', 'cs', 'ar'] })
    },
    { clock: new Date('2027-06-07T10:00:00Z') },
  )
  ask = as(prague, 'editor')
  series = await liveSeries(on.platform, ask, { title: 'Series', slug: 'series' })
  school = await liveEvent(
    on.platform,
    ask,
    { title: 'School <b> & "more"', slug: 'school', lead: 'A lead', body: body(words('See ]]> <i>')) },
    facts(),
  )
  await translateEvent(on.platform, ask, school, { title: 'المدرسة', language: 'ar' })
  await liveEvent(on.platform, ask, { title: 'Old', slug: 'old' }, { series, startsOn: '2013-09-01', endsOn: '2013-09-06' })
  await liveEvent(on.platform, ask, { title: 'Undated', slug: 'undated' }, { precision: 'none', startsOn: null, endsOn: null })
})
afterAll(() => on.close())

const eventsOf = async (path: string) => {
  const { text, headers, status } = await on.get(path)
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const component = new ICAL.Component(ICAL.parse(text))
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return component.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
}

test('The feeds of events are read back whole by a library that did not write them, each entry with its dates and what one can do', async () => {
  const atom = await on.get('/en/events/feed.atom')
  expect([atom.status, atom.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const entries = parseAtomFeed(atom.text).entries!
  expect(entries.map(entry => entry.title?.value).toSorted()).toEqual(['Old', 'School <b> & "more"', 'Undated'])
  const entry = entries.find(one => one.title?.value?.startsWith('School'))!
  expect(entry.summary?.value).toContain('applications until 30\u00a0June 2027')
  expect(entry.content?.value).toContain('Monday 16\u00a0August – Saturday 21\u00a0August 2027')
  const json = await on.get('/en/events/feed.json')
  expect(
    parseJsonFeed(json.text)
      .items?.map(item => item.id)
      .toSorted(),
  ).toEqual(entries.map(one => one.id).toSorted())
})

test('A feed in Arabic frames its texts from right to left, and has what is only there in the source', async () => {
  const { text } = await on.get('/ar/events/feed.json')
  const items = parseJsonFeed(text).items!
  expect(items.find(item => item.title === 'المدرسة')?.content_html).toContain('dir="rtl"')
  expect(items.map(item => item.title)).toContain('Old')
})

test('The calendar of all has each dated event once, past ones too, and none without a date', async () => {
  const events = await eventsOf('/en/events/calendar.ics')
  expect(events.map(event => event.summary).toSorted()).toEqual(['Old', 'School <b> & "more"'])
  expect(new Set(events.map(event => event.uid)).size).toBe(2)
})

test('The calendar of one event has its programme, that of a series its editions', async () => {
  const own = await eventsOf('/en/events/school/calendar.ics')
  expect(own.map(event => event.summary)).toEqual(['School <b> & "more"', 'Lecture: Theories; and more'])
  expect(own[1]!.startDate.toJSDate().toISOString()).toBe('2027-08-17T07:00:00.000Z')
  expect((await eventsOf('/en/events/series/calendar.ics')).map(event => event.summary)).toEqual(['School <b> & "more"', 'Old'])
})

test('An entry is the same in every language and after every move; its sequence goes up with what it says', async () => {
  const [before] = await eventsOf('/en/events/school/calendar.ics')
  const [arabic] = await eventsOf('/ar/events/school/calendar.ics')
  expect([arabic!.uid, arabic!.summary]).toEqual([before!.uid, 'المدرسة'])
  const moved = eventFacts({ ...facts(), startsOn: '2027-08-17', endsOn: '2027-08-22', status: 'moved' })
  value(await eventCommands.changeFacts(on.platform, ask, { record: school, facts: moved }))
  const [after, part] = await eventsOf('/en/events/school/calendar.ics')
  expect([after!.uid, after!.sequence, before!.sequence, after!.startDate.toString()]).toEqual([before!.uid, 1, 0, '2027-08-17'])
  expect(after!.description).toContain('Before, it was announced for Monday 16\u00a0August – Saturday 21\u00a0August 2027.')
  expect(part!.uid).toBe(`${session.id}@waypost`)
})

test('The calendar of what never was, or has no date, is not found', async () => {
  expect((await on.get('/en/events/nothing/calendar.ics')).status).toBe(404)
  expect((await on.get('/en/events/undated/calendar.ics')).status).toBe(404)
})
