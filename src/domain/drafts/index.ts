import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import { fileColumns, namedColumns } from '../content/index.ts'
import { shownFigures } from '../figures/index.ts'

/** The newest words of a text with what they name, for who reads them at the desk: of others, what is live. */
export const newestWords = question<{ record: string; language: string }>()((db, p) =>
  db
    .selectFrom('texts as t')
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .select(['v.title', 'v.lead', 'v.body'])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('mentions as m')
          .innerJoin('files as f', join => join.onRef('f.office_id', '=', 'm.office_id').onRef('f.id', '=', 'm.target_id'))
          .innerJoinLateral(
            sql<{ role: string; alternative: string; decorative: boolean }>`(select 'body' as role, '' as alternative, false as decorative)`.as('lf'),
            join => join.onTrue(),
          )
          .select(fileColumns)
          .select(({ fn }) => fn<string>('encode', ['f.sha256', eb.val('hex')]).as('sha256'))
          .whereRef('m.revision_id', '=', 'v.id')
          .where('m.target', '=', 'file'),
      ).as('files'),
      jsonArrayFrom(
        eb
          .selectFrom('live as n')
          .select(namedColumns)
          .where(
            'n.record_id',
            'in',
            eb.selectFrom('mentions as m').select('m.target_id').whereRef('m.revision_id', '=', 'v.id').where('m.target', '=', 'record'),
          )
          .whereRef('n.language', '=', 't.language'),
      ).as('named'),
      jsonArrayFrom(
        shownFigures(db).where('id', 'in', eb.selectFrom('mentions as m').select('m.target_id').where('m.revision_id', '=', sql<string>`v.id`)),
      ).as('figures'),
    ])
    .where('t.record_id', '=', p.record)
    .where('t.language', '=', p.language),
)
