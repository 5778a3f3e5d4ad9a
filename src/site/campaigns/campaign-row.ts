import type { CampaignCard, CampaignPageFacts } from '../../domain/campaigns/index.ts'
import type { ListedRecord, NamedRecord, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Body } from '../../formats/body/schema.ts'

/** A campaign as the one statement of its page answers it. */
export interface CampaignRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly card: CampaignCard
  readonly facts: CampaignPageFacts
  readonly language: string
  readonly source_language: string
  readonly starts_at: Date
  readonly ends_at: Date | null
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
  /** What it collects, the newest first. */
  readonly collected: readonly ListedRecord[]
  /** The documents of what it collects. */
  readonly documents: readonly ShownFile[]
}
