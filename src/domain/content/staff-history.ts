import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'

export interface RevisionLine {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly minor: boolean
  readonly machine: boolean
  readonly made_by: string
  readonly made_at: string
  readonly first_live_at: string | null
}
export interface ScheduleLine {
  readonly id: string
  readonly at: string
  readonly wall: string
  readonly zone: string
  readonly number: number | null
  readonly made_by: string
  readonly made_at: string
  readonly done_at: string | null
  readonly outcome: string | null
  readonly overtaken_at: string | null
}
export interface FactChangeLine {
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly made_by: string
  readonly made_at: string
}
export interface TextHistory {
  readonly live_revision: string | null
  readonly newest_revision: string
  readonly title: string
  readonly trashed_at: Date | null
  readonly revisions: readonly RevisionLine[]
  readonly schedules: readonly ScheduleLine[]
  readonly facts: readonly FactChangeLine[]
}

const MOST = 200

const history = question<{ kind: string; record: string; language: string }>()((db, p) =>
  db
    .selectFrom('texts as t')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .select(['t.live_revision', 't.newest_revision', 'v.title', 'r.trashed_at'])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('revisions as o')
          .select(['o.id', 'o.number', 'o.title', 'o.minor', 'o.machine', 'o.made_by', 'o.made_at', 'o.first_live_at'])
          .whereRef('o.record_id', '=', 't.record_id')
          .whereRef('o.language', '=', 't.language')
          .orderBy('o.number', 'desc')
          .limit(MOST),
      ).as('revisions'),
      jsonArrayFrom(
        eb
          .selectFrom('schedules as s')
          .leftJoin('revisions as w', join => join.onRef('w.office_id', '=', 's.office_id').onRef('w.id', '=', 's.revision_id'))
          .select(['s.id', 's.at', 's.wall', 's.zone', 'w.number', 's.made_by', 's.made_at', 's.done_at', 's.outcome', 's.overtaken_at'])
          .whereRef('s.record_id', '=', 't.record_id')
          .whereRef('s.language', '=', 't.language')
          .orderBy('s.made_at', 'desc')
          .limit(MOST),
      ).as('schedules'),
      jsonArrayFrom(
        eb
          .selectFrom('fact_changes as f')
          .select(['f.id', 'f.field', 'f.before', 'f.after', 'f.made_by', 'f.made_at'])
          .whereRef('f.record_id', '=', 't.record_id')
          .orderBy('f.made_at', 'desc')
          .orderBy('f.id')
          .limit(MOST),
      ).as('facts'),
    ])
    .where('r.kind', '=', p.kind)
    .where('t.record_id', '=', p.record)
    .where('t.language', '=', p.language),
)

/** What became of one text, the newest first: who saved what and when, what was scheduled, which facts changed. */
export async function textHistory(
  program: pg.Pool,
  office: string,
  values: { kind: string; record: string; language: string },
): Promise<TextHistory | undefined> {
  const [row] = await history(program, office, values)
  return row as unknown as TextHistory | undefined
}
