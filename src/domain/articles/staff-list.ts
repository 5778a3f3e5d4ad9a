import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import { hasSuchText, type ListedText, likeWords, pendingSchedule, type RecordState } from '../content/index.ts'
import { type ArticleType, articleKind, type DatePrecision } from './article.ts'

export const ARTICLES_A_PAGE = 30

export const articleSorts = ['changed', 'dated', 'dated-oldest'] as const
export type ArticleSort = (typeof articleSorts)[number]

export interface ArticleFilter {
  type?: ArticleType
  /** With a state: articles whose text in this language is in it; without: articles that have a text in it. */
  language?: string
  state?: RecordState
  /** Looked for in the newest titles, in every language. */
  q?: string
  sort?: ArticleSort
  /** From 1. */
  page?: number
}

export interface ListedForStaff {
  readonly id: string
  readonly type: ArticleType
  readonly dated_on: string
  readonly precision: DatePrecision
  readonly source_language: string
  readonly trashed_at: Date | null
  readonly texts: readonly ListedText[]
  readonly changed_at: Date
  readonly changed_by: string
  readonly total: number
}

interface ListValues extends Record<string, unknown> {
  type: string | null
  language: string | null
  state: string | null
  like: string | null
  sort: ArticleSort
  limit: number
  offset: number
}

const list = question<ListValues>()((db, p) =>
  db
    .selectFrom('articles as a')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 'a.office_id').onRef('r.id', '=', 'a.id'))
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('texts as t')
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['v.made_at as changed_at', 'v.made_by as changed_by'])
          .whereRef('t.office_id', '=', 'a.office_id')
          .whereRef('t.record_id', '=', 'a.id')
          .orderBy('v.made_at', 'desc')
          .limit(1)
          .as('last'),
      join => join.onTrue(),
    )
    .select(['a.id', 'a.type', 'a.dated_on', 'a.precision', 'r.source_language', 'r.trashed_at', 'last.changed_at', 'last.changed_by'])
    .select(eb => [
      sql<number>`count(*) over ()`.as('total'),
      jsonArrayFrom(
        eb
          .selectFrom('texts as t')
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['t.language', 'v.title', 't.live_revision', 't.newest_revision', 't.unpublished_at', pendingSchedule.as('scheduled')])
          .whereRef('t.office_id', '=', 'a.office_id')
          .whereRef('t.record_id', '=', 'a.id'),
      ).as('texts'),
    ])
    .where('r.kind', '=', articleKind.kind)
    .where(sql<boolean>`(r.trashed_at is not null) = (${p.state}::text is not distinct from 'trashed')`)
    .where(sql<boolean>`(${p.type}::text is null or a.type = ${p.type}::text)`)
    .where(hasSuchText(p))
    .orderBy(sql`case when ${p.sort}::text = 'dated' then a.dated_on end`, 'desc')
    .orderBy(sql`case when ${p.sort}::text = 'dated-oldest' then a.dated_on end`, 'asc')
    .orderBy('last.changed_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(sql<number>`${p.limit}::int`)
    .offset(sql<number>`${p.offset}::int`),
)

/** One page of the articles for the desk, each with its texts in every language. Every row bears the total. */
export async function articlesForStaff(program: pg.Pool, office: string, filter: ArticleFilter): Promise<readonly ListedForStaff[]> {
  const { type, language, state, q = '', sort = 'changed', page = 1 } = filter
  const rows = await list(program, office, {
    type: type ?? null,
    language: language ?? null,
    state: state ?? null,
    like: likeWords(q),
    sort,
    limit: ARTICLES_A_PAGE,
    offset: (page - 1) * ARTICLES_A_PAGE,
  })
  return rows as unknown as ListedForStaff[]
}
