import type { ListedRecord, NamedOrganisation, NamedPerson, NamedRecord, NamedTopic, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { Belonging, Edition, EventCard, EventPageFacts, SeriesNamed } from '../../domain/events/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Label, Language } from '../../domain/labels/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import type { Visit } from '../../web/visit.ts'

interface Row {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: string
  readonly on_date: string | null
  readonly language: Language
  readonly source_language: Language
  readonly first_published_at: Date
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  /** Everything that the text names, live or not. */
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
  readonly organisations: readonly NamedOrganisation[]
  readonly persons: readonly NamedPerson[]
  readonly topics: readonly NamedTopic[]
  /** Of the series that it is or belongs to, itself among them. */
  readonly editions: readonly Edition[]
  readonly series: SeriesNamed | null
  readonly belongings: readonly Belonging[]
  /** The ids of series, projects and campaigns, those that readers cannot see yet among them. */
  readonly part_of: readonly string[]
  readonly related: readonly ListedRecord[]
}

/** An event as its one statement answers it. */
export interface EventRow extends Row {
  readonly kind: 'event'
  readonly card: EventCard
  readonly facts: EventPageFacts
}
export interface SeriesRow extends Row {
  readonly kind: 'series'
  readonly facts: { readonly audience: Label }
}

/**
 * Who reads a record, and in what language: `visit` speaks the language of the text, in which all of the page's content then is; `lang` is the
 * reader's, under which the addresses are.
 */
export interface Reading {
  readonly visit: Visit
  readonly lang: Language
}
