import { question } from '../../platform/database/prepared.ts'

/** Where an old address leads now: a live text, or a file that something live shows. */
export interface Leads {
  readonly collection: string | null
  readonly slug: string | null
  readonly type: string | null
  readonly language: string | null
  readonly file: string | null
  readonly name: string | null
}

/** The text in its language, else in its source's, else in any that readers see; nothing where none can be seen. */
export const whereItLeads = question<{ path: string }>()((db, p) =>
  db
    .selectFrom('redirects as x')
    .leftJoin('live as l', join => join.onRef('l.office_id', '=', 'x.office_id').onRef('l.record_id', '=', 'x.record_id'))
    .leftJoin('files as f', join => join.onRef('f.office_id', '=', 'x.office_id').onRef('f.id', '=', 'x.file_id'))
    .select(['l.collection', 'l.slug', 'l.type', 'l.language', 'f.id as file', 'f.name'])
    .where('x.path', '=', p.path)
    .where(eb =>
      eb.or([
        eb('l.record_id', 'is not', null),
        eb.exists(
          eb.selectFrom('live_files as s').select('s.file_id').whereRef('s.office_id', '=', 'f.office_id').whereRef('s.file_id', '=', 'f.id'),
        ),
      ]),
    )
    .orderBy(eb => eb('l.language', '=', eb.ref('x.language')), 'desc')
    .orderBy(eb => eb('l.language', '=', eb.ref('l.source_language')), 'desc')
    .orderBy('l.language')
    .limit(1),
)
