import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'
import { whereItNames } from '../content/index.ts'

const shown = ['id', 'key', 'label', 'unit', 'value', 'qualifier', 'as_of', 'precision', 'source_title', 'source_url'] as const

/** The box "the organisation today", in its order. */
export const figuresInOrder = (db: Kysely<Tables>) =>
  jsonArrayFrom(db.selectFrom('figures').select(shown).where('removed_at', 'is', null).orderBy('position').orderBy('key').limit(24))

/** Figures as pages show them. */
export const shownFigures = (db: Kysely<Tables>) => db.selectFrom('figures').select(shown).where('removed_at', 'is', null)

/** The figures that the live text of the outer row (`l`) names. */
export const figuresNamed = (db: Kysely<Tables>) => whereItNames(jsonArrayFrom(shownFigures(db).where('id', '=', sql<string>`any(l.refs)`)))
