import type { EventPrecision, EventStatus, EventTimes } from './event.ts'

/** The dates of an event as staff know them: days of its zone, whole or with hours. */
export interface EventDates {
  readonly precision: EventPrecision
  /** ISO dates; of a month or a year the first day counts for all of it. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Wall times of the zone, `09:00`. */
  readonly startsTime: string | null
  readonly endsTime: string | null
  readonly zone: string
}

/** When a call opens and closes: the instants, and what was typed (`2027-06-30T23:59`, or a day alone, which counts to its end). */
export interface CallTimes {
  readonly opens: { readonly at: string; readonly wall: string } | null
  readonly closes: { readonly at: string; readonly wall: string }
  readonly cancelled: boolean
}

/** The instants that the dates mean. */
export function eventTimes(dates: EventDates & { readonly status: EventStatus }, call: CallTimes | null): EventTimes {
  const { precision, status } = dates
  const counts = call && !call.cancelled ? call : null
  return { status, precision, ...spanOf(dates), ...(counts ? callSpan(counts, dates.zone) : { opens: null, closes: null, soonAt: null }) }
}

function spanOf({ precision, startsOn, endsOn, startsTime, endsTime, zone }: EventDates): { startsAt: Date | null; endsAt: Date | null } {
  if (precision === 'none' || !startsOn || !endsOn) return { startsAt: null, endsAt: null }
  const [first, last] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(endsOn)]
  if (precision === 'month')
    return { startsAt: dayStart(first.with({ day: 1 }), zone), endsAt: dayStart(last.with({ day: 1 }).add({ months: 1 }), zone) }
  if (precision === 'year')
    return { startsAt: dayStart(first.with({ month: 1, day: 1 }), zone), endsAt: dayStart(last.with({ month: 1, day: 1 }).add({ years: 1 }), zone) }
  return {
    startsAt: startsTime ? timeOf(first, startsTime, zone) : dayStart(first, zone),
    endsAt: endsTime ? timeOf(last, endsTime, zone) : dayStart(last.add({ days: 1 }), zone),
  }
}

const DAYS_SOON = 7

function callSpan({ opens, closes }: CallTimes, zone: string): { opens: Date | null; closes: Date; soonAt: Date } {
  return {
    opens: opens && new Date(opens.at),
    closes: new Date(closes.at),
    soonAt: dayStart(lastDayOf(closes.wall).subtract({ days: DAYS_SOON }), zone),
  }
}

/** The day on which a call closes, as it was typed. */
export const lastDayOf = (wall: string): Temporal.PlainDate => Temporal.PlainDate.from(wall.slice(0, 10))

/**
 * How many days are left until a call closes: 0 on its last day. Days are those of the zone, of 23, 24 or 25 hours; the answer holds until the
 * next of them begins.
 */
export function daysLeft(wall: string, zone: string, now: Date): { days: number; until: Date } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  return { days: today.until(lastDayOf(wall)).days, until: dayStart(today.add({ days: 1 }), zone) }
}

/** The instant that a typed end of a call means where nobody has to be asked: a day alone counts to its end. */
export function wallInstant(wall: string, zone: string, of: 'opens' | 'closes'): string {
  const at =
    wall.length > 10
      ? Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'reject' })
      : Temporal.PlainDate.from(wall)
          .add({ days: of === 'closes' ? 1 : 0 })
          .toZonedDateTime(zone)
  return new Date(at.epochMilliseconds).toISOString()
}

const dayStart = (day: Temporal.PlainDate, zone: string): Date => new Date(day.toZonedDateTime(zone).epochMilliseconds)
const timeOf = (day: Temporal.PlainDate, time: string, zone: string): Date =>
  new Date(day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).epochMilliseconds)
