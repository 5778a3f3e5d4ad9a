import type { ListedRecord, NamedOrganisation, NamedRecord, NamedTopic, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import type { ProjectCard, ProjectPageFacts } from '../../domain/projects/index.ts'
import type { Body } from '../../formats/body/schema.ts'

/** A project as its one statement answers it. */
export interface ProjectAnswer {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly card: ProjectCard
  readonly facts: ProjectPageFacts
  readonly language: Language
  readonly source_language: Language
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly figures: readonly ShownFigure[]
  readonly organisations: readonly NamedOrganisation[]
  readonly topics: readonly NamedTopic[]
  readonly belongs: readonly { readonly id: string }[]
  readonly related: readonly ListedRecord[]
  /** Everything that the text names, live or not. */
  readonly refs: readonly string[]
}
