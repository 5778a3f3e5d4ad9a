import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Tables } from '../../platform/database/tables.ts'
import { languages } from '../labels/index.ts'

type LiveRow = ExpressionBuilder<Tables & { l: Tables['live'] }, 'l'>

/** What a record's page shows beside its own row, as sub-selects of its one statement. `l` is the row of `live` that the page is about. */
export const liveParts = {
  /** The languages in which the record can be read now, for the language links. */
  languages: (eb: LiveRow) =>
    jsonArrayFrom(eb.selectFrom('live as o').select(['o.language', 'o.slug']).whereRef('o.record_id', '=', 'l.record_id').orderBy('o.language')),
  files: (eb: LiveRow) =>
    jsonArrayFrom(
      eb
        .selectFrom('live_files as lf')
        .innerJoin('files as f', join => join.onRef('f.office_id', '=', 'lf.office_id').onRef('f.id', '=', 'lf.file_id'))
        .select([
          'lf.role',
          'lf.alternative',
          'lf.decorative',
          'f.id',
          'f.media_type',
          'f.bytes',
          'f.name',
          'f.language',
          'f.title',
          'f.alternative as label',
          'f.credit',
          'f.width',
          'f.height',
          'f.focal_x',
          'f.focal_y',
        ])
        .select(({ fn }) => fn<string>('encode', ['f.sha256', eb.val('hex')]).as('sha256'))
        .whereRef('lf.record_id', '=', 'l.record_id')
        .whereRef('lf.language', '=', 'l.language')
        .orderBy('lf.role')
        .orderBy('lf.position'),
    ),
  /** Records that the text names, where the reader's language has them. */
  named: (eb: LiveRow) =>
    jsonArrayFrom(
      eb
        .selectFrom('live as n')
        .select(['n.record_id', 'n.kind', 'n.collection', 'n.slug', 'n.title', 'n.language', 'n.type'])
        .where(({ eb: inner, fn }) => inner('n.record_id', '=', fn.any('l.refs')))
        .whereRef('n.language', '=', 'l.language'),
    ),
} as const

export const fileSchema = z.object({
  role: z.enum(['picture', 'attachment', 'body']),
  alternative: z.string(),
  decorative: z.boolean(),
  id: z.string(),
  media_type: z.string(),
  bytes: z.number(),
  name: z.string(),
  language: z.string().nullable(),
  title: z.record(z.string(), z.string()),
  label: z.record(z.string(), z.string()),
  credit: z.record(z.string(), z.string()),
  width: z.number().nullable(),
  height: z.number().nullable(),
  focal_x: z.number().nullable(),
  focal_y: z.number().nullable(),
  sha256: z.string(),
})
export type ShownFile = z.infer<typeof fileSchema>

export const otherLanguageSchema = z.object({ language: z.enum(languages), slug: z.string() })
export const namedRecordSchema = z.object({
  record_id: z.string(),
  kind: z.string(),
  collection: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  type: z.string(),
})
export type NamedRecord = z.infer<typeof namedRecordSchema>
