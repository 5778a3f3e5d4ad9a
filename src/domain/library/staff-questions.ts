import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import { type FileSort, mediaTypesOf } from './file-kinds.ts'

export const FILES_A_PAGE = 50

const shown = [
  'id',
  'name',
  'media_type',
  'bytes',
  'width',
  'height',
  'language',
  'title',
  'alternative',
  'credit',
  'focal_x',
  'focal_y',
  'scan',
  'made_by',
  'made_at',
] as const

interface ListValues extends Record<string, unknown> {
  types: string[] | null
  like: string | null
  limit: number
  offset: number
}

const list = question<ListValues>()((db, p) =>
  db
    .selectFrom('files as f')
    .select(shown)
    .select(eb => [eb.fn<string>('encode', ['sha256', eb.val('hex')]).as('sha256'), sql<number>`count(*) over ()`.as('total')])
    .where(sql<boolean>`(${p.types}::text[] is null or f.media_type = any(${p.types}::text[]))`)
    .where(
      sql<boolean>`(${p.like}::text is null or f.name ilike ${p.like}::text or exists (select from jsonb_each_text(f.title) t where t.value ilike ${p.like}::text))`,
    )
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql<number>`${p.limit}::int`)
    .offset(sql<number>`${p.offset}::int`),
)

/** The library, newest first, fifty a page from page 1. `q` is looked for in names and titles. Each row bears the total. */
export const filesForStaff = (
  pool: Parameters<typeof list>[0],
  office: string,
  { sort, q = '', page = 1 }: { sort?: FileSort; q?: string; page?: number },
) =>
  list(pool, office, {
    types: sort ? mediaTypesOf(sort) : null,
    like: q.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
    limit: FILES_A_PAGE,
    offset: (page - 1) * FILES_A_PAGE,
  })

/** One file, with the texts whose newest or live revision names it, each once. */
export const fileForStaff = question<{ file: string }>()((db, p) =>
  db
    .selectFrom('files as f')
    .select(shown)
    .select(eb => [
      eb.fn<string>('encode', ['sha256', eb.val('hex')]).as('sha256'),
      jsonArrayFrom(
        eb
          .selectFrom('texts as t')
          .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['r.id', 'r.kind', 't.language', 'v.title'])
          .select(sql<boolean>`t.live_revision is not null`.as('live'))
          .where('r.trashed_at', 'is', null)
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('mentions as m')
                .select(sql.lit(1).as('one'))
                .where('m.target', '=', 'file')
                .whereRef('m.target_id', '=', 'f.id')
                .where(or => or.or([or('m.revision_id', '=', or.ref('t.newest_revision')), or('m.revision_id', '=', or.ref('t.live_revision'))])),
            ),
          )
          .orderBy('v.title')
          .orderBy('t.language')
          .limit(200),
      ).as('uses'),
    ])
    .where('f.id', '=', p.file),
)
