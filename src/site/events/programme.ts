import type { ProgrammeDay, ProgrammeSession, ProgrammeSlot } from '../../design/components/programme.tsx'
import type { EventSession } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { shortTime } from '../opening.ts'
import { labelText } from '../parts.ts'
import type { EventRow, Reading } from './reading.ts'

/** The programme day by day; what begins at the same time stands in one slot, in the order of the rooms. */
export function programmeDays(reading: Reading, row: EventRow): ProgrammeDay[] {
  const { formats } = reading.visit
  return [...Map.groupBy(row.facts.sessions, session => session.day)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([day, sessions]) => {
      const theme = sessions.find(session => isTheme(session))
      const rest = sessions.filter(session => session !== theme)
      const slots = Map.groupBy(
        rest.toSorted((a, b) => (a.starts ?? '').localeCompare(b.starts ?? '')),
        session => session.starts ?? session.id,
      )
      return {
        iso: day,
        day: formats.dateParts({ on: day, precision: 'day' }).day!,
        weekday: formats.weekday(Temporal.PlainDate.from(day).dayOfWeek),
        weekdayShort: formats.weekdayShort(Temporal.PlainDate.from(day).dayOfWeek),
        theme: theme && labelText(reading.visit, theme.title),
        slots: [...slots.values()].map(group => slot(reading, row, group)),
      }
    })
}

/** A part of the day without an hour that is of no kind names the day. */
const isTheme = (session: EventSession) => session.starts === null && session.type === 'other'

function slot(reading: Reading, row: EventRow, group: readonly EventSession[]): ProgrammeSlot {
  const rooms = row.facts.rooms.map(room => room.id)
  const ordered = group.toSorted((a, b) => rooms.indexOf(a.room ?? '') - rooms.indexOf(b.room ?? ''))
  const { starts } = group[0]!
  const ends = new Set(group.map(session => session.ends))
  const [end] = ends
  return {
    time: starts ? (ends.size === 1 && end ? `${shortTime(starts)}–${shortTime(end)}` : shortTime(starts)) : undefined,
    datetime: starts ?? undefined,
    sessions: ordered.map(session => sessionShown(reading, row, session)),
  }
}

function sessionShown({ visit, lang }: Reading, row: EventRow, session: EventSession): ProgrammeSession {
  const room = row.facts.rooms.find(one => one.id === session.room)
  return {
    title: labelText(visit, session.title),
    type: session.type === 'other' ? undefined : visit.t(`events:session.${session.type}`),
    room: room && visit.t('events:programme.room', { room: labelText(visit, room.label) }),
    abstract: labelText(visit, session.abstract) || undefined,
    persons: session.persons.flatMap(id => {
      const person = row.persons.find(one => one.id === id)
      return person ? [{ name: labelText(visit, person.shown), href: paths.site.person({ lang, slug: person.slug }) }] : []
    }),
  }
}
