import type { Body } from '../../formats/body/schema.ts'
import { plainText } from '../../formats/body/text.ts'
import { languages } from '../../platform/languages/language.ts'
import { labelsIn } from './labels-in.ts'
import { type Passage, vectorOf } from './vector.ts'
import { fold } from './words/index.ts'
import { wordsOf } from './words-of.ts'

/** Raised when words are reduced otherwise or other passages are kept: documents of an earlier version are written anew at the next start. */
export const REDUCTION = 2

/** A row of `live` as far as it is searched. */
export interface SearchableText {
  readonly record_id: string
  readonly language: string
  readonly kind: string
  readonly year: number | null
  readonly on_date: string | null
  readonly title: string
  readonly lead: string
  /** JSON. */
  readonly body: string
  readonly card: string
  readonly facts: string
  readonly source_language: string
}

/** An organisation, a person or a topic: its names in each language, and what is said about it. */
export interface SearchableEntity {
  readonly record_id: string
  readonly kind: 'organisation' | 'person' | 'topic'
  readonly names: readonly Readonly<Record<string, string>>[]
  readonly about: Readonly<Record<string, string>>
}

const MOST_LETTERS = 200_000

/** The document of a text, as a pure function of what the public sees of it. */
export function documentOfText(office: string, text: SearchableText, kind: { fallsBack: boolean; topics: readonly string[] }) {
  const { language } = text
  const title: Passage = { text: text.title, language, weight: 'A' }
  const passages: Passage[] = [
    title,
    { text: text.lead, language, weight: 'C' },
    { text: labelsIn([JSON.parse(text.card), JSON.parse(text.facts)], language).join('\n'), language, weight: 'C' },
    { text: plainText(JSON.parse(text.body) as Body).slice(0, MOST_LETTERS), language, weight: 'D' },
  ]
  return {
    document: {
      office_id: office,
      record_id: text.record_id,
      language,
      kind: text.kind,
      year: text.year,
      on_date: text.on_date,
      falls_back: kind.fallsBack && language === text.source_language,
      topics: [...kind.topics],
      titles: vectorOf(office, [title]),
      words: vectorOf(office, passages),
      reduction: REDUCTION,
    },
    words: spelled(passages),
    names: [],
  }
}

/** The document of an entity, one for all languages: each name in its own language's words. */
export function documentOfEntity(office: string, entity: SearchableEntity) {
  const named = entity.names.flatMap(label => Object.entries(label))
  // A person's name is inflected in whatever language somebody asks in.
  const names: Passage[] = named.flatMap(([language, text]) =>
    entity.kind === 'person' ? languages.map(other => ({ text, language: other, weight: 'A' as const })) : [{ text, language, weight: 'A' as const }],
  )
  const about: Passage[] = Object.entries(entity.about).map(([language, text]) => ({ text, language, weight: 'D' as const }))
  return {
    document: {
      office_id: office,
      record_id: entity.record_id,
      language: '*',
      kind: entity.kind,
      year: null,
      on_date: null,
      falls_back: false,
      topics: [],
      titles: vectorOf(office, names),
      words: vectorOf(office, [...names, ...about]),
      reduction: REDUCTION,
    },
    words: spelled([...named.map(([language, text]) => ({ text, language, weight: 'A' as const })), ...about]),
    names: entity.kind === 'topic' ? [] : [...new Set(named.flatMap(([, text]) => [...wordsOf(text)].map(({ word }) => fold(word))))],
  }
}

export type Searchable = ReturnType<typeof documentOfText> | ReturnType<typeof documentOfEntity>

/** The words as they are written, for suggestions: no figures, nothing that two letters could be. */
function spelled(passages: readonly Passage[]): { language: string; word: string; folded: string }[] {
  const found = new Map<string, { language: string; word: string; folded: string }>()
  for (const { text, language } of passages)
    for (const { word } of wordsOf(text)) {
      const small = word.toLowerCase()
      if (small.length >= 4 && !/\p{N}/u.test(small)) found.set(`${language} ${small}`, { language, word: small, folded: fold(small) })
    }
  return [...found.values()].toSorted((a, b) => (a.word < b.word ? -1 : 1))
}
