import { type Kysely, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { EVERY_LANGUAGE, kindsShownAsSource, type NamedTopic } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import { atAddress } from './address.ts'
import { namedBy } from './named-by.ts'
import { isNamed } from './public.ts'

const topics = (db: Kysely<Tables>) =>
  db
    .selectFrom('topics as t')
    .innerJoin('slugs as ts', join =>
      join
        .onRef('ts.office_id', '=', 't.office_id')
        .onRef('ts.record_id', '=', 't.id')
        .on('ts.language', '=', EVERY_LANGUAGE)
        .on('ts.current', '=', true),
    )

/** A topic that something public belongs to, with everything on its page. `concerns`: the topics beside it, public or not. */
export const topicPage = question<{ language: string; slug: string; offset: number }>()((db, p) =>
  atAddress(db, 'topics', p.slug)
    .innerJoin('topics as o', join => join.onRef('o.office_id', '=', 's.office_id').onRef('o.id', '=', 's.record_id'))
    .select(['o.id', 'now.slug', 'o.label', 'o.about'])
    .select([
      jsonObjectFrom(
        topics(db)
          .select(['t.id', 'ts.slug', 't.label'])
          .where('t.id', '=', sql.ref<string>('o.broader_id'))
          .where(isNamed(sql.ref('t.id'))),
      ).as('broader'),
      jsonArrayFrom(
        topics(db)
          .select(['t.id', 'ts.slug', 't.label'])
          .where('t.broader_id', '=', sql.ref<string>('o.id'))
          .where(isNamed(sql.ref('t.id')))
          .orderBy('t.position')
          .orderBy('t.id'),
      ).as('narrower'),
      namedBy(sql.ref('o.id'), p).as('named_by'),
      sql<string[]>`array(select b.id from topics b where b.broader_id = o.id or b.id = o.broader_id)`.as('concerns'),
    ])
    .where(isNamed(sql.ref('o.id'))),
)

/** A topic in the list of all. */
export interface ListedTopic extends NamedTopic {
  readonly about: Label
  readonly broader_id: string | null
  /** How many records readers of the language see in it. */
  readonly number: number
}

const seenIn = (language: string): RawBuilder<number> => sql<number>`(
  select count(*)::int from live_names n join live l on l.record_id = n.record_id and l.language = n.language
  where n.named_id = t.id and (
    l.language = ${language} or (
      l.kind = any(${[...kindsShownAsSource]}::text[]) and l.language = l.source_language
      and not exists (select 1 from live own where own.record_id = l.record_id and own.language = ${language})
    )
  )
)`

/** Every topic that something public belongs to, in the office's order. `concerns`: all topics, also those that nothing belongs to yet. */
export const topicsInOrder = question<{ language: string }>()((db, p) =>
  db.selectNoFrom(eb => [
    jsonArrayFrom(
      topics(db)
        .select(['t.id', 'ts.slug', 't.label', 't.about', 't.broader_id'])
        .select(seenIn(p.language).as('number'))
        .where(isNamed(sql.ref('t.id')))
        .orderBy('t.position')
        .orderBy('t.id'),
    ).as('topics'),
    sql<string[]>`array(${eb.selectFrom('topics').select('id')})`.as('concerns'),
  ]),
)
