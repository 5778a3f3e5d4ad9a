import { arabic } from './arabic.ts'
import { czech } from './czech.ts'
import { english } from './english.ts'
import type { Reduction } from './reduction.ts'
import { russian } from './russian.ts'
import { ukrainian } from './ukrainian.ts'

export { normalArabic } from './arabic.ts'
export { fold } from './fold.ts'
export type { Reduction } from './reduction.ts'

const reductions: Readonly<Record<string, Reduction>> = { en: english, cs: czech, uk: ukrainian, ru: russian, ar: arabic }

const AT_MOST = 20_000
/** Texts repeat their words: what was reduced lately is remembered. */
const remembered = new Map<string, readonly string[]>()

/** The keys of a word in a language, when indexing and when asking. */
export function reduced(language: string, purpose: 'indexed' | 'asked', word: string): readonly string[] {
  const name = `${language} ${purpose} ${word}`
  const before = remembered.get(name)
  if (before) return before
  const keys = (reductions[language] ?? english)[purpose](word)
  if (remembered.size >= AT_MOST) remembered.clear()
  remembered.set(name, keys)
  return keys
}
