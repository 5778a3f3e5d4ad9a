import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type Calendar, type CalendarEntry, calendar } from './calendar.ts'
import { calendarZone } from './calendar-zone.ts'

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'one@waypost',
  summary: 'A school, "with" signs; and more',
  startsOn: '2027-08-16',
  endsOn: '2027-08-21',
  zone: 'Europe/Prague',
  status: 'confirmed',
  sequence: 0,
  modified: new Date('2027-03-01T08:00:00Z'),
  ...more,
})
const facts = (...entries: CalendarEntry[]): Calendar => ({
  name: 'Events',
  language: 'en',
  address: 'https://prague.example/en/events/calendar.ics',
  entries,
})

function read(text: string) {
  const component = new ICAL.Component(ICAL.parse(text))
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { component, events: component.getAllSubcomponents('vevent').map(one => new ICAL.Event(one)) }
}

test('A library that did not write the calendar reads it back whole', () => {
  const text = calendar(
    facts(
      entry({ description: 'Ščřžý, العربية; and\nmore', sequence: 3, location: { title: 'Hall, first floor', latitude: 48.9, longitude: 14.4 } }),
    ),
  )
  const [event] = read(text).events
  expect(event).toMatchObject({ uid: 'one@waypost', summary: 'A school, "with" signs; and more', sequence: 3, location: 'Hall, first floor' })
  expect(event!.description).toBe('Ščřžý, العربية; and\nmore')
  expect(event!.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
})

test('Whole days are days, and the end is the day after the last', () => {
  const [event] = read(calendar(facts(entry()))).events
  expect([event!.startDate.toString(), event!.endDate.toString(), event!.startDate.isDate]).toEqual(['2027-08-16', '2027-08-22', true])
})

test('Hours are wall times of a zone that is defined; a reader comes to the right instant on each side of the clock change', () => {
  for (const [day, time, instant] of [
    ['2027-03-27', '23:59', '2027-03-27T22:59:00.000Z'],
    ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
    ['2027-10-30', '23:59', '2027-10-30T21:59:00.000Z'],
    ['2027-10-31', '03:30', '2027-10-31T02:30:00.000Z'],
    ['2027-12-01', '09:00', '2027-12-01T08:00:00.000Z'],
    ['2013-09-01', '09:00', '2013-09-01T07:00:00.000Z'],
  ] as const) {
    ICAL.TimezoneService.reset()
    const text = calendar(facts(entry({ startsOn: day, endsOn: day, startsTime: time })))
    expect(text).toContain('TZID:Europe/Prague')
    const [event] = read(text).events
    expect(event!.startDate.toJSDate().toISOString(), `${day} ${time}`).toBe(instant)
  }
})

test('Stamps are of UTC', () => {
  expect(calendar(facts(entry()))).toMatch(/\r\nDTSTAMP:20270301T080000Z\r\n[\s\S]*\r\nLAST-MODIFIED:20270301T080000Z\r\n/)
})

test('No line is longer than 75 octets, in any script, and each ends as iCalendar wants, the last one too', () => {
  expect(calendar(facts(entry())).endsWith('END:VCALENDAR\r\n')).toBe(true)
  const long = 'Přednáška o migraci a السياسات الأوروبية та інше 🙂 '.repeat(12)
  const text = calendar(facts(entry({ summary: long, description: long, startsTime: '09:00' })))
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(read(text).events[0]!.summary).toBe(long)
})

test('Cancelled and tentative entries say so', () => {
  const text = calendar(facts(entry({ status: 'cancelled' }), entry({ uid: 'two@waypost', status: 'tentative' })))
  expect(read(text).events.map(one => one.component.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'TENTATIVE'])
})

test('A zone is defined by its own changes, also where the year turns the other way round or never', () => {
  expect(calendarZone('America/Santiago', 2027, 2027).match(/BEGIN:DAYLIGHT/g)).toHaveLength(2)
  expect(calendarZone('UTC', 2027, 2027)).toContain('TZOFFSETTO:+0000')
  expect(calendarZone('Asia/Kathmandu', 2027, 2027)).toContain('TZOFFSETTO:+0545')
})
