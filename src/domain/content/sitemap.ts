import { question } from '../../platform/database/prepared.ts'

/** Every record's addresses in every language that is live now, a record's side by side. */
export const everyAddress = question<Record<never, never>>()(db =>
  db
    .selectFrom('live')
    .select(['record_id', 'collection', 'type', 'language', 'slug', 'published_at'])
    .orderBy('collection')
    .orderBy('record_id')
    .orderBy('language'),
)
