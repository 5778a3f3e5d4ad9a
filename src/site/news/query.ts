import { type ArticleType, isArticleType } from '../../domain/articles/index.ts'

export interface NewsQuery {
  readonly kind?: ArticleType
  readonly year?: number
  readonly page: number
}

/** The names that the news list reads. */
export const newsQueryNames = ['kind', 'year', 'page'] as const

/** Reads the query of the list; undefined where a value is no kind, year or page. */
export function readNewsQuery(query: Readonly<Record<string, string | undefined>>): NewsQuery | undefined {
  const { kind, year, page = '1' } = query
  if (kind !== undefined && !isArticleType(kind)) return undefined
  if (year !== undefined && !/^(19|20|21)\d\d$/.test(year)) return undefined
  if (!/^[1-9]\d{0,4}$/.test(page)) return undefined
  return { kind, year: year === undefined ? undefined : Number(year), page: Number(page) }
}
