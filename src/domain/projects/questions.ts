import { type Kysely, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import {
  type ListedRecord,
  type ListValues,
  listedColumns,
  liveColumns,
  liveParts,
  namedParts,
  recordList,
  relatedRecords,
  shownIn,
} from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { projectKind } from './project-kind.ts'
import { projectStateOf } from './state.ts'

/** Kinds of which readers see the source's text where their language has none. */
const fallsBack = ['event', 'series', 'project', 'page']
const MOST_RELATED = 8

/** What a project shares with the records that are found beside it: where something begins or ceases to name these, others are found. */
const belongsTo = (db: Kysely<Tables>) =>
  jsonArrayFrom(
    db
      .selectFrom('live_names as ln')
      .select('ln.named_id as id')
      .where('ln.record_id', '=', sql.ref<string>('l.record_id'))
      .where('ln.language', '=', sql.ref<string>('l.language'))
      .where('ln.role', 'in', Object.keys(projectKind.relates)),
  )

const inOrder = (now: unknown) => sql`array_position(array['under-way', 'planned', 'ended', 'unknown'], ${projectStateOf(now)}), l.position,
  l.ends_at desc nulls last, l.starts_at desc nulls last`

/** When the dates of a project next say something else. */
const nextChange = (now: unknown): RawBuilder<Date | null> => sql<Date | null>`(
  select min(t.at) from live l cross join lateral (values (l.starts_at), (l.ends_at)) t(at)
  where l.kind = ${projectKind.kind} and t.at > ${now}::timestamptz
)`

/** A project with everything on its page: in the reader's language, else as its source says it. */
export const projectPage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([...liveColumns, 'l.facts'])
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.organisations(eb as never).as('organisations'),
      namedParts.topics(eb as never).as('topics'),
      belongsTo(db).as('belongs'),
      relatedRecords(p.language, fallsBack, MOST_RELATED).as('related'),
    ])
    .where('l.collection', '=', projectKind.collection)
    .where('l.slug', '=', p.slug)
    .where(eb => eb.or([eb('l.language', '=', p.language), eb('l.language', '=', eb.ref('l.source_language'))]))
    .orderBy(eb => eb('l.language', '=', p.language), 'desc')
    .limit(1),
)

/** One page of the projects: what is under way first, then what is to come, what has ended, what has no dates. */
export const projectsList = question<ListValues & { now: Date } & Record<string, unknown>>()((db, p) =>
  db.selectNoFrom(() => [
    recordList({ kinds: [projectKind.kind], fallsBack: true, state: projectStateOf(p.now), order: inOrder(p.now) }, p).as('list'),
    nextChange(p.now).as('until'),
  ]),
)

/** Some projects for a page that shows several kinds, the first in the office's order: a sub-select of that page's one statement. */
export const someProjects = (db: Kysely<Tables>, language: string, most: number): RawBuilder<ListedRecord[]> =>
  jsonArrayFrom(
    shownIn(db, language)
      .select(listedColumns.map(column => `l.${column}` as const))
      .where('l.kind', '=', projectKind.kind)
      .orderBy('l.position')
      .orderBy('l.on_date', order => order.desc().nullsLast())
      .orderBy('l.record_id', 'desc')
      .limit(most),
  ) as RawBuilder<ListedRecord[]>
