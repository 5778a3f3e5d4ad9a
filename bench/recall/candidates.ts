import snowball from 'snowball-stemmers'
import { czech, czechStem } from '../../src/domain/searchable/words/czech.ts'
import { fold } from '../../src/domain/searchable/words/fold.ts'
import { russian } from '../../src/domain/searchable/words/russian.ts'
import { ukrainian, ukrainianStem } from '../../src/domain/searchable/words/ukrainian.ts'
import { Dictionary } from '../../src/platform/dictionaries/index.ts'
import type { WordList } from './lists.ts'

interface Candidate {
  readonly name: string
  readonly asked: (word: string) => readonly string[]
  readonly indexed: (word: string) => readonly string[]
  readonly chosen?: boolean
}

const both = (name: string, reduce: (word: string) => readonly string[]): Candidate => ({ name, asked: reduce, indexed: reduce })

/** Without what the languages add: each entry that makes the form by one of its endings. */
function dictionaryAlone(language: WordList['language']): Candidate {
  const dictionary = new Dictionary({ language, version: 0, fold })
  return both('the dictionary’s entries alone', word => {
    const entries = dictionary.derivations(fold(word)).map(one => one.entry.word)
    return entries.length ? entries : [fold(word)]
  })
}

function stemmer(name: string, language: 'czech' | 'russian'): Candidate {
  const made = snowball.newStemmer(language)
  return both(name, word => [fold(made.stem(word.toLowerCase()))])
}

/** What was tried for each language; the last one is what the program does. */
export const candidates = (language: WordList['language']): Candidate[] => {
  const chosen = { cs: czech, uk: ukrainian, ru: russian }[language]
  return [
    both('no reduction', word => [fold(word)]),
    both('the first five letters', word => [fold(word).slice(0, 5)]),
    both('the first six letters', word => [fold(word).slice(0, 6)]),
    ...(language === 'cs' ? [stemmer('Snowball (snowball-stemmers)', 'czech'), both('own light stemmer', word => [czechStem(fold(word))])] : []),
    ...(language === 'uk' ? [stemmer('Snowball’s Russian', 'russian'), both('own light stemmer', word => [ukrainianStem(fold(word))])] : []),
    ...(language === 'ru' ? [stemmer('Snowball (snowball-stemmers)', 'russian')] : []),
    dictionaryAlone(language),
    { name: 'chosen', ...chosen, chosen: true },
    ...(language === 'cs'
      ? [{ name: 'chosen, asked without accents', indexed: chosen.indexed, asked: (word: string) => chosen.asked(fold(word)) }]
      : []),
  ]
}
