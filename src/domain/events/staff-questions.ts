import { question } from '../../platform/database/prepared.ts'
import { eventKind } from './event-kind.ts'

/** The event at an address, live or not, for who is to change it. */
export const eventAt = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('slugs as s')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 's.office_id').onRef('r.id', '=', 's.record_id'))
    .select('r.id')
    .where('s.collection', '=', eventKind.collection)
    .where('s.language', '=', p.language)
    .where('s.slug', '=', p.slug)
    .where('r.kind', '=', eventKind.kind)
    .where('r.trashed_at', 'is', null),
)
