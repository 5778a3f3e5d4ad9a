import { formats } from './formats.ts'
import { isLanguage, type Language } from './language.ts'
import { translator } from './translator.ts'

/** "in Ukrainian", as the reader's language says it (Slavic languages inflect the name, so no format of `Intl` gives it). */
export function inLanguage(reader: Language, code: string): string {
  const t = translator(reader)
  return isLanguage(code) ? t(`languages.in.${code}`) : t('languages.inOther', { name: formats(reader).languageName(code) })
}
