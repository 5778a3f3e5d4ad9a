import { type ArticleFilter, articleSorts, isArticleType } from '../../domain/articles/index.ts'
import { recordStates } from '../../domain/content/index.ts'
import { isLanguage } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { pageNumber } from '../list-pages.ts'

export const LIST_QUERY = ['type', 'language', 'state', 'q', 'sort', 'page'] as const

/** What the list's address asks for; undefined where a value is none of those that there are. */
export function readListQuery({ query, office }: Pick<DeskVisit, 'query' | 'office'>): (ArticleFilter & { page: number }) | undefined {
  const { type, language, state, sort } = query
  const page = pageNumber(query.page)
  if (page === undefined) return undefined
  if (type && !isArticleType(type)) return undefined
  if (language && !(isLanguage(language) && office.languages.includes(language))) return undefined
  const known = recordStates.find(one => one === state)
  const order = articleSorts.find(one => one === sort)
  if ((state && !known) || (sort && !order)) return undefined
  return {
    type: type && isArticleType(type) ? type : undefined,
    language: language || undefined,
    state: known,
    sort: order,
    q: query.q?.slice(0, 200),
    page,
  }
}

export const listAddress = (filter: ArticleFilter): string =>
  paths.desk.articles(
    {},
    {
      type: filter.type,
      language: filter.language,
      state: filter.state,
      q: filter.q?.trim(),
      sort: filter.sort === 'changed' ? undefined : filter.sort,
      page: filter.page === 1 ? undefined : filter.page,
    },
  )
