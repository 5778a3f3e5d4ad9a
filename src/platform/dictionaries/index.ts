import type { Entry } from './entries.ts'
import { type DictionaryPlan, type ReadDictionary, readDictionary } from './prepared.ts'

export type { Entry } from './entries.ts'
export type { DictionaryPlan } from './prepared.ts'

/** How a form comes about: from an entry by an ending, or as the entry itself. */
export interface Derivation {
  /** As the dictionary writes it, with accents. */
  readonly form: string
  readonly entry: Entry
  readonly flag?: string
}

/** A dictionary that is read when it is first asked. */
export class Dictionary {
  readonly #plan: DictionaryPlan
  #read: ReadDictionary | undefined

  constructor(plan: DictionaryPlan) {
    this.#plan = plan
  }

  /** Every way in which a form that folds to this can come about. */
  derivations(folded: string): Derivation[] {
    this.#read ??= readDictionary(this.#plan)
    const { entries, affixes } = this.#read
    const found: Derivation[] = entries.find(folded).map(entry => ({ form: entry.word, entry }))
    for (let at = folded.length; at >= 0; at--) {
      for (const [strip, stripping] of affixes.get(folded.slice(at)) ?? [])
        for (const entry of entries.find(folded.slice(0, at) + strip))
          for (const affix of stripping) {
            if (!entry.flags.includes(affix.flag) || !entry.word.endsWith(affix.strip) || !affix.fits(entry.word)) continue
            const form = entry.word.slice(0, entry.word.length - affix.strip.length) + affix.add
            if (this.#plan.fold(form) === folded) found.push({ form, entry, flag: affix.flag })
          }
    }
    return found
  }
}
