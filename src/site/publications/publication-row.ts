import type { ListedRecord, NamedOrganisation, NamedPerson, NamedRecord, NamedTopic, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { PublicationCard, PublicationPageFacts, PublicationType } from '../../domain/publications/index.ts'
import type { Body } from '../../formats/body/schema.ts'

/** What a citation needs of a publication. */
export interface CitedRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly type: PublicationType
  readonly facts: PublicationPageFacts
  readonly organisations: readonly NamedOrganisation[]
  readonly persons: readonly NamedPerson[]
}

/** A publication as it is described to a feed reader. */
export interface DescribedRow extends CitedRow {
  readonly lead: string
  readonly body: Body
  readonly on_date: string | null
  readonly language: string
  readonly refs: readonly string[]
  readonly first_published_at: Date
  readonly published_at: Date
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly figures: readonly ShownFigure[]
}

/** A publication as the one statement of its page answers it. */
export interface PublicationRow extends DescribedRow {
  readonly card: PublicationCard
  readonly source_language: string
  readonly languages: readonly OtherLanguage[]
  readonly topics: readonly NamedTopic[]
  /** What it shares with the records that are found beside it. */
  readonly belongs: readonly { readonly id: string }[]
  readonly related: readonly ListedRecord[]
}

/** The day by which organisations are called what they were called: the last of the year. Without a year, what they are called now. */
export const dayOfNames = ({ facts }: Pick<CitedRow, 'facts'>): string | null => (facts.year === null ? null : `${facts.year}-12-31`)
