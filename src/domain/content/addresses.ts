import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'

/**
 * Why an address shows nothing: asked only when its page was not found. A row means that the public saw it once. `now` is where the record
 * is live in this language (a former address: redirect), `elsewhere` the languages in which it can be read.
 */
export const addressOnceKnown = question<{ collection: string; language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('slugs as s')
    .select('s.record_id')
    .select(eb => [
      eb.selectFrom('live as l').select('l.slug').whereRef('l.record_id', '=', 's.record_id').where('l.language', '=', p.language).as('now'),
      jsonArrayFrom(
        eb.selectFrom('live as o').select(['o.language', 'o.slug', 'o.title']).whereRef('o.record_id', '=', 's.record_id').orderBy('o.language'),
      ).as('elsewhere'),
    ])
    .where('s.collection', '=', p.collection)
    .where('s.language', '=', p.language)
    .where('s.slug', '=', p.slug),
)
