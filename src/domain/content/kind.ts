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

/** The kinds whose `untranslated` is the source, for statements over several kinds. `kinds.test.ts` holds it beside the kinds. */
export const kindsShownAsSource = ['page', 'series', 'event', 'project'] as const

export interface LiveFacts {
  /** The kind's own sort (news, statement …), for filters and counts; '' where there is none. */
  readonly type: string
  /** ISO date, or null where the record has none. */
  readonly onDate: string | null
  readonly position: number
  /** What a list shows: own fields and ids, never another record's label, so that renaming a person rewrites nothing. */
  readonly card: Readonly<Record<string, unknown>>
  /** What the page shows besides: own fields and ids, too. */
  readonly page?: Readonly<Record<string, unknown>>
  /** When something that takes time begins and ends. */
  readonly startsAt?: Date | null
  readonly endsAt?: Date | null
  /** When a call opens and closes. */
  readonly opens?: Date | null
  readonly closes?: Date | null
  /** Whom and what it names beside its relations (`relations` are added by the backbone), in order within a role. */
  readonly names?: readonly NamedInRole[]
  /** Values by which lists are narrowed: countries, languages of a document. */
  readonly facets?: readonly { readonly facet: string; readonly value: string }[]
  /** Files that belong to the facts: the editions of a publication. */
  readonly files?: readonly string[]
}

/** A person as speaker, an organisation as lead, a topic: `live_names` has a row for each. */
export interface NamedInRole {
  readonly role: string
  readonly id: string
}
