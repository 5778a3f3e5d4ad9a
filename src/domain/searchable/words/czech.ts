import { type Derivation, Dictionary, type Entry } from '../../../platform/dictionaries/index.ts'
import { positiveOf } from './czech-degrees.ts'
import { irregular } from './czech-irregular.ts'
import { infinitivesOf } from './czech-verbs.ts'
import { fold } from './fold.ts'
import { byLength, type Reduction, stemKey, withoutEnding } from './reduction.ts'

const dictionary = new Dictionary({ language: 'cs', version: 1, fold, lemmas: lemmasOfEntry })

const isVerb = ({ word, flags }: Entry) =>
  /(t|ci)$/.test(word) && /[AJTIC]/.test(flags) && (!/[HPDUQLS]/.test(flags) || (/I/.test(flags) && /N/.test(flags)))
const isAdjective = ({ word, flags }: Entry) => /[ýí]$/.test(word) && flags.includes('Y')
const isShortParticiple = ({ word, flags }: Entry) => /[nt]$/.test(word) && flags.includes('O') && !flags.includes('B')

/** plánován, plánována → plánovaný */
function wholeParticiple(short: string): string {
  const stem = short.replace(/([nt])[aoiyu]$/, '$1')
  return stem.endsWith('án') ? `${stem.slice(0, -2)}aný` : `${stem}ý`
}

function lemmasOfEntry(entry: Entry, has: (word: string) => boolean): readonly string[] | undefined {
  if (isShortParticiple(entry)) return [wholeParticiple(entry.word)]
  const positive = positiveOf(entry.word, has)
  if (positive) return [positive]
  if (isVerb(entry) || !(/[BO]/.test(entry.flags) || /^X?N$/.test(entry.flags))) return undefined
  const infinitives = infinitivesOf(entry.word, has)
  return infinitives.length ? infinitives : undefined
}

/** The words that a form stands for: those that the dictionary counts as the entry's, and words of their own that it derives with endings. */
function lemmas({ form, entry, flag }: Derivation): readonly string[] {
  if (flag) {
    if (isVerb(entry) && 'TC'.includes(flag)) return [wholeParticiple(form)]
    // dělaje, dělající
    if (flag === 'X') return [form.replace(/[ce]$/, 'cí')]
    if (isAdjective(entry)) {
      if (flag === 'K') return [`${entry.word.slice(0, -1)}ost`]
      if (flag === 'C') return [`${entry.word.slice(0, -3)}čnost`]
      if (flag === 'R' || (flag === 'y' && form.endsWith('ji'))) return [form]
    }
  }
  return entry.lemmas ?? [entry.word]
}

interface Sense {
  readonly form: string
  readonly lemmas: readonly string[]
}

/** All that a word without accents may be, negations and superlatives included. */
function senses(folded: string): Sense[] {
  const plain = dictionary.derivations(folded).map(one => ({ form: one.form, lemmas: lemmas(one) }))
  const prefixed = [
    ['nejne', /W/],
    ['nej', /[EW]|y/],
    ['ne', /[NW]/],
  ] as const
  const more = prefixed.flatMap(([prefix, flags]) =>
    folded.startsWith(prefix) && folded.length > prefix.length + 2
      ? dictionary
          .derivations(folded.slice(prefix.length))
          .filter(one => flags.test(one.entry.flags))
          .map(one => ({ form: prefix + one.form, lemmas: lemmas(one) }))
      : [],
  )
  return [...plain, ...more, ...possessives(folded)]
}

const possessiveEndings = byLength('uv ova ovo ovi ovy ove ovu ovym ovych ovymi ovou')

/** ředitelův, ředitelova: the dictionary makes only the first from ředitel. */
function possessives(folded: string): Sense[] {
  const ending = possessiveEndings.find(one => one !== 'uv' && folded.endsWith(one))
  if (!ending) return []
  return dictionary
    .derivations(`${folded.slice(0, -ending.length)}uv`)
    .filter(one => one.flag && one.form.endsWith('ův'))
    .map(one => ({ form: folded, lemmas: lemmas(one) }))
}

const endings = byLength(
  'ovych ovymi oveho atech ovou ami emi imi ymi ach ech ich ych eho emu ete ova ove ovi iho imu ou em im ym um am us es os a e i o u y',
)

/** For words that the dictionary does not know: names above all. */
export const czechStem = (folded: string): string =>
  stemKey(
    withoutEnding(folded, endings, 3)
      .replace(/c$/, 'k')
      .replace(/(.)\1$/, '$1'),
  )

function keys(folded: string, known: readonly Sense[]): string[] {
  const words = known.flatMap(one => one.lemmas)
  words.push(...(irregular.get(folded) ?? []))
  return words.length ? [...new Set(words)] : [czechStem(folded)]
}

/** The lemmas of the dictionary keep their accents: byt and být are two words, and who types none asks for both. */
export const czech: Reduction = {
  indexed(word) {
    const folded = fold(word)
    const all = senses(folded)
    const exact = all.filter(one => one.form === word.toLowerCase())
    return keys(folded, exact.length ? exact : all)
  },
  asked(word) {
    const folded = fold(word)
    const all = senses(folded)
    const exact = folded === word.toLowerCase() ? [] : all.filter(one => one.form === word.toLowerCase())
    return keys(folded, exact.length ? exact : all)
  },
}
