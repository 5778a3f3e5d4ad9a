import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import type { TextState } from './text-state.ts'

export const RECORDS_A_PAGE = 30

/** What a list of the desk can be narrowed to. `trashed` shows the bin, which nothing else does. */
export const recordStates = ['draft', 'live', 'live-with-changes', 'scheduled', 'unpublished', 'trashed'] as const
export type RecordState = (typeof recordStates)[number]

export interface RecordFilter {
  /** With a state: records whose text in this language is in it; without: records that have a text in it. */
  language?: string
  state?: RecordState
  /** Looked for in the newest titles, in every language. */
  q?: string
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

export interface RecordForStaff {
  readonly id: string
  readonly source_language: string
  readonly trashed_at: Date | null
  readonly texts: readonly ListedText[]
  readonly changed_at: Date
  readonly changed_by: string
  readonly total: number
}

/** Whether a text (`t`) is to go out at a set time. */
export const pendingSchedule = sql<boolean>`exists (
  select from schedules s
  where s.record_id = t.record_id and s.language = t.language and s.done_at is null and s.overtaken_at is null
)`

const inState = {
  draft: sql`t.live_revision is null and t.unpublished_at is null`,
  live: sql`t.live_revision = t.newest_revision`,
  'live-with-changes': sql`t.live_revision <> t.newest_revision`,
  scheduled: pendingSchedule,
  unpublished: sql`t.live_revision is null and t.unpublished_at is not null`,
} satisfies Record<TextState | 'scheduled', unknown>

/** Whether a record (`r`) has a text (`t`) that the desk's filters ask for. */
export const hasSuchText = (p: { language: string | null; state: string | null; like: string | null }) => sql<boolean>`exists (
  select from texts t join revisions v on v.office_id = t.office_id and v.id = t.newest_revision
  where t.office_id = r.office_id and t.record_id = r.id
    and (${p.language}::text is null or t.language = ${p.language}::text)
    and (${p.like}::text is null or v.title ilike ${p.like}::text)
    and case ${p.state}::text
      when 'draft' then ${inState.draft}
      when 'live' then ${inState.live}
      when 'live-with-changes' then ${inState['live-with-changes']}
      when 'scheduled' then ${inState.scheduled}
      when 'unpublished' then ${inState.unpublished}
      else true end
)`

/** Typed words as a pattern that finds them anywhere in a title. */
export const likeWords = (q: string): string | null => (q.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null)

interface ListValues extends Record<string, unknown> {
  kind: string
  language: string | null
  state: string | null
  like: string | null
  limit: number
  offset: number
}

const list = question<ListValues>()((db, p) =>
  db
    .selectFrom('records as r')
    .innerJoinLateral(
      eb =>
        eb
          .selectFrom('texts as t')
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['v.made_at as changed_at', 'v.made_by as changed_by'])
          .whereRef('t.office_id', '=', 'r.office_id')
          .whereRef('t.record_id', '=', 'r.id')
          .orderBy('v.made_at', 'desc')
          .limit(1)
          .as('last'),
      join => join.onTrue(),
    )
    .select(['r.id', 'r.source_language', 'r.trashed_at', 'last.changed_at', 'last.changed_by'])
    .select(eb => [
      sql<number>`count(*) over ()`.as('total'),
      jsonArrayFrom(
        eb
          .selectFrom('texts as t')
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['t.language', 'v.title', 't.live_revision', 't.newest_revision', 't.unpublished_at', pendingSchedule.as('scheduled')])
          .whereRef('t.office_id', '=', 'r.office_id')
          .whereRef('t.record_id', '=', 'r.id'),
      ).as('texts'),
    ])
    .where('r.kind', '=', p.kind)
    .where(sql<boolean>`(r.trashed_at is not null) = (${p.state}::text is not distinct from 'trashed')`)
    .where(hasSuchText(p))
    .orderBy('last.changed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(sql<number>`${p.limit}::int`)
    .offset(sql<number>`${p.offset}::int`),
)

/** One page of the records of a kind for the desk, changed last first, each with its texts in every language. Every row bears the total. */
export async function recordsForStaff(program: pg.Pool, office: string, kind: string, filter: RecordFilter): Promise<readonly RecordForStaff[]> {
  const { language, state, q = '', page = 1 } = filter
  const rows = await list(program, office, {
    kind,
    language: language ?? null,
    state: state ?? null,
    like: likeWords(q),
    limit: RECORDS_A_PAGE,
    offset: (page - 1) * RECORDS_A_PAGE,
  })
  return rows as unknown as RecordForStaff[]
}
