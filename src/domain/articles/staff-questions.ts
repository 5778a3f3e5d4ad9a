import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type pg from 'pg'
import type { Body } from '../../formats/body/schema.ts'
import { question } from '../../platform/database/prepared.ts'
import type { Label } from '../labels/index.ts'
import { type ArticleType, articleKind, type DatePrecision } from './article.ts'

/** A text's newest revision as its form shows it. */
export interface NewestText {
  readonly revision: string
  readonly number: number
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly made_by: string
  readonly made_at: string
  readonly slug: string | null
  readonly attachments: readonly { role: 'picture' | 'attachment'; file_id: string; alternative: string; decorative: boolean }[]
}

/** The state of one language of an article. */
export interface StaffText {
  readonly language: string
  readonly title: string
  readonly live_revision: string | null
  readonly newest_revision: string
  readonly first_published_at: string | null
  readonly published_at: string | null
  readonly unpublished_at: string | null
  readonly slug: string | null
  readonly schedule: { id: string; at: string; wall: string; zone: string; number: number; made_by: string } | null
}

export interface StaffArticle {
  readonly id: string
  readonly type: ArticleType
  readonly dated_on: string
  readonly precision: DatePrecision
  readonly source_language: string
  readonly trashed_at: Date | null
  readonly texts: readonly StaffText[]
  readonly text: NewestText | null
  /** The text in the language that the article was first written in. */
  readonly source: NewestText | null
  readonly authors: readonly { id: string; shown: Label }[]
  readonly related: readonly { id: string; title: string; language: string }[]
}

const article = question<{ article: string; language: string }>()((db, p) =>
  db
    .selectFrom('articles as a')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 'a.office_id').onRef('r.id', '=', 'a.id'))
    .select(['a.id', 'a.type', 'a.dated_on', 'a.precision', 'r.source_language', 'r.trashed_at'])
    .select(eb => {
      const newest = (language: ReturnType<typeof sql<string>>) =>
        jsonObjectFrom(
          eb
            .selectFrom('texts as t')
            .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
            .leftJoin('slugs as s', join =>
              join
                .onRef('s.office_id', '=', 't.office_id')
                .onRef('s.record_id', '=', 't.record_id')
                .onRef('s.language', '=', 't.language')
                .on('s.current', '=', true),
            )
            .select(['v.id as revision', 'v.number', 'v.title', 'v.lead', 'v.body', 'v.made_by', 'v.made_at', 's.slug'])
            .select(inner =>
              jsonArrayFrom(
                inner
                  .selectFrom('attachments as f')
                  .select(['f.role', 'f.file_id', 'f.alternative', 'f.decorative'])
                  .whereRef('f.office_id', '=', 'v.office_id')
                  .whereRef('f.revision_id', '=', 'v.id')
                  .orderBy('f.role')
                  .orderBy('f.position'),
              ).as('attachments'),
            )
            .whereRef('t.office_id', '=', 'a.office_id')
            .whereRef('t.record_id', '=', 'a.id')
            .where('t.language', '=', language),
        )
      return [
        newest(sql<string>`${p.language}::text`).as('text'),
        newest(sql<string>`r.source_language`).as('source'),
        jsonArrayFrom(
          eb
            .selectFrom('texts as t')
            .innerJoin('revisions as v', join => join.onRef('v.office_id', '=', 't.office_id').onRef('v.id', '=', 't.newest_revision'))
            .leftJoin('slugs as s', join =>
              join
                .onRef('s.office_id', '=', 't.office_id')
                .onRef('s.record_id', '=', 't.record_id')
                .onRef('s.language', '=', 't.language')
                .on('s.current', '=', true),
            )
            .select([
              't.language',
              'v.title',
              't.live_revision',
              't.newest_revision',
              't.first_published_at',
              't.published_at',
              't.unpublished_at',
              's.slug',
            ])
            .select(inner =>
              jsonObjectFrom(
                inner
                  .selectFrom('schedules as c')
                  .innerJoin('revisions as w', join => join.onRef('w.office_id', '=', 'c.office_id').onRef('w.id', '=', 'c.revision_id'))
                  .select(['c.id', 'c.at', 'c.wall', 'c.zone', 'w.number', 'c.made_by'])
                  .whereRef('c.office_id', '=', 't.office_id')
                  .whereRef('c.record_id', '=', 't.record_id')
                  .whereRef('c.language', '=', 't.language')
                  .where('c.done_at', 'is', null)
                  .where('c.overtaken_at', 'is', null)
                  .orderBy('c.at')
                  .limit(1),
              ).as('schedule'),
            )
            .whereRef('t.office_id', '=', 'a.office_id')
            .whereRef('t.record_id', '=', 'a.id'),
        ).as('texts'),
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
      ]
    })
    .where('r.kind', '=', articleKind.kind)
    .where('a.id', '=', p.article),
)

/** One article for its forms: facts, the state of every language, the newest text of the one asked for and of the source. */
export async function articleForStaff(
  program: pg.Pool,
  office: string,
  values: { article: string; language: string },
): Promise<StaffArticle | undefined> {
  const [row] = await article(program, office, values)
  return row as unknown as StaffArticle | undefined
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
