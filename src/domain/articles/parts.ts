import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'
import { articleKind } from './article.ts'

/** A column of the row that a page is about, for its sub-selects. */
type Outer = 'l.record_id' | 't.record_id' | 'l.language' | 't.language'

/** Who wrote an article, in order. */
export const authorsOf = (db: Kysely<Tables>, record: Outer) =>
  jsonArrayFrom(
    db
      .selectFrom('record_persons as w')
      .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'w.office_id').onRef('h.id', '=', 'w.person_id'))
      .select(['h.id', 'h.shown'])
      .where('w.record_id', '=', sql.ref<string>(record))
      .where('w.role', '=', 'author')
      .orderBy('w.position'),
  )

/**
 * The articles it relates to, with what a list shows where readers of its language can see them; nothing but the id of the others, since a
 * kept page has to know when they can.
 */
export const relatedTo = (db: Kysely<Tables>, record: Outer, language: Outer) =>
  jsonArrayFrom(
    db
      .selectFrom('relations as x')
      .leftJoin('live as o', join =>
        join
          .onRef('o.office_id', '=', 'x.office_id')
          .onRef('o.record_id', '=', 'x.to_id')
          .on('o.language', '=', sql.ref<string>(language))
          .on('o.kind', '=', articleKind.kind),
      )
      .select(['x.to_id as record_id', 'o.slug', 'o.title', 'o.lead', 'o.type', 'o.on_date', 'o.card', 'o.language'])
      .where('x.from_id', '=', sql.ref<string>(record))
      .where('x.role', '=', 'related')
      .orderBy('x.position')
      .limit(24),
  )
