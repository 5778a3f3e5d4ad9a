import { type Label, type Language, pickLabel } from '../domain/labels/index.ts'
import { direction } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'

/** A label in the reader's language, else the office's next; '' where there is none. */
export const labelText = (visit: Pick<Visit, 'language' | 'office'>, label: Label | null | undefined): string =>
  pickLabel(label, visit.language, visit.office.languages)?.text ?? ''

/** A label with the language it was found in, where that is not the reader's. */
export function labelIn(
  visit: Pick<Visit, 'language' | 'office'>,
  label: Label | null | undefined,
): { text: string; lang?: string; dir?: 'ltr' | 'rtl' } | undefined {
  const picked = pickLabel(label, visit.language, visit.office.languages)
  if (!picked) return undefined
  return picked.language === visit.language ? { text: picked.text } : { text: picked.text, lang: picked.language, dir: direction(picked.language) }
}

/** Of the languages in which something can be read, those of the office: in another there is no page. */
export const offered = <One extends { readonly language: string }>({ office }: Pick<Visit, 'office'>, languages: readonly One[]): One[] =>
  languages.filter(one => (office.languages as readonly string[]).includes(one.language))

/** The earliest of several instants at which a page says something else; null where none does. */
export function earliest(...instants: readonly (Date | null | undefined)[]): Date | null {
  const times = instants.filter(one => one instanceof Date).map(one => one.getTime())
  return times.length ? new Date(Math.min(...times)) : null
}

/** One address for every language of the office. */
export const everyLanguage = (visit: Pick<Visit, 'office'>, href: (language: Language) => string): Partial<Record<Language, string>> =>
  Object.fromEntries(visit.office.languages.map(language => [language, href(language)]))
