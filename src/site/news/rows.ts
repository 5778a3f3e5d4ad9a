import type { DatedRow } from '../../design/components/dated-rows.tsx'
import type { ArticleCard, ArticleType } from '../../domain/articles/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'

export interface ListedArticle {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly type: string
  readonly on_date: string | null
  readonly card: unknown
}

/** An article in a list. */
export function articleRow(visit: Visit, article: ListedArticle, options: { lead?: boolean; large?: boolean } = {}): DatedRow {
  const { precision } = article.card as ArticleCard
  return {
    href: paths.site.article({ lang: visit.language, slug: article.slug }),
    title: article.title,
    date: article.on_date ? visit.formats.dateParts({ on: article.on_date, precision }) : undefined,
    lead: options.lead ? article.lead : undefined,
    kind: visit.t(kindKey('kinds', article.type as ArticleType)),
    large: options.large,
  }
}

/** The key of a kind's name, one (`kinds`) or many (`kindsMany`). */
export const kindKey = (of: 'kinds' | 'kindsMany', type: ArticleType) => `news.${of}.${type === 'press_release' ? 'press-release' : type}` as const
