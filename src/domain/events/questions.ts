import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import { type ListValues, listedColumns, liveColumns, liveParts, namedParts, recordList, relatedRecords, shownIn } from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { eventOrder, eventPhaseOf } from './event-state-sql.ts'
import { belongingsOf, editionsOf, nextOfEvents, partOf, seriesOf } from './reading-live.ts'

/** Kinds whose records are shown as their source says them where the reader's language has no text. */
const fallsBack = ['event', 'series', 'project', 'page']

/** An event or a series with everything on its page. In a language without a text, by the address of the source. */
export const eventPage = question<{ language: string; slug: string }>()((db, p) =>
  db
    .selectFrom('live as l')
    .select([...liveColumns, 'l.kind', 'l.facts'])
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.organisations(eb as never).as('organisations'),
      namedParts.persons(eb as never).as('persons'),
      namedParts.topics(eb as never).as('topics'),
      editionsOf(db, p.language).as('editions'),
      seriesOf(p.language).as('series'),
      belongingsOf(p.language).as('belongings'),
      partOf().as('part_of'),
      relatedRecords(p.language, fallsBack, 16).as('related'),
    ])
    .where('l.collection', '=', 'events')
    .where('l.slug', '=', p.slug)
    .where(eb => eb.or([eb('l.language', '=', p.language), eb('l.language', '=', eb.ref('l.source_language'))]))
    .orderBy(eb => eb('l.language', '=', p.language), 'desc')
    .limit(1),
)

interface EventListValues extends ListValues, Record<string, unknown> {
  /** When the page is asked for. */
  now: Date
}

/** One page of the events: open and coming first, then the past by year, each group of choices counted; and the office's series. */
export const eventsList = question<EventListValues>()((db, p) =>
  db.selectNoFrom([
    recordList({ kinds: ['event'], fallsBack: true, state: eventPhaseOf(p.now), order: eventOrder(p.now) }, p).as('list'),
    jsonArrayFrom(
      shownIn(db, p.language)
        .select(listedColumns.map(column => `l.${column}` as const))
        .where('l.kind', '=', 'series')
        .orderBy('l.title')
        .limit(20),
    ).as('series'),
    nextOfEvents(p.now).as('next'),
  ]),
)

const withFacts = [...listedColumns.map(column => `l.${column}` as const), 'l.facts', 'l.published_at', 'l.first_published_at'] as const
const MOST_IN_CALENDAR = 500

/** All dated events of an office, for its calendar; what was postponed may have only the dates that it had. */
export const eventsForCalendar = question<{ language: string }>()((db, p) =>
  shownIn(db, p.language)
    .select(withFacts)
    .where('l.kind', '=', 'event')
    .where(eb => eb.or([eb('l.starts_at', 'is not', null), eb(sql<string>`l.card->>'status'`, '=', 'postponed')]))
    .orderBy('l.starts_at', 'desc')
    .limit(MOST_IN_CALENDAR),
)

/** One event, or a series and all its editions, with the slug as `eventPage` reads it: rows of both kinds. */
export const oneForCalendar = question<{ language: string; slug: string }>()((db, p) =>
  shownIn(db, p.language)
    .select(withFacts)
    .where(
      'l.record_id',
      'in',
      db
        .selectFrom('live as a')
        .leftJoin('live_names as m', join => join.onRef('m.named_id', '=', 'a.record_id').on('m.role', '=', 'series'))
        .select(sql<string>`unnest(array[a.record_id, m.record_id])`.as('id'))
        .where('a.collection', '=', 'events')
        .where('a.slug', '=', p.slug)
        .where(eb => eb.or([eb('a.language', '=', p.language), eb('a.language', '=', eb.ref('a.source_language'))])),
    )
    .orderBy('l.starts_at', 'desc')
    .limit(MOST_IN_CALENDAR),
)

/** Events with their whole text, the latest published first, for feeds. */
export const eventsForFeed = question<{ language: string }>()((db, p) =>
  shownIn(db, p.language)
    .select([...liveColumns, 'l.facts'])
    .select(eb => [liveParts.files(eb as never).as('files'), liveParts.named(eb as never).as('named'), figuresNamed(db).as('figures')])
    .where('l.kind', '=', 'event')
    .orderBy('l.first_published_at', 'desc')
    .orderBy('l.record_id', 'desc')
    .limit(30),
)
