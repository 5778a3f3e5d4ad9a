import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { liveParts } from '../content/index.ts'
import { figuresInOrder, shownFigures } from '../figures/index.ts'
import { frameOf } from '../frame/index.ts'
import { articleKind } from './article.ts'

const listed = ['record_id', 'slug', 'title', 'lead', 'type', 'on_date', 'card', 'language'] as const

/** The newest articles of a language, for lists that show some. */
const newest = (db: Kysely<Tables>, language: string, most: number) =>
  db
    .selectFrom('live')
    .select(listed)
    .where('kind', '=', articleKind.kind)
    .where('language', '=', language)
    .orderBy('on_date', 'desc')
    .orderBy('record_id', 'desc')
    .limit(most)

const counts = (db: Kysely<Tables>, language: string) =>
  jsonArrayFrom(
    db
      .selectFrom('list_counts')
      .select(['year', 'type', 'number'])
      .where('kind', '=', articleKind.kind)
      .where('language', '=', language)
      .where('number', '>', 0),
  )

/** Everything that the home page shows. */
export const homePage = question<{ language: string }>()((db, p) =>
  db.selectNoFrom(() => [
    frameOf(db, p.language).as('frame'),
    jsonArrayFrom(newest(db, p.language, 6)).as('articles'),
    counts(db, p.language).as('counts'),
    figuresInOrder(db).as('figures'),
  ]),
)

interface ListValues extends Record<string, unknown> {
  language: string
  offset: number
  limit: number
}

/** One page of the news, newest first, with the counts beside the filters. Four statements for four index orders, of which one runs. */
const list = (db: Kysely<Tables>, p: ListValues, narrow: { type?: string; year?: number }) =>
  db.selectNoFrom(eb => {
    let rows = eb.selectFrom('live').select(listed).where('kind', '=', articleKind.kind).where('language', '=', p.language)
    if (narrow.type !== undefined) rows = rows.where('type', '=', narrow.type)
    if (narrow.year !== undefined) rows = rows.where('year', '=', narrow.year)
    const page = rows
      .orderBy('on_date', 'desc')
      .orderBy('record_id', 'desc')
      .limit(sql<number>`${p.limit}::int`)
      .offset(sql<number>`${p.offset}::int`)
    return [frameOf(db, p.language).as('frame'), jsonArrayFrom(page).as('articles'), counts(db, p.language).as('counts')]
  })

export const newsList = {
  all: question<ListValues>()((db, p) => list(db, p, {})),
  byType: question<ListValues & { type: string }>()((db, p) => list(db, p, { type: p.type })),
  byYear: question<ListValues & { year: number }>()((db, p) => list(db, p, { year: p.year })),
  byTypeAndYear: question<ListValues & { type: string; year: number }>()((db, p) => list(db, p, { type: p.type, year: p.year })),
}

/** An article with everything on its page. */
export const articlePage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([
      'l.record_id',
      'l.slug',
      'l.title',
      'l.lead',
      'l.body',
      'l.type',
      'l.on_date',
      'l.card',
      'l.language',
      'l.source_language',
      'l.refs',
      'l.first_published_at',
      'l.published_at',
    ])
    .select(eb => [
      frameOf(db, p.language).as('frame'),
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      jsonArrayFrom(shownFigures(db).where('id', '=', sql<string>`any(l.refs)`)).as('figures'),
      jsonArrayFrom(
        eb
          .selectFrom('authors as a')
          .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'a.office_id').onRef('h.id', '=', 'a.person_id'))
          .select(['h.id', 'h.shown'])
          .whereRef('a.record_id', '=', 'l.record_id')
          .orderBy('a.position'),
      ).as('authors'),
      jsonArrayFrom(
        eb
          .selectFrom('relations as r')
          .innerJoin('live as o', join => join.onRef('o.office_id', '=', 'r.office_id').onRef('o.record_id', '=', 'r.to_id'))
          .select(['o.record_id', 'o.slug', 'o.title', 'o.lead', 'o.type', 'o.on_date', 'o.card', 'o.language'])
          .whereRef('r.from_id', '=', 'l.record_id')
          .where('r.role', '=', 'related')
          .where('o.language', '=', p.language)
          .where('o.kind', '=', articleKind.kind)
          .orderBy('r.position')
          .limit(12),
      ).as('related'),
      // Also what readers do not see yet: the page has to know when they do.
      jsonArrayFrom(
        eb.selectFrom('relations as r').select('r.to_id as id').whereRef('r.from_id', '=', 'l.record_id').where('r.role', '=', 'related'),
      ).as('relates'),
    ])
    .where('l.collection', '=', articleKind.collection)
    .where('l.language', '=', p.language)
    .where('l.slug', '=', p.slug),
)

/** The newest articles with their whole text, for feeds. */
export const articlesForFeed = question<{ language: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([
      'l.record_id',
      'l.slug',
      'l.title',
      'l.lead',
      'l.body',
      'l.type',
      'l.on_date',
      'l.card',
      'l.language',
      'l.source_language',
      'l.refs',
      'l.first_published_at',
      'l.published_at',
    ])
    .select(eb => [
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      jsonArrayFrom(shownFigures(db).where('id', '=', sql<string>`any(l.refs)`)).as('figures'),
      jsonArrayFrom(
        eb
          .selectFrom('authors as a')
          .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'a.office_id').onRef('h.id', '=', 'a.person_id'))
          .select(['h.id', 'h.shown'])
          .whereRef('a.record_id', '=', 'l.record_id')
          .orderBy('a.position'),
      ).as('authors'),
    ])
    .where('l.kind', '=', articleKind.kind)
    .where('l.language', '=', p.language)
    .orderBy('l.on_date', 'desc')
    .orderBy('l.record_id', 'desc')
    .limit(30),
)
