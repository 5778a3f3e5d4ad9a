import { question } from '../../platform/database/prepared.ts'
import { pageKind } from './page.ts'

/** Each text of every page that is not in the trash, as it was written last: those of the places that every site has first. */
export const pagesForStaff = question<Record<never, never>>()(db =>
  db
    .selectFrom('pages as p')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 'p.office_id').onRef('r.id', '=', 'p.id'))
    .innerJoin('texts as t', join => join.onRef('t.office_id', '=', 'p.office_id').onRef('t.record_id', '=', 'p.id'))
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .innerJoin('slugs as s', join =>
      join
        .onRef('s.office_id', '=', 't.office_id')
        .onRef('s.record_id', '=', 't.record_id')
        .onRef('s.language', '=', 't.language')
        .on('s.current', '=', true),
    )
    .select(['p.id', 'p.place', 'p.position', 't.language', 's.slug', 'v.title', 'v.lead', 'v.body', 't.newest_revision', 't.live_revision'])
    .where('s.collection', '=', pageKind.collection)
    .where('r.trashed_at', 'is', null)
    .orderBy(eb => eb('p.place', '=', 'free'))
    .orderBy('p.place')
    .orderBy('p.position')
    .orderBy('p.id')
    .orderBy(eb => eb('t.language', '=', eb.ref('r.source_language')), 'desc')
    .orderBy('t.language'),
)
