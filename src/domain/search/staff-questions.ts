import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'

export const MISSES_A_PAGE = 50

/** What nobody found in the last weeks, the most often asked first. */
export const missesForStaff = question<{ offset: number }>()((db, p) =>
  db
    .selectFrom('search_misses')
    .select(['language', 'words'])
    .select(eb => [
      eb.fn.sum<number>('number').as('number'),
      sql<string>`max(day)::text`.as('last'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .groupBy(['language', 'words'])
    .orderBy('number', 'desc')
    .orderBy('words')
    .limit(MISSES_A_PAGE)
    .offset(sql<number>`${p.offset}::int`),
)
