import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import { EVERY_LANGUAGE, type ListedRecord, type NamedOrganisation } from '../content/index.ts'
import { isNamed, isPublicOrganisation } from '../directory/index.ts'
import type { Label } from '../labels/index.ts'

/** How what was found is narrowed; null where it is not. */
export interface FoundNarrowing {
  readonly kind: string | null
  readonly year: number | null
  /** The slug of a topic. */
  readonly topic: string | null
}

export interface FoundText extends ListedRecord {
  readonly body: unknown
}

/** An organisation, a person or a topic as a result. */
export interface FoundEntity {
  readonly record_id: string
  readonly kind: 'organisation' | 'person' | 'topic'
  readonly slug: string
  readonly names: NamedOrganisation['names'] | null
  readonly label: Label | null
  readonly about: Label | null
}

export interface Found {
  readonly total: number
  /** Without any narrowing. */
  readonly whole: number
  /** How much each choice would show beside the other narrowings; `''` is all of a group. */
  readonly counts: readonly { readonly facet: 'kind' | 'year' | 'topic'; readonly value: string; readonly number: number }[]
  readonly topics: readonly { readonly id: string; readonly slug: string; readonly label: Label }[]
  /** In their order: nearest first. */
  readonly rows: readonly { readonly text: FoundText | null; readonly entity: FoundEntity | null }[]
}

/** Whether readers meet an organisation, a person or a topic: as soon as something public names it. */
const isMet = sql`case f.kind when 'organisation' then ${isPublicOrganisation(sql.ref('f.record_id'))} else ${isNamed(sql.ref('f.record_id'))} end`

/** An organisation, person or topic (`f`) with what its result shows. */
const entityOf = sql`(
  select json_build_object('record_id', f.record_id, 'kind', f.kind, 'slug', s.slug, 'names', o.names,
    'label', coalesce(h.shown, t.label), 'about', coalesce(o.about, t.about))
  from slugs s
  left join organisations o on f.kind = 'organisation' and o.id = s.record_id
  left join persons h on f.kind = 'person' and h.id = s.record_id
  left join topics t on f.kind = 'topic' and t.id = s.record_id
  where s.record_id = f.record_id and s.language = ${EVERY_LANGUAGE} and s.current)`

/** The most of what was found that is shown: who has not found it on twenty pages needs other words. */
export const MOST_FOUND = 200

/** What readers of a language find for some words, narrowed, with how much each other choice would show. */
export const searchFound = question<Record<string, unknown> & FoundNarrowing & { language: string; query: string; offset: number; limit: number }>()(
  (db, p) =>
    db.selectNoFrom(
      sql<Found>`(
    with wanted as materialized (
      select ${p.kind}::text as kind, ${p.year}::int as year, ${p.topic}::text as topic,
        (select s.record_id from slugs s where s.collection = 'topics' and s.language = ${EVERY_LANGUAGE} and s.slug = ${p.topic}::text) as topic_id
    ), found as materialized (
      select f.*, (w.kind is null or f.kind = w.kind) as by_kind, (w.year is null or f.year = w.year) as by_year,
        (w.topic is null or w.topic_id = any(f.topics)) as by_topic
      from wanted w cross join search_found(current_office(), ${p.language}, ${p.query}::tsquery, w.kind, w.year, w.topic_id) f
      where f.language is distinct from ${EVERY_LANGUAGE} or ${isMet}
    ), groups as materialized (
      select * from found where record_id is null or language = ${EVERY_LANGUAGE}
    ), counts as (
      select 'kind' as facet, kind as value, sum(number)::int as number from groups where by_year and by_topic group by kind
      union all select 'year', year::text, sum(number)::int from groups where by_kind and by_topic and year is not null group by year
      union all select 'topic', t.id::text, sum(number)::int from groups cross join unnest(topics) t (id) where by_kind and by_year group by t.id
      union all select 'kind', '', sum(number)::int from groups where by_year and by_topic having count(*) > 0
      union all select 'year', '', sum(number)::int from groups where by_kind and by_topic having count(*) > 0
      union all select 'topic', '', sum(number)::int from groups where by_kind and by_year having count(*) > 0
    )
    select json_build_object(
      'whole', (select coalesce(sum(number), 0)::int from groups),
      'total', (select coalesce(sum(number), 0)::int from groups where by_kind and by_year and by_topic),
      'counts', (select coalesce(json_agg(c), '[]'::json) from counts c),
      'topics', (select coalesce(json_agg(json_build_object('id', t.id, 'slug', s.slug, 'label', t.label) order by t.position, t.id), '[]'::json)
        from topics t join slugs s on s.record_id = t.id and s.language = ${EVERY_LANGUAGE} and s.current
        where t.id::text in (select value from counts where facet = 'topic') or t.id = (select topic_id from wanted)),
      'rows', (select coalesce(json_agg(json_build_object(
          'text', (select json_build_object('record_id', l.record_id, 'kind', l.kind, 'collection', l.collection, 'slug', l.slug, 'title', l.title,
              'lead', l.lead, 'type', l.type, 'on_date', l.on_date, 'card', l.card, 'language', l.language, 'body', l.body)
            from live l where l.record_id = f.record_id and l.language = f.language),
          'entity', case when f.language = ${EVERY_LANGUAGE} then ${entityOf} end) order by f.place, f.record_id desc), '[]'::json)
        from (select * from found where record_id is not null and by_kind and by_year and by_topic order by place, record_id desc limit ${p.limit}::int offset ${p.offset}::int) f)
    )
  )`.as('found'),
    ),
)
