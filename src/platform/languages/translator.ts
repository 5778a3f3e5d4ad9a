import { createInstance } from 'i18next'
import { catalogue, type MessageKey, namespaces } from './catalogue.ts'
import { formats } from './formats.ts'
import { type Language, languages } from './language.ts'
import { remembered } from './remembered.ts'

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

/** The texts of one language. What was asked before is remembered: i18next takes ten microseconds for a text with values. */
export function translator(language: Language): T {
  const known = translators.get(language)
  if (known) return known
  const fixed = i18next.getFixedT(language) as unknown as (key: string, options?: object) => string
  const { number } = formats(language)
  const made: T = remembered(nameOf, (key, values) => {
    if (!values) return fixed(key)
    return fixed(key, values.count === undefined ? values : { count: values.count, replace: { ...values, count: number(values.count) } })
  })
  translators.set(language, made)
  return made
}

/** The key and its values in one text; a control character that no value holds keeps them apart. */
function nameOf(key: string, values?: MessageValues): string {
  if (!values) return key
  let name = key
  for (const value in values) name += `\u0001${value}\u0002${typeof values[value]}${values[value]}`
  return name
}
