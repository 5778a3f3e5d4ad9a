/** How often somebody wants a letter: whenever something is new, or what is new of a day or a week in one. */
export const rhythms = ['at-once', 'daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** The hour of the office's clock at which the letters of a day go out, and those of a week on Mondays. */
export const LETTER_HOUR = 7

/** The latest moment until now at which letters of a rhythm go out, by the clock on the office's wall. */
export function latestMoment(rhythm: 'daily' | 'weekly', zone: string, now: Date): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const on = rhythm === 'daily' ? today : today.subtract({ days: today.dayOfWeek - 1 })
  const at = momentOf(on, zone)
  return at <= now ? at : momentOf(on.subtract({ days: rhythm === 'daily' ? 1 : 7 }), zone)
}

const momentOf = (on: Temporal.PlainDate, zone: string) =>
  new Date(on.toZonedDateTime({ timeZone: zone, plainTime: { hour: LETTER_HOUR } as Temporal.PlainTimeLike }).epochMilliseconds)
