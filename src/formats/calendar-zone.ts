/**
 * A zone as iCalendar wants it defined, from what the program's own data of zones say: each change of its clock between two years stands
 * there as it was or will be, so that nothing has to be guessed from a rule. RFC 5545, 3.6.5.
 */
export function calendarZone(zone: string, from: number, until: number): string {
  const first = Temporal.ZonedDateTime.from({ timeZone: zone, year: from, month: 1, day: 1 })
  const observances = [observance(first, first.offsetNanoseconds, false)]
  for (let at = first.getTimeZoneTransition('next'); at && at.year <= until; at = at.getTimeZoneTransition('next'))
    observances.push(observance(at, at.subtract({ nanoseconds: 1 }).offsetNanoseconds, true))
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n')
}

/** From this instant the clock shows another offset than before. Its local time is written as the clock showed it before. */
function observance(at: Temporal.ZonedDateTime, before: number, changed: boolean): string[] {
  const shown = changed ? at.toInstant().toZonedDateTimeISO(offsetText(before, ':')).toPlainDateTime() : at.toPlainDateTime()
  const kind = isSummer(at) ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${shown.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(before, '')}`,
    `TZOFFSETTO:${offsetText(at.offsetNanoseconds, '')}`,
    `END:${kind}`,
  ]
}

/** Summer time is more than the least offset of its year. */
function isSummer(at: Temporal.ZonedDateTime): boolean {
  const around = [1, 7].map(month => at.with({ month, day: 1 }).offsetNanoseconds)
  return at.offsetNanoseconds > Math.min(...around)
}

/** `+0200` of whole minutes. Zones of our time know no seconds. */
function offsetText(nanoseconds: number, between: ':' | ''): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9)
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${nanoseconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${between}${pad(minutes % 60)}`
}
