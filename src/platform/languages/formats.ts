import { type DateFormats, dateFormats } from './dates.ts'
import { locale } from './language.ts'
import { remembered } from './remembered.ts'

export interface Formats extends DateFormats {
  number(value: number): string
  /** "40 %", of a hundred parts, with one decimal at most. */
  percent(hundredths: number): string
  /** The order of words in this language's alphabet, for sorting. */
  compare(one: string, other: string): number
  /** "96 kB", "2.3 MB": thousands of bytes, one decimal below ten. */
  bytes(count: number): string
  list(items: readonly string[]): string
  /** A language's name for this reader: "Czech". */
  languageName(code: string): string
  countryName(code: string): string
  /** "15:00" in the given zone. */
  time(at: Date, zone: string): string
  /** "18 December 2014 at 15:00" in the given zone. */
  dateAndTime(at: Date, zone: string): string
  /** "2,300 CZK", "2 300 Kč": takes the currency's smallest units, and writes only what is not nothing after the point. */
  money(minor: number, currency: string): string
  /** "Central European Time". */
  zoneName(zone: string): string
  /** The ISO date that an instant falls on in the given zone. */
  dayIn(at: Date, zone: string): string
}

const made = new Map<string, Formats>()

/** How one language writes dates, numbers and names. Digits are 0–9 in every language. Made once, since Intl's objects are slow to make. */
export function formats(language: string): Formats {
  const known = made.get(language)
  if (known) return known
  const fresh = make(language)
  made.set(language, fresh)
  return fresh
}

const autonyms = new Map<string, string>()

/** A language's own name for itself, as it stands in the language switch: "Čeština". */
export function autonym(code: string): string {
  let name = autonyms.get(code)
  if (name === undefined) {
    const own = new Intl.DisplayNames([locale(code)], { type: 'language' }).of(code) ?? code
    name = own.charAt(0).toLocaleUpperCase(code) + own.slice(1)
    autonyms.set(code, name)
  }
  return name
}

function make(language: string): Formats {
  const tag = locale(language)
  const number = new Intl.NumberFormat(tag)
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const { compare } = new Intl.Collator(tag)
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' })
  const languageNames = new Intl.DisplayNames([tag], { type: 'language' })
  const countryNames = new Intl.DisplayNames([tag], { type: 'region' })
  const inZone = zoned(tag)
  return {
    ...dateFormats(language),
    number: value => number.format(value),
    percent: hundredths => percent.format(hundredths / 100),
    compare,
    bytes: byteFormat(language),
    list: items => conjunction.format(items),
    languageName: remembered(
      (code: string) => code,
      code => languageNames.of(code) ?? code,
    ),
    countryName: remembered(
      (code: string) => code,
      code => countryNames.of(code) ?? code,
    ),
    money: moneyFormat(language),
    zoneName: remembered(
      (zone: string) => zone,
      zone =>
        new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts().find(part => part.type === 'timeZoneName')!
          .value,
    ),
    time: (at, zone) => inZone(zone).time.format(at),
    dateAndTime: (at, zone) => inZone(zone).dateAndTime.format(at),
    dayIn: remembered(
      (at: Date, zone: string) => `${at.getTime()} ${zone}`,
      (at, zone) => inZone(zone).day.format(at),
    ),
  }
}

function byteFormat(language: string) {
  // Arabic's short units mix words and letters ("كيلوبايت", "م.ب"); its long ones are of one kind.
  const unitDisplay = language === 'ar' ? 'long' : 'short'
  const unit = (name: string, maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale(language), { style: 'unit', unit: name, unitDisplay, maximumFractionDigits })
  const units = [
    ['gigabyte', 1e9],
    ['megabyte', 1e6],
    ['kilobyte', 1e3],
    ['byte', 1],
  ] as const
  const scales = units.map(([name, size]) => ({ size, whole: unit(name, 0), tenths: unit(name, 1) }))
  return (count: number) => {
    // 999,950 bytes would be written "1,000 kB": the next unit begins where rounding reaches it.
    const scale = scales.find(({ size }) => count >= size * 0.9995) ?? scales[scales.length - 1]!
    const value = count / scale.size
    return (value < 9.95 && scale.size > 1e3 ? scale.tenths : scale.whole).format(value)
  }
}

function moneyFormat(language: string) {
  const tag = locale(language)
  const units = remembered(
    (currency: string) => currency,
    currency => {
      const own = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'symbol' })
      const symbol = own.formatToParts(0).find(part => part.type === 'currency')!.value
      return { symbol, digits: own.resolvedOptions().maximumFractionDigits ?? 2 }
    },
  )
  return (minor: number, currency: string) => {
    const { symbol, digits } = units(currency)
    const value = minor / 10 ** digits
    const amount = new Intl.NumberFormat(tag, { minimumFractionDigits: Number.isInteger(value) ? 0 : digits, maximumFractionDigits: digits }).format(
      value,
    )
    return `${amount}\u00a0${symbol}`
  }
}

function zoned(tag: string) {
  const byZone = new Map<string, { time: Intl.DateTimeFormat; dateAndTime: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>()
  return (timeZone: string) => {
    let known = byZone.get(timeZone)
    if (!known) {
      const clock = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
      known = {
        time: new Intl.DateTimeFormat(tag, clock),
        dateAndTime: new Intl.DateTimeFormat(tag, { ...clock, day: 'numeric', month: 'long', year: 'numeric' }),
        day: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
      }
      byZone.set(timeZone, known)
    }
    return known
  }
}
