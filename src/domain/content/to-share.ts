import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import { kindsShownAsSource } from './kind.ts'

/** A live record as readers of a language see it, with what its share picture is drawn from. */
export const recordToShare = question<{ record: string; language: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select(['l.record_id', 'l.kind', 'l.title', 'l.type', 'l.on_date', 'l.card', 'l.language'])
    .where('l.record_id', '=', p.record)
    .where(eb =>
      eb.or([
        eb('l.language', '=', p.language),
        eb.and([eb('l.language', '=', eb.ref('l.source_language')), eb('l.kind', '=', sql<string>`any(${[...kindsShownAsSource]}::text[])`)]),
      ]),
    )
    .orderBy(eb => eb('l.language', '=', p.language), 'desc')
    .limit(1),
)
