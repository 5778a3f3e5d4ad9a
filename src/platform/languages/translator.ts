import { createInstance } from 'i18next'
import { catalogue, type MessageKey, namespaces } from './catalogue.ts'
import { formats } from './formats.ts'
import { type Language, languages } from './language.ts'

/**
 * What is put into a text. `count` chooses the plural and is written in the language's way ("1,5", "7 500");
 * every other number is written as it is, so that a year stays a year. Nothing is escaped: the views do that.
 */
export interface MessageValues {
  readonly count?: number
  readonly [name: string]: string | number | undefined
}

export type T = (key: MessageKey, values?: MessageValues) => string

const i18next = createInstance()
i18next.init({
  initAsync: false,
  fallbackLng: false,
  supportedLngs: [...languages],
  resources: catalogue,
  ns: [...namespaces],
  defaultNS: 'site',
  interpolation: { escapeValue: false },
})

const translators = new Map<Language, T>()

/** The texts of one language. What a page asks for by the dozen, texts without values and counts of a list, is looked up once and kept. */
export function translator(language: Language): T {
  const known = translators.get(language)
  if (known) return known
  const fixed = i18next.getFixedT(language) as unknown as (key: string, options?: object) => string
  const { number } = formats(language)
  const kept = new Map<string, string>()
  const made: T = (key, values) => {
    if (values && !isSmallCount(values)) return filled(key, values)
    const name = values ? `${key} ${values.count}` : key
    let text = kept.get(name)
    if (text === undefined) {
      text = values ? filled(key, values) : fixed(key)
      kept.set(name, text)
    }
    return text
  }
  const filled = (key: string, values: MessageValues) =>
    fixed(key, values.count === undefined ? values : { count: values.count, replace: { ...values, count: number(values.count) } })
  translators.set(language, made)
  return made
}

/** Few enough texts to keep all of them. */
const isSmallCount = (values: MessageValues) =>
  Number.isInteger(values.count) && values.count! >= 0 && values.count! < 500 && Object.keys(values).length === 1
