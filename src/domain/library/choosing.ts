import { question } from '../../platform/database/prepared.ts'

/** The files that a text can show or offer, the newest first; those that the scanner held back are not among them. */
export const filesToChoose = question<Record<never, never>>()(db =>
  db
    .selectFrom('files')
    .select(['id', 'name', 'title', 'media_type', 'bytes', 'width', 'language', 'alternative'])
    .where('scan', 'in', ['unscanned', 'clean'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1000),
)
