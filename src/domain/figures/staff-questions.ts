import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'

/** All figures that were not removed, in their order, with the date by which each is to be looked at. */
export const figuresForStaff = question<Record<never, never>>()(db =>
  db
    .selectFrom('figures')
    .select(['id', 'key', 'label', 'unit', 'value', 'qualifier', 'as_of', 'precision', 'source_title', 'source_url', 'review_by', 'position'])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('key')
    .limit(500),
)

/** One figure with the history of its values, newest first. */
export const figureForStaff = question<{ figure: string }>()((db, p) =>
  db
    .selectFrom('figures as f')
    .select([
      'f.id',
      'f.key',
      'f.label',
      'f.unit',
      'f.value',
      'f.qualifier',
      'f.as_of',
      'f.precision',
      'f.source_title',
      'f.source_url',
      'f.review_by',
      'f.position',
    ])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('figure_values as v')
          .select(['v.id', 'v.value', 'v.qualifier', 'v.as_of', 'v.precision', 'v.made_by', 'v.made_at'])
          .whereRef('v.figure_id', '=', 'f.id')
          .orderBy('v.made_at', 'desc')
          .orderBy('v.id', 'desc')
          .limit(200),
      ).as('values'),
    )
    .where('f.removed_at', 'is', null)
    .where('f.id', '=', p.figure),
)
