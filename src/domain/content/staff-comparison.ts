import { sql } from 'kysely'
import type pg from 'pg'
import type { Body } from '../../formats/body/schema.ts'
import { question } from '../../platform/database/prepared.ts'

/** A revision's words. */
export interface ComparedText {
  readonly number: number
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly made_at: string
}

/** A translation beside its source: as that is live now, and as it was when the translation was made or found right. */
export interface Comparison {
  readonly kind: string
  readonly source_language: string
  readonly trashed_at: Date | null
  readonly stale_since: Date | null
  /** The newest major revision of the source that has been live. */
  readonly now: ComparedText | null
  readonly before: ComparedText | null
  readonly own: ComparedText
}

const comparison = question<{ record: string; language: string }>()((db, p) => {
  const words = sql`json_build_object('number', s.number, 'title', s.title, 'lead', s.lead, 'body', s.body, 'made_at', s.made_at)`
  const source = sql`from revisions s where s.record_id = t.record_id and s.language = r.source_language`
  return db
    .selectFrom('texts as t')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
    .innerJoin('revisions as s', join => join.onRef('s.office_id', '=', 't.office_id').onRef('s.id', '=', 't.newest_revision'))
    .select(['r.kind', 'r.source_language', 'r.trashed_at'])
    .select([
      sql<ComparedText>`${words}`.as('own'),
      sql<ComparedText | null>`(select ${words} ${source} and s.first_live_at is not null and not s.minor order by s.number desc limit 1)`.as('now'),
      sql<ComparedText | null>`(select ${words} ${source} and s.number = t.checked_against)`.as('before'),
      sql<Date | null>`(select min(s.first_live_at) ${source} and s.first_live_at is not null and not s.minor
        and s.number > coalesce(t.checked_against, 0))`.as('stale_since'),
    ])
    .where('t.record_id', '=', p.record)
    .where('t.language', '=', p.language)
})

export async function comparisonForStaff(
  program: pg.Pool,
  office: string,
  values: { record: string; language: string },
): Promise<Comparison | undefined> {
  const [row] = await comparison(program, office, values)
  return row as unknown as Comparison | undefined
}
