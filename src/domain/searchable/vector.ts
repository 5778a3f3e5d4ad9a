import { reduced } from './words/index.ts'
import { joinedWordsOf, wordsOf } from './words-of.ts'

/** A piece of a document: where it stands decides how much a word in it counts. */
export interface Passage {
  readonly text: string
  readonly language: string
  readonly weight: 'A' | 'B' | 'C' | 'D'
}

/** How lexemes of one office and language begin: the random end of the office's id, and the language. */
export const lexeme = (office: string, language: string, key: string): string => `${office.slice(-8)}${language}:${key}`

const quoted = (one: string) => `'${one.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The most that PostgreSQL tells apart: what stands later has this place. */
const LAST_PLACE = 16383
/** A word that a text repeats a hundred times is not a hundred times as near. */
const MOST_PLACES = 4

/** What PostgreSQL keeps of passages, in its own spelling: each lexeme with its first places and their weights. */
export function vectorOf(office: string, passages: readonly Passage[]): string {
  const places = new Map<string, string[]>()
  let place = 0
  const add = (word: string, { language, weight }: Passage) => {
    for (const key of reduced(language, 'indexed', word)) {
      const name = lexeme(office, language, key)
      const known = places.get(name) ?? []
      if (known.length < MOST_PLACES) places.set(name, [...known, `${place}${weight}`])
    }
  }
  for (const passage of passages) {
    for (const { word } of wordsOf(passage.text)) {
      place = Math.min(place + 1, LAST_PLACE)
      add(word, passage)
    }
    for (const word of joinedWordsOf(passage.text)) add(word, passage)
  }
  return [...places].map(([name, known]) => `${quoted(name)}:${known.join(',')}`).join(' ')
}

/** A question of PostgreSQL for all of these words, each as any of its keys in any of the languages. */
export const queryOf = (office: string, languages: readonly string[], words: readonly string[]): string =>
  words
    .map(word => {
      const keys = languages.flatMap(language => reduced(language, 'asked', word).map(key => quoted(lexeme(office, language, key))))
      return `(${[...new Set(keys)].join(' | ')})`
    })
    .join(' & ')
