import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import {
  kindsShownAsSource,
  type ListValues,
  liveColumns,
  liveParts,
  namedParts,
  namesIn,
  recordList,
  relatedRecords,
  topicsOf,
} from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { articleKind } from './article.ts'
import { authorsOf, relatedTo } from './parts.ts'

const listed = ['record_id', 'slug', 'title', 'lead', 'type', 'on_date', 'card', 'language'] as const

/** The newest articles of a language, for a page that shows several kinds: a sub-select of that page's one statement. */
export const newestArticles = (db: Kysely<Tables>, language: string, most: number) =>
  jsonArrayFrom(
    db
      .selectFrom('live')
      .select(listed)
      .where('kind', '=', articleKind.kind)
      .where('language', '=', language)
      .orderBy('on_date', 'desc')
      .orderBy('record_id', 'desc')
      .limit(most),
  )

/** How many articles there are of each year and kind. */
export const articleCounts = (db: Kysely<Tables>, language: string) =>
  jsonArrayFrom(
    db
      .selectFrom('list_counts')
      .select(['year', 'type', 'number'])
      .where('kind', '=', articleKind.kind)
      .where('language', '=', language)
      .where('number', '>', 0),
  )

/** One page of the whole news, newest first, with the numbers beside its choices: most readers see no other, and the numbers are kept as rows. */
export const newsList = question<{ language: string; offset: number; limit: number }>()((db, p) =>
  db.selectNoFrom(eb => {
    const page = eb
      .selectFrom('live')
      .select([...listed, 'kind', 'collection'])
      .where('kind', '=', articleKind.kind)
      .where('language', '=', p.language)
      .orderBy('on_date', 'desc')
      .orderBy('record_id', 'desc')
      .limit(sql<number>`${p.limit}::int`)
      .offset(sql<number>`${p.offset}::int`)
    return [jsonArrayFrom(page).as('rows'), articleCounts(db, p.language).as('counts'), topicsOf(articleKind.kind, p.language).as('topics')]
  }),
)

/** The news narrowed by kind, year and topic, in any combination. */
export const newsNarrowed = question<ListValues & Record<string, unknown>>()((db, p) =>
  db.selectNoFrom([recordList({ kinds: [articleKind.kind], fallsBack: false }, p).as('list')]),
)

/** An article with everything on its page. */
export const articlePage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select(liveColumns)
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.persons(eb as never).as('authors'),
      namedParts.topics(eb as never).as('topics'),
      relatedTo(db, 'l.record_id', 'l.language').as('related'),
      relatedRecords(p.language, kindsShownAsSource).as('found'),
      namesIn().as('names'),
    ])
    .where('l.collection', '=', articleKind.collection)
    .where('l.language', '=', p.language)
    .where('l.slug', '=', p.slug),
)

/** The newest articles with their whole text, for feeds. */
export const articlesForFeed = question<{ language: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select(liveColumns)
    .select(eb => [
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      authorsOf(db, 'l.record_id').as('authors'),
    ])
    .where('l.kind', '=', articleKind.kind)
    .where('l.language', '=', p.language)
    .orderBy('l.on_date', 'desc')
    .orderBy('l.record_id', 'desc')
    .limit(30),
)
