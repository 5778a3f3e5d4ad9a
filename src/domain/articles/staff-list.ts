import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import type { TextState } from '../content/index.ts'
import { type ArticleType, articleKind, type DatePrecision } from './article.ts'

export const ARTICLES_A_PAGE = 30

/** What the list can be narrowed to, besides language and type. `trashed` shows the bin, which nothing else does. */
export const articleStates = ['draft', 'live', 'live-with-changes', 'scheduled', 'unpublished', 'trashed'] as const
export type ArticleState = (typeof articleStates)[number]
export const articleSorts = ['changed', 'dated', 'dated-oldest'] as const
export type ArticleSort = (typeof articleSorts)[number]

export interface ArticleFilter {
  type?: ArticleType
  /** With a state: articles whose text in this language is in it; without: articles that have a text in it. */
  language?: string
  state?: ArticleState
  /** Looked for in the newest titles, in every language. */
  q?: string
  sort?: ArticleSort
  /** From 1. */
  page?: number
}

/** One text as a mark of the list. */
export interface ListedText {
  readonly language: string
  readonly title: string
  readonly live_revision: string | null
  readonly newest_revision: string
  readonly unpublished_at: string | null
  readonly scheduled: boolean
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

const pending = sql<boolean>`exists (
  select from schedules s
  where s.record_id = t.record_id and s.language = t.language and s.done_at is null and s.overtaken_at is null
)`

const inState = {
  draft: sql`t.live_revision is null and t.unpublished_at is null`,
  live: sql`t.live_revision = t.newest_revision`,
  'live-with-changes': sql`t.live_revision <> t.newest_revision`,
  scheduled: pending,
  unpublished: sql`t.live_revision is null and t.unpublished_at is not null`,
} satisfies Record<TextState | 'scheduled', unknown>

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
          .select(['t.language', 'v.title', 't.live_revision', 't.newest_revision', 't.unpublished_at', pending.as('scheduled')])
          .whereRef('t.office_id', '=', 'a.office_id')
          .whereRef('t.record_id', '=', 'a.id'),
      ).as('texts'),
    ])
    .where('r.kind', '=', articleKind.kind)
    .where(sql<boolean>`(r.trashed_at is not null) = (${p.state}::text is not distinct from 'trashed')`)
    .where(sql<boolean>`(${p.type}::text is null or a.type = ${p.type}::text)`)
    .where(
      sql<boolean>`exists (
        select from texts t join revisions v on v.office_id = t.office_id and v.id = t.newest_revision
        where t.office_id = a.office_id and t.record_id = a.id
          and (${p.language}::text is null or t.language = ${p.language}::text)
          and (${p.like}::text is null or v.title ilike ${p.like}::text)
          and case ${p.state}::text
            when 'draft' then ${inState.draft}
            when 'live' then ${inState.live}
            when 'live-with-changes' then ${inState['live-with-changes']}
            when 'scheduled' then ${inState.scheduled}
            when 'unpublished' then ${inState.unpublished}
            else true end
      )`,
    )
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
    like: q.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
    sort,
    limit: ARTICLES_A_PAGE,
    offset: (page - 1) * ARTICLES_A_PAGE,
  })
  return rows as unknown as ListedForStaff[]
}
