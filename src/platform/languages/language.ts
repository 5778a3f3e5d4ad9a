/** The languages in which the interface is complete. An office publishes in some of them; its texts may also stand in others. */
export const languages = ['en', 'cs', 'uk', 'ru', 'ar'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code)

export type Direction = 'ltr' | 'rtl'

const directions = new Map<string, Direction>()

/** Which way a language is written; takes any BCP 47 code, not only those of the interface. */
export function direction(language: string): Direction {
  const known = directions.get(language)
  if (known) return known
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  const found = rightToLeft.has(script) ? 'rtl' : 'ltr'
  directions.set(language, found)
  return found
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** The locale that `Intl` is asked for: British order of dates for English, and the digits 0–9 everywhere. */
export const locale = (language: string): string => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`
