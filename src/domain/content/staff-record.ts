import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import type { Body } from '../../formats/body/schema.ts'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'

/** A text's newest revision as its form shows it. */
export interface NewestText {
  readonly revision: string
  readonly number: number
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly made_by: string
  readonly made_at: string
  readonly slug: string | null
  readonly attachments: readonly { role: 'picture' | 'attachment'; file_id: string; alternative: string; decorative: boolean }[]
}

/** The state of one language of a record. */
export interface StaffText {
  readonly language: string
  readonly title: string
  readonly live_revision: string | null
  readonly newest_revision: string
  readonly first_published_at: string | null
  readonly published_at: string | null
  readonly unpublished_at: string | null
  readonly slug: string | null
  readonly schedule: { id: string; at: string; wall: string; zone: string; number: number; made_by: string } | null
}

/** A record of any kind as its forms need it: the state of every language, the newest text of the one asked for and of the source. */
export interface StaffRecord {
  readonly id: string
  readonly source_language: string
  readonly trashed_at: Date | null
  readonly texts: readonly StaffText[]
  readonly text: NewestText | null
  /** The text in the language that the record was first written in. */
  readonly source: NewestText | null
}

type RecordRow = ExpressionBuilder<Tables & { r: Tables['records'] }, 'r'>

const newest = (eb: RecordRow, language: ReturnType<typeof sql<string>>) =>
  jsonObjectFrom(
    eb
      .selectFrom('texts as t')
      .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
      .leftJoin('slugs as s', join =>
        join
          .onRef('s.office_id', '=', 't.office_id')
          .onRef('s.record_id', '=', 't.record_id')
          .onRef('s.language', '=', 't.language')
          .on('s.current', '=', true),
      )
      .select(['v.id as revision', 'v.number', 'v.title', 'v.lead', 'v.body', 'v.made_by', 'v.made_at', 's.slug'])
      .select(inner =>
        jsonArrayFrom(
          inner
            .selectFrom('attachments as f')
            .select(['f.role', 'f.file_id', 'f.alternative', 'f.decorative'])
            .whereRef('f.office_id', '=', 'v.office_id')
            .whereRef('f.revision_id', '=', 'v.id')
            .orderBy('f.role')
            .orderBy('f.position'),
        ).as('attachments'),
      )
      .whereRef('t.office_id', '=', 'r.office_id')
      .whereRef('t.record_id', '=', 'r.id')
      .where('t.language', '=', language),
  )

const everyText = (eb: RecordRow) =>
  jsonArrayFrom(
    eb
      .selectFrom('texts as t')
      .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
      .leftJoin('slugs as s', join =>
        join
          .onRef('s.office_id', '=', 't.office_id')
          .onRef('s.record_id', '=', 't.record_id')
          .onRef('s.language', '=', 't.language')
          .on('s.current', '=', true),
      )
      .select([
        't.language',
        'v.title',
        't.live_revision',
        't.newest_revision',
        't.first_published_at',
        't.published_at',
        't.unpublished_at',
        's.slug',
      ])
      .select(inner =>
        jsonObjectFrom(
          inner
            .selectFrom('schedules as c')
            .innerJoin('revisions as w', join => join.onRef('w.office_id', '=', 'c.office_id').onRef('w.id', '=', 'c.revision_id'))
            .select(['c.id', 'c.at', 'c.wall', 'c.zone', 'w.number', 'c.made_by'])
            .whereRef('c.office_id', '=', 't.office_id')
            .whereRef('c.record_id', '=', 't.record_id')
            .whereRef('c.language', '=', 't.language')
            .where('c.done_at', 'is', null)
            .where('c.overtaken_at', 'is', null)
            .orderBy('c.at')
            .limit(1),
        ).as('schedule'),
      )
      .whereRef('t.office_id', '=', 'r.office_id')
      .whereRef('t.record_id', '=', 'r.id'),
  )

const record = question<{ kind: string; record: string; language: string }>()((db, p) =>
  db
    .selectFrom('records as r')
    .select(['r.id', 'r.source_language', 'r.trashed_at'])
    .select(eb => [
      newest(eb as never, sql<string>`${p.language}::text`).as('text'),
      newest(eb as never, sql<string>`r.source_language`).as('source'),
      everyText(eb as never).as('texts'),
    ])
    .where('r.kind', '=', p.kind)
    .where('r.id', '=', p.record),
)

export async function recordForStaff(
  program: pg.Pool,
  office: string,
  values: { kind: string; record: string; language: string },
): Promise<StaffRecord | undefined> {
  const [row] = await record(program, office, values)
  return row as unknown as StaffRecord | undefined
}
