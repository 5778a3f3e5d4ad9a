import { Dictionary } from '../../../platform/dictionaries/index.ts'
import { fold } from './fold.ts'
import { byLength, type Reduction, stemKey, withoutEnding } from './reduction.ts'

const dictionary = new Dictionary({ language: 'uk', version: 1, fold })

/** Vocatives of things, which the dictionary leaves out: what they end in, and what the word itself then ends in. */
const vocatives = [
  ['е', ''],
  ['о', 'а'],
  ['є', 'я'],
  ['є', 'й'],
  ['е', 'а'],
  ['е', 'я'],
  ['е', 'ь'],
  ['ю', 'й'],
  ['ю', 'ь'],
  ['у', ''],
  ['че', 'к'],
  ['же', 'г'],
  ['ше', 'х'],
] as const

/** Words that change as a whole. */
const other: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['люди', 'людей', 'людям', 'людьми', 'людях'].map(form => [form, 'людина'])),
  ...Object.fromEntries(['діти', 'дітей', 'дітям', 'дітьми', 'дітях'].map(form => [form, 'дитина'])),
  ...Object.fromEntries(['друзі', 'друзів', 'друзям', 'друзями', 'друзях'].map(form => [form, 'друг'])),
  ...Object.fromEntries('можу можеш може можемо можете можуть міг могла могло могли'.split(' ').map(form => [form, 'могти'])),
}

const endings = byLength('ями ами ові еві ого ому ими ів ах ях ам ям ом ем ою ею єю ий их им ої ій ія ії ію ієм а я у ю і и е є о ь й')

/** For words that the dictionary does not know. */
export const ukrainianStem = (folded: string): string => stemKey(withoutEnding(folded, endings, 3))

function reduce(word: string): string[] {
  const folded = fold(word)
  const lemmas = dictionary.derivations(folded).map(({ entry }) => fold(entry.word))
  if (other[folded]) lemmas.push(other[folded])
  if (lemmas.length) return [...new Set(lemmas)]
  const called = vocatives.flatMap(([ending, own]) => {
    if (!folded.endsWith(ending)) return []
    const itself = folded.slice(0, folded.length - ending.length) + own
    return dictionary.derivations(itself).some(({ form, entry }) => form === entry.word) ? [itself] : []
  })
  return called.length ? [...new Set(called)] : [ukrainianStem(folded)]
}

export const ukrainian: Reduction = { indexed: reduce, asked: reduce }
