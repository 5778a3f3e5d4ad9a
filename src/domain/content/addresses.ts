import type { Kysely } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'

/** What became of an address that shows nothing now. */
export interface AddressKnown {
  readonly record_id: string
  /** Where the record is live in this language: a former address, to be redirected. */
  readonly now: string | null
  /** The languages in which it can be read. */
  readonly elsewhere: readonly { language: string; slug: string; title: string }[]
}

/** Why an address shows nothing, as a sub-select; null where the public never saw it. */
export const addressKnown = (db: Kysely<Tables>, at: { collection: string; language: string; slug: string }) =>
  jsonObjectFrom(
    db
      .selectFrom('slugs as s')
      .select('s.record_id')
      .select(eb => [
        eb.selectFrom('live as l').select('l.slug').whereRef('l.record_id', '=', 's.record_id').where('l.language', '=', at.language).as('now'),
        jsonArrayFrom(
          eb.selectFrom('live as o').select(['o.language', 'o.slug', 'o.title']).whereRef('o.record_id', '=', 's.record_id').orderBy('o.language'),
        ).as('elsewhere'),
      ])
      .where('s.collection', '=', at.collection)
      .where('s.language', '=', at.language)
      .where('s.slug', '=', at.slug),
  )
