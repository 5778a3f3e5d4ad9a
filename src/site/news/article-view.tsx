import { BodyView } from '../../design/body/render.tsx'
import { Article } from '../../design/components/article.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { type DatedRow, DatedRows } from '../../design/components/dated-rows.tsx'
import { Section } from '../../design/components/section.tsx'
import type { ArticleCard, ArticleType } from '../../domain/articles/index.ts'
import type { ListedRecord, NamedPerson, NamedRecord, NamedTopic, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { resolver } from '../body.ts'
import { HeadPicture } from '../head-picture.tsx'
import { recordRow } from '../record-row.ts'
import { articleFacts } from './article-facts.ts'
import { articleRow, type ListedArticle } from './rows.ts'

/** An article as its one statement answers it. */
export interface ArticleRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: ArticleType
  readonly on_date: string
  readonly card: ArticleCard
  readonly language: string
  readonly source_language: string
  readonly first_published_at: Date
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly figures: readonly ShownFigure[]
  readonly authors: readonly NamedPerson[]
  readonly topics: readonly NamedTopic[]
  /** Those that readers do not see yet have no slug. */
  readonly related: readonly (ListedArticle | { readonly record_id: string; readonly slug: null })[]
  /** What belongs together with it through what both name. */
  readonly found: readonly ListedRecord[]
  /** Through whom and what that is found. */
  readonly names: readonly string[]
  /** Everything that the text names, live or not. */
  readonly refs: readonly string[]
}

/** Everything between masthead and footer; the preview draws the same. */
export function ArticleView({ visit, row }: { visit: Visit; row: ArticleRow }) {
  const { t, formats } = visit
  const attachments = attachmentRows(visit, row.files)
  const related = relatedRows(visit, row)
  return (
    <>
      <Article
        title={row.title}
        lead={row.lead}
        date={formats.dateParts({ on: row.on_date, precision: row.card.precision })}
        facts={articleFacts(visit, row)}
      >
        <HeadPicture visit={visit} files={row.files} />
        <BodyView body={row.body} lang={visit.language} resolve={resolver(visit, row)} />
      </Article>
      {attachments.length > 0 && (
        <Section id="attachments" title={t('article.attachments')}>
          <Attachments attachments={attachments} />
        </Section>
      )}
      {related.length > 0 && (
        <Section id="related" title={t('article.related')}>
          <DatedRows rows={related} ordered={false} />
        </Section>
      )}
    </>
  )
}

/** Whole enough with so many: those that somebody named come first, those that were found fill up. */
const RELATED = 6

function relatedRows(visit: Visit, row: ArticleRow): DatedRow[] {
  const typed = row.related.filter(one => one.slug !== null)
  const found = row.found.filter(one => !typed.some(other => other.record_id === one.record_id))
  return [
    ...typed.map(one => articleRow(visit, one)),
    ...found.slice(0, Math.max(0, RELATED - typed.length)).map(one => recordRow(visit, one, { kind: true })),
  ]
}
