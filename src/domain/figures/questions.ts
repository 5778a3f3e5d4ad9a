import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { whereItNames } from '../content/index.ts'
import type { FormerValue } from './figure.ts'

const shown = ['id', 'key', 'label', 'unit', 'value', 'qualifier', 'as_of', 'precision', 'source_title', 'source_url', 'review_by'] as const

/** The box "the organisation today", in its order. */
export const figuresInOrder = (db: Kysely<Tables>) =>
  jsonArrayFrom(db.selectFrom('figures').select(shown).where('removed_at', 'is', null).orderBy('position').orderBy('key').limit(24))

/** Figures as pages show them. */
export const shownFigures = (db: Kysely<Tables>) => db.selectFrom('figures').select(shown).where('removed_at', 'is', null)

/** The figures that the live text of the outer row (`l`) names. */
export const figuresNamed = (db: Kysely<Tables>) => whereItNames(jsonArrayFrom(shownFigures(db).where('id', '=', sql<string>`any(l.refs)`)))

/** Every figure with the values it had, the earliest first: of each date the one that was entered last. */
export const figuresPage = question<Record<never, never>>()(db =>
  db.selectNoFrom([
    jsonArrayFrom(
      db
        .selectFrom('figures as f')
        .select(shown.map(column => `f.${column}` as const))
        .select(
          sql<FormerValue[]>`(
            select coalesce(json_agg(json_build_object('value', h.value, 'qualifier', h.qualifier, 'as_of', h.as_of, 'precision', h.precision)
              order by h.as_of), '[]'::json)
            from (
              select distinct on (v.as_of) v.value, v.qualifier, v.as_of, v.precision from figure_values v
              where v.figure_id = f.id order by v.as_of, v.made_at desc, v.id desc
            ) h
          )`.as('values'),
        )
        .where('f.removed_at', 'is', null)
        .orderBy('f.position')
        .orderBy('f.key')
        .limit(200),
    ).as('figures'),
  ]),
)
