import type { Transaction } from '../../platform/database/transaction.ts'

/** What a kind of record adds to the backbone. Made once a kind, listed in `domain/kinds.ts`. */
export interface Kind {
  readonly kind: string
  /** The part of the address its slugs live in: `news`, `pages`. Kinds may share one. */
  readonly collection: string
  /** What the public gets in a language without a text: nothing (404), or the source's text that says so. */
  readonly untranslated: 'not-found' | 'source'
  /** The record's facts as `live` shows them. Reads what the same transaction has written. */
  facts(tx: Transaction, id: string): Promise<LiveFacts>
}

export interface LiveFacts {
  /** The kind's own sort (news, statement …), for filters and counts; '' where there is none. */
  readonly type: string
  /** ISO date, or null where the record has none. */
  readonly onDate: string | null
  readonly position: number
  /** What a list shows: own fields and ids, never another record's label, so that renaming a person rewrites nothing. */
  readonly card: Readonly<Record<string, unknown>>
}
