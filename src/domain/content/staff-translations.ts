import { sql } from 'kysely'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import type { TranslationFacts, TranslationState } from './translation-state.ts'

export const TRANSLATIONS_A_PAGE = 30

export interface TranslationFilter {
  kind?: string
  /** Records with such a cell in this language; in any where none is given. */
  language?: string
  state?: TranslationState
  /** From 1. */
  page?: number
}

/** One language of a record other than its source. */
export interface TranslationCell extends TranslationFacts {
  readonly language: string
  readonly state: TranslationState
  readonly changed_at: string | null
}

export interface TranslatedRecord {
  readonly id: string
  readonly kind: string
  readonly source_language: string
  /** The source's newest title. */
  readonly title: string
  readonly cells: readonly TranslationCell[]
  readonly total: number
}

interface Values extends Record<string, unknown> {
  languages: readonly string[]
  kind: string | null
  language: string | null
  state: string | null
  limit: number
  offset: number
}

/** Records × languages; in the database the rule of `translationState`, so that it can narrow (a test holds the two together). */
const board = question<Values>()((db, p) =>
  db.selectNoFrom(
    sql<TranslatedRecord[]>`(
    with cells as materialized (
      select r.id, r.kind, r.source_language, w.language, t.live_revision is not null as live,
        coalesce(t.live_revision = t.newest_revision, false) as newest_live, coalesce(v.machine, false) as machine, f.stale_since,
        v.made_at as changed_at,
        case when t.record_id is null then 'missing' when v.machine then 'machine' when f.stale_since is not null then 'stale'
          when t.live_revision = t.newest_revision then 'current' else 'in-work' end as state
      from records r
      cross join unnest(${p.languages}::text[]) as w(language)
      left join texts t on t.office_id = r.office_id and t.record_id = r.id and t.language = w.language
      left join revisions v on v.office_id = t.office_id and v.id = t.newest_revision
      left join lateral (
        select min(s.first_live_at) as stale_since from revisions s
        where s.office_id = t.office_id and s.record_id = t.record_id and s.language = r.source_language
          and s.first_live_at is not null and not s.minor and s.number > coalesce(t.checked_against, 0)
      ) f on true
      where r.trashed_at is null and w.language <> r.source_language and (${p.kind}::text is null or r.kind = ${p.kind}::text)
        and exists (select from texts x where x.office_id = r.office_id and x.record_id = r.id)
    ), chosen as (
      select c.id, c.kind, c.source_language, min(c.stale_since) as oldest from cells c
      where c.id in (
        select id from cells where (${p.language}::text is null or language = ${p.language}::text) and (${p.state}::text is null or state = ${p.state}::text)
      )
      group by c.id, c.kind, c.source_language
    ), page as (
      select *, count(*) over ()::int as total from chosen
      order by oldest nulls last, id desc limit ${p.limit}::int offset ${p.offset}::int
    )
    select coalesce(json_agg(json_build_object(
      'id', g.id, 'kind', g.kind, 'source_language', g.source_language, 'total', g.total,
      'title', (select v.title from texts t join revisions v on v.office_id = t.office_id and v.id = t.newest_revision
        where t.record_id = g.id order by t.language = g.source_language desc, t.language limit 1),
      'cells', (select json_agg(json_build_object('language', c.language, 'state', c.state, 'live', c.live, 'newest_live', c.newest_live,
        'machine', c.machine, 'stale_since', c.stale_since, 'changed_at', c.changed_at)) from cells c where c.id = g.id)
    ) order by g.oldest nulls last, g.id desc), '[]'::json) from page g
  )`.as('rows'),
  ),
)

/** One page of the translations of an office: what has been stale for longest first. Every row bears the total. */
export async function translationsForStaff(
  program: pg.Pool,
  office: string,
  languages: readonly string[],
  { kind, language, state, page = 1 }: TranslationFilter,
): Promise<readonly TranslatedRecord[]> {
  const [row] = await board(program, office, {
    languages,
    kind: kind ?? null,
    language: language ?? null,
    state: state ?? null,
    limit: TRANSLATIONS_A_PAGE,
    offset: (page - 1) * TRANSLATIONS_A_PAGE,
  })
  return row!.rows
}
