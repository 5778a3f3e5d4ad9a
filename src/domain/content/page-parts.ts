import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'
import type { Label, Language } from '../labels/index.ts'

type LiveRow = ExpressionBuilder<Tables & { l: Tables['live'] }, 'l'>

/** Of a row of `live`, what its page shows. */
export const liveColumns = [
  'l.record_id',
  'l.slug',
  'l.title',
  'l.lead',
  'l.body',
  'l.type',
  'l.on_date',
  'l.card',
  'l.language',
  'l.source_language',
  'l.refs',
  'l.first_published_at',
  'l.published_at',
] as const

/** Of a file (`f`) and its use (`lf`), what a page shows. */
export const fileColumns = [
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
] as const

/** Of a record that a text names (`n`), what its link needs. */
export const namedColumns = ['n.record_id', 'n.kind', 'n.collection', 'n.slug', 'n.title', 'n.language', 'n.type'] as const

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
        .select(fileColumns)
        .select(({ fn }) => fn<string>('encode', ['f.sha256', eb.val('hex')]).as('sha256'))
        .whereRef('lf.record_id', '=', 'l.record_id')
        .whereRef('lf.language', '=', 'l.language')
        .orderBy('lf.role')
        .orderBy('lf.position'),
    ),
  /** Records that the text names, where the reader's language has them. */
  named: (eb: LiveRow) =>
    whereItNames(
      jsonArrayFrom(
        eb
          .selectFrom('live as n')
          .select(namedColumns)
          .where(({ eb: inner, fn }) => inner('n.record_id', '=', fn.any('l.refs')))
          .whereRef('n.language', '=', 'l.language'),
      ),
    ),
} as const

/** What a text names is looked up only where it names anything (`l`): most do not. */
export const whereItNames = <One>(found: RawBuilder<One[]>): RawBuilder<One[]> =>
  sql<One[]>`case when cardinality(l.refs) > 0 then ${found} else '[]'::json end`

/** A file as a page shows it; labels by language. */
export interface ShownFile {
  readonly role: 'picture' | 'attachment' | 'body' | 'edition'
  readonly alternative: string
  readonly decorative: boolean
  readonly id: string
  readonly media_type: string
  readonly bytes: number
  readonly name: string
  readonly language: string | null
  readonly title: Label
  readonly label: Label
  readonly credit: Label
  readonly width: number | null
  readonly height: number | null
  readonly focal_x: number | null
  readonly focal_y: number | null
  readonly sha256: string
}

/** A record that a text names. */
export interface NamedRecord {
  readonly record_id: string
  readonly kind: string
  readonly collection: string
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly type: string
}

export interface OtherLanguage {
  readonly language: Language
  readonly slug: string
}
