import { type Kysely, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import {
  kindsShownAsSource,
  type ListedRecord,
  type ListValues,
  listedColumns,
  liveColumns,
  liveParts,
  namedParts,
  recordList,
  relatedRecords,
} from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { publicationKind } from './publication-kind.ts'

const MOST_RELATED = 12

/** What a publication shares with the records that are found beside it: where something begins or ceases to name these, others are found. */
const belongsTo = (db: Kysely<Tables>) =>
  jsonArrayFrom(
    db
      .selectFrom('live_names as ln')
      .select('ln.named_id as id')
      .where('ln.record_id', '=', sql.ref<string>('l.record_id'))
      .where('ln.language', '=', sql.ref<string>('l.language'))
      .where('ln.role', 'in', [...Object.keys(publicationKind.relates), 'author', 'editor']),
  )

/** A publication with everything on its page. */
export const publicationPage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([...liveColumns, 'l.facts'])
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.organisations(eb as never).as('organisations'),
      namedParts.persons(eb as never).as('persons'),
      namedParts.topics(eb as never).as('topics'),
      belongsTo(db).as('belongs'),
      relatedRecords(p.language, kindsShownAsSource, MOST_RELATED).as('related'),
    ])
    .where('l.kind', '=', publicationKind.kind)
    .where('l.language', '=', p.language)
    .where('l.slug', '=', p.slug),
)

/** What a citation of a publication says, and nothing more. */
export const publicationToCite = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select(['l.record_id', 'l.slug', 'l.title', 'l.type', 'l.facts'])
    .select(eb => [namedParts.organisations(eb as never).as('organisations'), namedParts.persons(eb as never).as('persons')])
    .where('l.kind', '=', publicationKind.kind)
    .where('l.language', '=', p.language)
    .where('l.slug', '=', p.slug),
)

/** One page of the publications, newest first; those of an unknown year come last. */
export const publicationsList = question<ListValues & Record<string, unknown>>()((db, p) =>
  db.selectNoFrom(recordList({ kinds: [publicationKind.kind], fallsBack: false }, p).as('list')),
)

/** The newest publications as they are described, for feeds. */
export const publicationsForFeed = question<{ language: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([...liveColumns, 'l.facts'])
    .select(eb => [
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.organisations(eb as never).as('organisations'),
      namedParts.persons(eb as never).as('persons'),
    ])
    .where('l.kind', '=', publicationKind.kind)
    .where('l.language', '=', p.language)
    .orderBy('l.first_published_at', 'desc')
    .orderBy('l.record_id', 'desc')
    .limit(30),
)

/** Some publications for a page that shows several kinds, the newest first: a sub-select of that page's one statement. */
export const somePublications = (db: Kysely<Tables>, language: string, most: number): RawBuilder<ListedRecord[]> =>
  jsonArrayFrom(
    db
      .selectFrom('live as l')
      .select(listedColumns.map(column => `l.${column}` as const))
      .where('l.kind', '=', publicationKind.kind)
      .where('l.language', '=', language)
      .orderBy('l.on_date', ob => ob.desc().nullsLast())
      .orderBy('l.record_id', 'desc')
      .limit(most),
  ) as unknown as RawBuilder<ListedRecord[]>
