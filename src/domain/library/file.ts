import { z } from 'zod'
import { type Refused, refuse } from '../commands/index.ts'
import { type Label, labelSchema } from '../labels/index.ts'

/** What staff say about a file. */
export interface FileDraft {
  title: Label
  /** What a picture shows, for who cannot see it; texts that show it may say it in their own words. */
  alternative: Label
  credit: Label
  /** The language the file is written in, as a language tag: people come who read Vietnamese. */
  language: string | null
  /** The point of a picture that must stay in sight, each from 0 to 1 from its left and upper edge. */
  focal: { x: number; y: number } | null
}

const share = z.number().min(0).max(1)

export function checkDraft(draft: FileDraft): Refused | undefined {
  for (const field of ['title', 'alternative', 'credit'] as const)
    if (!labelSchema.safeParse(draft[field]).success) return refuse('value-not-valid', [field])
  if (draft.language !== null && !isLanguageTag(draft.language)) return refuse('language-unknown', ['language'])
  if (draft.focal && !z.object({ x: share, y: share }).safeParse(draft.focal).success) return refuse('value-not-valid', ['focal'])
  return undefined
}

/** Language, and where it matters script and region: `vi`, `sr-Latn`, `pt-BR`. What passes has a name in every language of ours. */
export const isLanguageTag = (text: string): boolean => {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(text)) return false
  return Intl.getCanonicalLocales(text)[0] === text
}
