import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import { question } from '../../platform/database/prepared.ts'
import { recordForStaff, type StaffRecord } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import { type ArticleType, articleKind, type DatePrecision } from './article.ts'

interface StaffFacts {
  readonly type: ArticleType
  readonly dated_on: string
  readonly precision: DatePrecision
  readonly authors: readonly { id: string; shown: Label }[]
  readonly related: readonly { id: string; title: string; language: string }[]
}
export type StaffArticle = StaffRecord & StaffFacts

const facts = question<{ article: string }>()((db, p) =>
  db
    .selectFrom('articles as a')
    .select(['a.type', 'a.dated_on', 'a.precision'])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('record_persons as w')
          .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'w.office_id').onRef('h.id', '=', 'w.person_id'))
          .select(['h.id', 'h.shown'])
          .whereRef('w.record_id', '=', 'a.id')
          .where('w.role', '=', 'author')
          .orderBy('w.position'),
      ).as('authors'),
      jsonArrayFrom(
        eb
          .selectFrom('relations as o')
          .innerJoin('records as q', join => join.onRef('q.office_id', '=', 'o.office_id').onRef('q.id', '=', 'o.to_id'))
          .innerJoin('texts as t', join =>
            join.onRef('t.office_id', '=', 'q.office_id').onRef('t.record_id', '=', 'q.id').onRef('t.language', '=', 'q.source_language'),
          )
          .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
          .select(['q.id', 'v.title', 't.language'])
          .whereRef('o.from_id', '=', 'a.id')
          .where('o.role', '=', 'related')
          .orderBy('o.position'),
      ).as('related'),
    ])
    .where('a.id', '=', p.article),
)

/** What an article says of itself in every language, for its forms. */
export async function articleFactsForStaff(program: pg.Pool, office: string, article: string): Promise<StaffFacts | undefined> {
  const [row] = await facts(program, office, { article })
  return row as unknown as StaffFacts | undefined
}

/** One article for its forms: facts, the state of every language, the newest text of the one asked for and of the source. */
export async function articleForStaff(
  program: pg.Pool,
  office: string,
  { article, language }: { article: string; language: string },
): Promise<StaffArticle | undefined> {
  const record = await recordForStaff(program, office, { kind: articleKind.kind, record: article, language })
  const known = record && (await articleFactsForStaff(program, office, article))
  return record && known && { ...record, ...known }
}

/** Articles that can be named as related, by their title in the language they were first written in; the newest first. */
export const articlesToName = question<Record<never, never>>()(db =>
  db
    .selectFrom('articles as a')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 'a.office_id').onRef('r.id', '=', 'a.id'))
    .innerJoin('texts as t', join =>
      join.onRef('t.office_id', '=', 'r.office_id').onRef('t.record_id', '=', 'r.id').onRef('t.language', '=', 'r.source_language'),
    )
    .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
    .select(['a.id', 'v.title', 't.language'])
    .where('r.trashed_at', 'is', null)
    .orderBy('a.dated_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(500),
)
