import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import { articleKind } from './article.ts'

interface NamedText {
  readonly id: string
  readonly language: string
  readonly title: string
}
export interface DeskStart {
  readonly scheduled: readonly (NamedText & { at: string })[]
  /** Texts whose newest words are mine and not live. */
  readonly drafts: readonly (NamedText & { made_at: string; live: boolean })[]
  readonly changed: readonly (NamedText & { made_at: string; made_by: string; number: number })[]
}

const start = question<{ by: string }>()((db, p) => {
  const texts = db
    .selectFrom('texts as t')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
    .where('r.kind', '=', articleKind.kind)
    .where('r.trashed_at', 'is', null)
  const newest = texts.innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
  return db.selectNoFrom(() => [
    jsonArrayFrom(
      texts
        .innerJoin('schedules as s', join =>
          join.onRef('s.office_id', '=', 't.office_id').onRef('s.record_id', '=', 't.record_id').onRef('s.language', '=', 't.language'),
        )
        .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 's.office_id').onRef('v.id', '=', 's.revision_id'))
        .select(['r.id', 't.language', 'v.title', 's.at'])
        .where('s.done_at', 'is', null)
        .where('s.overtaken_at', 'is', null)
        .orderBy('s.at')
        .limit(20),
    ).as('scheduled'),
    jsonArrayFrom(
      newest
        .select(['r.id', 't.language', 'v.title', 'v.made_at', sql<boolean>`t.live_revision is not null`.as('live')])
        .where('v.made_by', '=', p.by)
        .where(sql<boolean>`t.live_revision is distinct from t.newest_revision and t.unpublished_at is null`)
        .orderBy('v.made_at', 'desc')
        .limit(10),
    ).as('drafts'),
    jsonArrayFrom(newest.select(['r.id', 't.language', 'v.title', 'v.made_at', 'v.made_by', 'v.number']).orderBy('v.made_at', 'desc').limit(10)).as(
      'changed',
    ),
  ])
})

/** What concerns someone who comes to work: what will go out, what they left unfinished, what changed last. `by` as history writes actors. */
export async function deskStart(program: pg.Pool, office: string, values: { by: string }): Promise<DeskStart> {
  const [row] = await start(program, office, values)
  return row as unknown as DeskStart
}
