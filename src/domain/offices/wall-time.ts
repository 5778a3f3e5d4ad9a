/** A wall time of a zone as typed, and the instant it means. */
export interface Moment {
  at: Date
  /** `2027-06-08T09:00`, as typed. */
  wall: string
  zone: string
}
export type WallTimeAnswer =
  | { kind: 'moment'; moment: Moment }
  | { kind: 'not-a-time' }
  | { kind: 'does-not-exist'; next: string }
  | { kind: 'exists-twice'; earlier: string; later: string }

/**
 * What a typed date and time mean in a zone. A time that the clock change skips is refused with the next that exists; one that exists twice
 * is asked about unless `which` says the earlier or the later (their offsets are given for the question).
 */
export function readWallTime(date: string, time: string, zone: string, which?: 'earlier' | 'later'): WallTimeAnswer {
  let plain: Temporal.PlainDateTime
  try {
    plain = Temporal.PlainDateTime.from(`${date}T${time.padStart(5, '0')}`, { overflow: 'reject' })
  } catch {
    return { kind: 'not-a-time' }
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{1,2}:\d{2}$/.test(time)) return { kind: 'not-a-time' }
  const wall = plain.toString({ smallestUnit: 'minute' })
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'moment', moment: { at: new Date(earlier.epochMilliseconds), wall, zone } }
  if (!earlier.toPlainDateTime().equals(plain)) {
    const next = earlier.getTimeZoneTransition('next') ?? later
    return { kind: 'does-not-exist', next: next.toPlainDateTime().toString({ smallestUnit: 'minute' }) }
  }
  if (!which) return { kind: 'exists-twice', earlier: earlier.offset, later: later.offset }
  return { kind: 'moment', moment: { at: new Date((which === 'earlier' ? earlier : later).epochMilliseconds), wall, zone } }
}

/** Today's date in a zone, `2027-06-07`. */
export const todayIn = (zone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The instant at which a day (ISO date) begins in a zone. */
export const startOfDay = (date: string, zone: string): Date => new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)

/** An instant as the fields of a form show it: date and time of the zone. */
export function toWall(at: Date, zone: string): { date: string; time: string } {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { date: here.toPlainDate().toString(), time: here.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
