import type { Office } from './office.ts'

/** Whether the office is open, and what comes next; `until` is the instant at which this answer stops being true. */
export type OpenState =
  | { state: 'open'; closesAt: string; until: Date }
  | { state: 'opens-today'; opensAt: string; until: Date }
  | { state: 'opens-later'; day: number; date: string; opensAt: string; until: Date }
  | { state: 'unknown'; until: null }

type Hours = Pick<Office, 'openingHours' | 'zone'>

/** Reads the wall clock of the office's zone. A time that a clock change skips counts as the moment of the change. */
export function openState(office: Hours, now: Date): OpenState {
  if (office.openingHours.length === 0) return { state: 'unknown', until: null }
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(office.zone)
  const today = here.toPlainDate()
  const midnight = toDate(today.add({ days: 1 }).toZonedDateTime(office.zone))
  for (const { from, to } of hoursOf(office, here.dayOfWeek)) {
    const opens = at(office.zone, today, from)
    const closes = at(office.zone, today, to)
    if (now < opens) return { state: 'opens-today', opensAt: from, until: opens }
    if (now < closes) return { state: 'open', closesAt: to, until: closes }
  }
  for (let ahead = 1; ahead <= 7; ahead++) {
    const day = today.add({ days: ahead })
    const first = hoursOf(office, day.dayOfWeek)[0]
    // "Opens tomorrow" becomes "opens today" at midnight, not when the door opens.
    if (first) return { state: 'opens-later', day: day.dayOfWeek, date: day.toString(), opensAt: first.from, until: midnight }
  }
  return { state: 'unknown', until: null }
}

export const hoursOf = (office: Pick<Office, 'openingHours'>, day: number) =>
  office.openingHours.filter(row => row.day === day).toSorted((a, b) => a.from.localeCompare(b.from))

/** ISO weekday (1…7) and minutes since midnight in the office's zone. */
export function wallClock(zone: string, now: Date): { day: number; minutes: number; date: string } {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  return { day: here.dayOfWeek, minutes: here.hour * 60 + here.minute, date: here.toPlainDate().toString() }
}

function at(zone: string, day: Temporal.PlainDate, wall: string): Date {
  const plain = day.toPlainDateTime(Temporal.PlainTime.from(wall))
  const moment = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return toDate(moment.toPlainDateTime().equals(plain) ? moment : (moment.getTimeZoneTransition('next') ?? moment))
}
const toDate = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds)
