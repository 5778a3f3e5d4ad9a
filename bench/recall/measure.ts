import type { Form, WordList } from './lists.ts'

export interface Measured {
  /** Of the forms of words, how many of a hundred find the word. */
  readonly recall: number
  /** Of the pairs of forms that find each other, how many of a hundred are forms of one word. */
  readonly precision: number
}

type Keys = (word: string) => readonly string[]

/**
 * How well forms find each other where what was typed is reduced by `asked` and texts by `indexed`. Where a list names words, a form has to
 * find its word; where it names stems, every other form of its class.
 */
export function measure({ forms, lemmasAreWords }: WordList, { asked, indexed }: { asked: Keys; indexed: Keys }): Measured {
  const [ask, index] = [once(asked), once(indexed)]
  const meet = (typed: string, written: string) => index(written).some(key => ask(typed).includes(key))
  const classes = grouped(
    forms,
    one => one.lemma,
    one => one.form,
  )
  let due = 0
  let found = 0
  for (const [lemma, members] of classes)
    for (const typed of members)
      for (const written of lemmasAreWords ? [lemma] : members)
        if (typed !== written) {
          due++
          if (meet(typed, written)) found++
        }
  return { recall: share(found, due), precision: precisionOf(forms, ask, index) }
}

function precisionOf(forms: readonly Form[], ask: Keys, index: Keys): number {
  const lemmas = grouped(
    forms,
    one => one.form,
    one => one.lemma,
  )
  const written = new Map<string, string[]>()
  for (const form of lemmas.keys()) for (const key of index(form)) written.set(key, [...(written.get(key) ?? []), form])
  let met = 0
  let right = 0
  for (const [typed, own] of lemmas) {
    const all = new Set(ask(typed).flatMap(key => written.get(key) ?? []))
    for (const form of all) {
      if (form === typed) continue
      met++
      // The word itself may stand in the list under a lemma of its own.
      if (own.has(form) || [...lemmas.get(form)!].some(lemma => own.has(lemma) || lemma === typed)) right++
    }
  }
  return share(right, met)
}

function grouped(forms: readonly Form[], by: (one: Form) => string, what: (one: Form) => string): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const one of forms) {
    const group = groups.get(by(one)) ?? new Set()
    groups.set(by(one), group.add(what(one)))
  }
  return groups
}

function once(keys: Keys): Keys {
  const known = new Map<string, readonly string[]>()
  return word => {
    const before = known.get(word) ?? keys(word)
    known.set(word, before)
    return before
  }
}

const share = (part: number, whole: number) => (whole ? (100 * part) / whole : 100)
