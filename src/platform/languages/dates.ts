import { locale } from './language.ts'
import { remembered } from './remembered.ts'

/** A day, a month or a year as a record knows it: `on` is an ISO date (`2014-12-18`), of which only the known part counts. */
export interface PartialDate {
  readonly on: string
  readonly precision: 'day' | 'month' | 'year'
}

/** A date taken apart for a list: the numeral stands large, month and year beside it. `iso` is for `<time datetime>`. */
export interface DateParts {
  readonly iso: string
  readonly day?: string
  readonly month?: string
  readonly year: string
}

export interface DateFormats {
  /** "18 December 2014", "December 2014", "2014". */
  date(date: PartialDate): string
  /** "1–6 September 2013", "30 August – 2 September 2013"; takes two ISO dates. */
  dateRange(first: string, last: string): string
  dateParts(date: PartialDate): DateParts
  /** Two ISO dates taken apart as one: "1–6", "September", "2013"; over the end of a month "30–2", "August–September". */
  rangeParts(first: string, last: string): DateParts
  /** "Sunday 1 – Friday 6 September 2013"; takes two ISO dates. */
  weekdayRange(first: string, last: string): string
  /** "7 June"; takes an ISO date. */
  dayAndMonth(on: string): string
  /** "7–9 June", "30 August – 2 September"; takes two ISO dates. */
  dayRange(first: string, last: string): string
  /** "Monday 7 June"; takes an ISO date. */
  weekdayAndDate(on: string): string
  /** 1 is Monday, 7 is Sunday. */
  weekday(number: number): string
  /** "Mon". */
  weekdayShort(number: number): string
}

export function dateFormats(language: string): DateFormats {
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' })
  const byPrecision = {
    day: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: make({ month: 'long', year: 'numeric' }),
    year: make({ year: 'numeric' }),
  }
  const dayAndMonth = make({ day: 'numeric', month: 'long' })
  const weekdayAndDay = make({ weekday: 'long', day: 'numeric', month: 'long' })
  const weekdayAndYear = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map(day => make({ weekday: 'long' }).format(Date.UTC(2024, 0, day)))

  const short = [1, 2, 3, 4, 5, 6, 7].map(day => make({ weekday: 'short' }).format(Date.UTC(2024, 0, day)))

  const date = remembered(nameOf, ({ on, precision }: PartialDate) => text(byPrecision[precision].formatToParts(instant(on))))
  const dayParts = (on: string) => {
    const parts = byPrecision.day.formatToParts(instant(on))
    const at = parts.findIndex(part => part.type === 'day')
    return { day: parts[at]!.value + dotAfter(parts, at), month: parts.find(part => part.type === 'month')!.value }
  }

  return {
    date,
    dateRange: (first, last) => {
      if (first === last) return date({ on: first, precision: 'day' })
      const sameYear = first.slice(0, 4) === last.slice(0, 4)
      if (sameYear && first.slice(0, 7) === last.slice(0, 7))
        return text(byPrecision.day.formatToParts(instant(last)), String(Number(first.slice(8, 10))))
      return `${text((sameYear ? dayAndMonth : byPrecision.day).formatToParts(instant(first)))} – ${date({ on: last, precision: 'day' })}`
    },
    dateParts: remembered(nameOf, ({ on, precision }: PartialDate): DateParts => {
      const year = on.slice(0, 4)
      if (precision === 'year') return { iso: year, year }
      const parts = byPrecision[precision].formatToParts(instant(on))
      const month = parts.find(part => part.type === 'month')!.value
      if (precision === 'month') return { iso: on.slice(0, 7), month, year }
      const at = parts.findIndex(part => part.type === 'day')
      return { iso: on.slice(0, 10), day: parts[at]!.value + dotAfter(parts, at), month, year }
    }),
    rangeParts: (first, last) => {
      const [from, to] = [dayParts(first), dayParts(last)]
      const [iso, year] = [first.slice(0, 10), last.slice(0, 4)]
      if (first === last) return { iso, ...from, year }
      const sameMonth = first.slice(0, 7) === last.slice(0, 7)
      return { iso, day: `${from.day}–${to.day}`, month: sameMonth ? to.month : `${from.month}–${to.month}`, year }
    },
    weekdayRange: (first, last) => {
      // British English writes "Friday, 6 September 2013" only here; without the year it has no comma.
      const whole = text(
        weekdayAndYear.formatToParts(instant(last)).map(one => (language === 'en' && one.value === ', ' ? { ...one, value: ' ' } : one)),
      )
      return first === last ? whole : `${text(weekdayAndDay.formatToParts(instant(first)))} – ${whole}`
    },
    dayAndMonth: on => text(dayAndMonth.formatToParts(instant(on))),
    dayRange: (first, last) => {
      if (first === last) return text(dayAndMonth.formatToParts(instant(first)))
      if (first.slice(0, 7) === last.slice(0, 7)) return text(dayAndMonth.formatToParts(instant(last)), String(Number(first.slice(8, 10))))
      return `${text(dayAndMonth.formatToParts(instant(first)))} – ${text(dayAndMonth.formatToParts(instant(last)))}`
    },
    weekdayAndDate: remembered(
      (on: string) => on,
      on => text(weekdayAndDay.formatToParts(instant(on))),
    ),
    weekday: number => weekdays[number - 1]!,
    weekdayShort: number => short[number - 1]!,
  }
}

const nameOf = ({ on, precision }: PartialDate) => `${precision} ${on}`

const instant = (on: string) => new Date(`${on.slice(0, 10)}T00:00Z`)

/** Czech writes an ordinal dot after the day; it belongs to the numeral. */
const dotAfter = (parts: Intl.DateTimeFormatPart[], at: number) => (parts[at + 1]?.value.startsWith('.') ? '.' : '')

/** Joins the parts; day and month never part at the end of a line. With `from`, the day becomes a range. */
function text(parts: Intl.DateTimeFormatPart[], from?: string): string {
  return parts
    .map((part, at) => {
      if (part.type === 'day' && from) return `${from}${dotAfter(parts, at)}–${part.value}`
      if (part.type === 'literal' && parts[at - 1]?.type === 'day') return part.value.replace(' ', '\u00a0')
      return part.value
    })
    .join('')
}
