/**
 * The dates of the edition whose call is always open, from the day on which they are asked for. The call closes at the end of the first month
 * that has three weeks or more to go, and opened two months before; the school is the week of the third Monday of August, a month after that
 * or later. So within a month the dates stay, and the day is never known on which there is nothing to apply for.
 */
export function comingDates(today: string) {
  const from = Temporal.PlainDate.from(today).add({ weeks: 3 })
  const closes = from.with({ day: from.daysInMonth })
  const opens = closes.with({ day: 1 }).subtract({ months: 1 })
  const answersBy = closes.add({ days: 16 })
  const earliest = closes.add({ weeks: 5 })
  const thisYear = schoolOf(closes.year)
  const starts = Temporal.PlainDate.compare(thisYear, earliest) >= 0 ? thisYear : schoolOf(closes.year + 1)
  return {
    opens: `${opens}T09:00`,
    closes: `${closes}T23:59`,
    answersBy: answersBy.toString(),
    startsOn: starts.toString(),
    endsOn: starts.add({ days: 5 }).toString(),
  }
}

/** The third Monday of August. */
function schoolOf(year: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, 8, 1)
  return first.add({ days: ((8 - first.dayOfWeek) % 7) + 14 })
}
