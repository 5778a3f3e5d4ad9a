import { type Kysely, type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'
import { affiliationsOf, EVERY_LANGUAGE, type ListedRecord, listedColumns, type NamedAffiliation, shownIn } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import { type EventTimes, eventListedUntil } from './event.ts'
import type { EventCall } from './event-facts.ts'
import type { EventCard } from './event-live.ts'
import { eventOrder, eventPhaseOf } from './event-state-sql.ts'

/** An event as a list shows it. */
export interface ListedEvent extends Omit<ListedRecord, 'card'> {
  readonly card: EventCard
}

/** The instants of a card, for `eventState`. */
export const timesOf = (card: EventCard): EventTimes => ({
  status: card.status,
  precision: card.precision,
  startsAt: instant(card.startsAt),
  endsAt: instant(card.endsAt),
  opens: instant(card.opens),
  closes: instant(card.closes),
  soonAt: instant(card.soonAt),
})
const instant = (text: string | null) => (text === null ? null : new Date(text))

/** When the first of these events says something else, or stands elsewhere in a list. */
export function eventsUntil(events: readonly { readonly card: EventCard }[], now: Date): Date | null {
  const times = events.flatMap(event => eventListedUntil(timesOf(event.card), now)?.getTime() ?? [])
  return times.length ? new Date(Math.min(...times)) : null
}

/**
 * The events of an office that are open for application or ahead, what closes first, then what begins first: a sub-select for the home page
 * and for pages of topics. `named`: only those that name this record (a topic, a project).
 */
export function eventsAhead(db: Kysely<Tables>, p: { language: string; now: Date | string }, narrow: { named?: string; most?: number } = {}) {
  const ahead = shownIn(db, p.language)
    .select(listedColumns.map(column => `l.${column}` as const))
    .select(sql<EventCall | null>`l.facts->'call'`.as('call'))
    .where('l.kind', '=', 'event')
    // What is past is most of what an office has, and is passed over before its state is looked at.
    .where(sql<boolean>`(l.ends_at > ${p.now}::timestamptz or l.ends_at is null)`)
    .where(eventPhaseOf(p.now), 'in', ['open', 'coming'])
    .orderBy(eventOrder(p.now))
    .limit(narrow.most ?? 20)
  const { named } = narrow
  return jsonArrayFrom(
    named === undefined
      ? ahead
      : ahead.where(eb =>
          eb.exists(
            eb
              .selectFrom('live_names as n')
              .select(sql<number>`1`.as('one'))
              .whereRef('n.record_id', '=', 'l.record_id')
              .whereRef('n.language', '=', 'l.language')
              .where('n.named_id', '=', named),
          ),
        ),
  )
}

/** The next instant at which any event of the office may say something else: a page that lists or counts them all is then made anew. */
export const nextOfEvents = (now: Date | string): RawBuilder<string | null> => sql<string | null>`(
  select to_json(min(i.at)) #>> '{}' from live l
  cross join lateral (values (l.opens), ((l.card->>'soonAt')::timestamptz), (l.closes), (l.starts_at), (l.ends_at)) i (at)
  where l.kind = 'event' and (l.ends_at > ${now}::timestamptz or l.closes > ${now}::timestamptz) and i.at > ${now}::timestamptz
)`

/** An edition of a series, with who taught there. */
export interface Edition extends ListedEvent {
  readonly persons: readonly EditionPerson[]
}
export interface EditionPerson {
  readonly id: string
  readonly slug: string
  readonly shown: Label
  readonly role: string
  readonly affiliations: readonly NamedAffiliation[]
}

/** All editions of the series that the row of `live` (`l`) is or belongs to, the newest first, each as readers of the language see it. */
export const editionsOf = (db: Kysely<Tables>, language: string): RawBuilder<Edition[]> => {
  const persons = jsonArrayFrom(
    db
      .selectFrom('live_names as pn')
      .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'pn.office_id').onRef('h.id', '=', 'pn.named_id'))
      .innerJoin('slugs as ps', join =>
        join
          .onRef('ps.office_id', '=', 'h.office_id')
          .onRef('ps.record_id', '=', 'h.id')
          .on('ps.language', '=', EVERY_LANGUAGE)
          .on('ps.current', '=', true),
      )
      .select(['h.id', 'ps.slug', 'h.shown', 'pn.role'])
      .select(inner => affiliationsOf(inner as never).as('affiliations'))
      .where('pn.record_id', '=', sql.ref<string>('e.record_id'))
      .where('pn.language', '=', sql.ref<string>('e.language'))
      .orderBy('pn.role')
      .orderBy('pn.position'),
  )
  return sql<Edition[]>`(
    select coalesce(json_agg(found order by found.on_date desc nulls first, found.record_id desc), '[]'::json) from (
      select e.record_id, e.kind, e.collection, e.slug, e.title, e.lead, e.type, e.on_date, e.card, e.language, ${persons} as persons
      from live_names m
      join live e on e.record_id = m.record_id and e.language = m.language
      where m.role = 'series' and m.named_id = ${seriesId}
        and (e.language = ${language} or (e.language = e.source_language
          and not exists (select 1 from live own where own.record_id = e.record_id and own.language = ${language})))
      order by e.on_date desc nulls first limit 40
    ) found
  )`
}

const seriesId = sql`(case when l.kind = 'series' then l.record_id else (
  select s.named_id from live_names s where s.record_id = l.record_id and s.language = l.language and s.role = 'series' limit 1) end)`

/** The series that an event (`l`) is an edition of, where readers can see it. */
export const seriesOf = (language: string): RawBuilder<SeriesNamed | null> => sql<SeriesNamed | null>`(
  select json_build_object('record_id', e.record_id, 'slug', e.slug, 'title', e.title, 'language', e.language) from live e
  where l.kind = 'event' and e.record_id = ${seriesId}
    and (e.language = ${language} or e.language = e.source_language)
  order by e.language = ${language} desc limit 1
)`

/** The projects and campaigns that an event or a series (`l`) belongs to, those that readers can see. */
export const belongingsOf = (language: string): RawBuilder<Belonging[]> => sql<Belonging[]>`(
  select coalesce(json_agg(json_build_object('role', n.role, 'record_id', e.record_id, 'collection', e.collection, 'slug', e.slug,
    'title', e.title, 'type', e.type, 'language', e.language) order by n.role desc, n.position), '[]'::json)
  from live_names n join live e on e.record_id = n.named_id
  where n.record_id = l.record_id and n.language = l.language and n.role in ('project', 'campaign')
    and (e.language = ${language} or (e.language = e.source_language and e.kind = 'project'
      and not exists (select 1 from live own where own.record_id = e.record_id and own.language = ${language})))
)`

/** What an event (`l`) is part of, whether readers can see that yet or not: a kept page has to know when they can. */
export const partOf = (): RawBuilder<string[]> => sql<string[]>`(
  select coalesce(json_agg(distinct n.named_id), '[]'::json) from live_names n
  where n.record_id = l.record_id and n.language = l.language and n.role in ('series', 'project', 'campaign')
)`

export interface Belonging {
  readonly role: 'project' | 'campaign'
  readonly record_id: string
  readonly collection: string
  readonly slug: string
  readonly title: string
  readonly type: string
  readonly language: string
}

export interface SeriesNamed {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly language: string
}
