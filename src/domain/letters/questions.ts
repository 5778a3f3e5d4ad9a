import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import { EVERY_LANGUAGE, shownIn } from '../content/index.ts'
import type { Label } from '../labels/index.ts'

/** What a letter can be about, beside everything: topics to which something public belongs, and series. */
export interface LetterSubjects {
  readonly topics: readonly { readonly id: string; readonly slug: string; readonly label: Label }[]
  readonly series: readonly { readonly id: string; readonly slug: string; readonly title: string; readonly language: string }[]
}

/** Asked for the form of letters and for the page behind a link: what can be chosen. */
export const letterSubjects = question<{ language: string }>()((db, p) =>
  db.selectNoFrom(eb => [
    jsonArrayFrom(
      eb
        .selectFrom('topics as o')
        .innerJoin('slugs as s', join =>
          join
            .onRef('s.office_id', '=', 'o.office_id')
            .onRef('s.record_id', '=', 'o.id')
            .on('s.language', '=', EVERY_LANGUAGE)
            .on('s.current', '=', true),
        )
        .select(['o.id', 's.slug', 'o.label'])
        .where(topic =>
          topic.exists(topic.selectFrom('live_names as n').select('n.named_id').whereRef('n.named_id', '=', 'o.id').where('n.role', '=', 'topic')),
        )
        .orderBy('o.position')
        .orderBy('s.slug')
        .limit(60),
    ).as('topics'),
    jsonArrayFrom(
      shownIn(db, p.language)
        .select(['l.record_id as id', 'l.slug', 'l.title', 'l.language'])
        .where('l.kind', '=', 'series')
        .orderBy('l.title')
        .orderBy('l.record_id')
        .limit(60),
    ).as('series'),
  ]),
)
