import { z } from 'zod'
import { isLanguage, type Language, languages } from '../../platform/languages/language.ts'

export { isLanguage, type Language, languages }

/** A short name in several languages, without a workflow: `{ en: 'Prague', cs: 'Praha' }`. */
export const labelSchema = z.partialRecord(z.enum(languages), z.string().trim().min(1).max(600))
export type Label = z.infer<typeof labelSchema>

export interface Picked {
  text: string
  language: Language
}

/** The reader's language, else the first of the office's languages that the label has, else any; says which it picked. */
export function pickLabel(label: Label | null | undefined, wanted: Language, order: readonly Language[]): Picked | undefined {
  if (!label) return undefined
  for (const language of [wanted, ...order, ...languages]) {
    const text = label[language]
    if (text) return { text, language }
  }
  return undefined
}
