import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'

/** A file that anyone may download: one that a live text shows, and that no scanner held back. */
export const fileForPublic = question<{ file: string }>()((db, p) =>
  db
    .selectFrom('files as f')
    .select(['f.id', 'f.sha256', 'f.bytes', 'f.media_type', 'f.name', 'f.made_at'])
    .where('f.id', '=', p.file)
    .where('f.scan', 'in', ['unscanned', 'clean'])
    .where(({ exists, selectFrom }) => exists(selectFrom('live_files as l').select(sql.lit(1).as('one')).whereRef('l.file_id', '=', 'f.id'))),
)

/** A picture of this office by the hash of its original. Who knows the hash has seen a page that shows it, or has the picture. */
export const pictureForPublic = question<{ sha256: Buffer }>()((db, p) =>
  db
    .selectFrom('files')
    .select(['sha256', 'width', 'height'])
    .$narrowType<{ width: number; height: number }>()
    .where('sha256', '=', p.sha256)
    .where('width', 'is not', null)
    .where('scan', 'in', ['unscanned', 'clean'])
    .limit(1),
)

/** Where a picture's bytes are and how wide it is, for the job that makes its sizes; null width: no picture. */
export const originalOf = question<{ file: string }>()((db, p) => db.selectFrom('files').select(['sha256', 'width']).where('id', '=', p.file))
