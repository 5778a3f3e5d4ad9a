import { type Language, languages } from '../labels/index.ts'
import { fold, queryOf, wordsOf } from '../searchable/index.ts'
import { isFunctionWord } from './function-words.ts'

/** What somebody typed, as far as it is looked for. */
export interface Asked {
  /** As it is shown back: without what is not seen, no longer than this. */
  readonly text: string
  /** The words that must be there, in order, each once. */
  readonly words: readonly string[]
}

const LONGEST = 200
const MOST_WORDS = 8

/** Reads a search box: anything may stand in it. Controls, marks of direction and what is past the end are left out. */
export function readAsked(typed: string | undefined): Asked {
  const text = (typed ?? '')
    .slice(0, LONGEST * 4)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
  const all = [...new Map([...wordsOf(text)].map(({ word }) => [word.toLowerCase(), word])).values()]
  const meaning = all.filter(word => !isFunctionWord(fold(word)))
  return { text, words: (meaning.length ? meaning : all).slice(0, MOST_WORDS) }
}

/** The words as PostgreSQL is asked for them: as the reader's language inflects them, and as the sources do of what is shown in their words. */
export const asQuery = (office: string, reader: Language, words: readonly string[]): string =>
  queryOf(office, [reader, ...languages.filter(one => one !== reader)], words)
