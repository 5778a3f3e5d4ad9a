import { type RawBuilder, sql } from 'kysely'
import type { Label } from '../labels/index.ts'
import { EVERY_LANGUAGE } from './directory.ts'
import type { ListedRecord } from './named-parts.ts'

/** How a list is narrowed; null where it is not. */
export interface ListNarrowing {
  readonly type: string | null
  readonly year: number | null
  /** Two capital letters. */
  readonly country: string | null
  /** The slug of a topic. */
  readonly topic: string | null
  /** The language of a document. */
  readonly document: string | null
  /** What the dates say: the kind's own words. */
  readonly state: string | null
}

export interface ListValues extends ListNarrowing {
  readonly language: string
  readonly offset: number
  readonly limit: number
}

export interface ListOptions {
  readonly kinds: readonly string[]
  /** Whether a record without a text in the reader's language is listed as its source says it. */
  readonly fallsBack: boolean
  /** What the dates of a row (`l`) say now, as the kind's own rule: a word. */
  readonly state?: RawBuilder<string>
  /** The order of a row (`l`); newest first where it is not given. The record's id comes last. */
  readonly order?: RawBuilder<unknown>
}

/** One page of a list, with the number of what each choice would show beside the others. */
export interface RecordList {
  readonly rows: readonly ListedRecord[]
  readonly total: number
  readonly counts: readonly { readonly facet: ListFacet; readonly value: string; readonly number: number }[]
  /** The topics that stand among the counts, by id (their `value`), and the one that was asked for. */
  readonly topics: readonly { readonly id: string; readonly slug: string; readonly label: Label }[]
}
export type ListFacet = 'type' | 'year' | 'country' | 'topic' | 'document' | 'state'

/**
 * A list of live records of some kinds, as one sub-select: narrowed by everything at once, each group of choices counted under the other
 * narrowings. Everything that readers could see of these kinds is looked at once; offices have hundreds, at most thousands of a kind.
 */
export function recordList(options: ListOptions, p: ListValues): RawBuilder<RecordList> {
  const { kinds, fallsBack, state = sql<string>`''`, order = sql`l.on_date desc nulls last` } = options
  const seen = fallsBack
    ? sql`(l.language = ${p.language} or l.language = l.source_language and not exists (
        select 1 from live own where own.record_id = l.record_id and own.language = ${p.language}))`
    : sql`l.language = ${p.language}`
  return sql<RecordList>`(
    with wanted as materialized (
      select ${p.type}::text as type, ${p.year}::int as year, ${p.country}::text as country, ${p.document}::text as document, ${p.state}::text as state,
        ${p.topic}::text as topic,
        (select s.record_id from slugs s where s.collection = 'topics' and s.language = ${EVERY_LANGUAGE} and s.slug = ${p.topic}::text) as topic_id
    ), base as materialized (
      select l.record_id, l.language, l.type, l.year, ${state} as state, row_number() over (order by ${order}, l.record_id desc) as place
      from live l where l.kind = any(${[...kinds]}::text[]) and ${seen}
    ), topics_of as materialized (
      select b.record_id, n.named_id from base b
      join live_names n on n.record_id = b.record_id and n.language = b.language and n.role = 'topic'
    ), facets_of as materialized (
      select b.record_id, f.facet, f.value from base b join live_facets f on f.record_id = b.record_id and f.language = b.language
    ), marked as materialized (
      select b.*,
        (w.type is null or b.type = w.type) as by_type,
        (w.year is null or b.year = w.year) as by_year,
        (w.state is null or b.state = w.state) as by_state,
        (w.topic is null or b.record_id in (select t.record_id from topics_of t where t.named_id = w.topic_id)) as by_topic,
        (w.country is null or b.record_id in (select f.record_id from facets_of f where f.facet = 'country' and f.value = w.country)) as by_country,
        (w.document is null or b.record_id in (select f.record_id from facets_of f where f.facet = 'language' and f.value = w.document)) as by_document
      from base b cross join wanted w
    ), chosen as (
      select * from marked where by_type and by_year and by_state and by_topic and by_country and by_document
    ), counts as (
      select 'type' as facet, m.type as value, count(*)::int as number from marked m
        where by_year and by_state and by_topic and by_country and by_document group by m.type
      union all select 'year', coalesce(m.year, 0)::text, count(*)::int from marked m
        where by_type and by_state and by_topic and by_country and by_document group by m.year
      union all select 'state', m.state, count(*)::int from marked m
        where by_type and by_year and by_topic and by_country and by_document group by m.state
      union all select 'topic', t.named_id::text, count(*)::int from marked m join topics_of t on t.record_id = m.record_id
        where by_type and by_year and by_state and by_country and by_document group by t.named_id
      union all select 'country', f.value, count(*)::int from marked m join facets_of f on f.record_id = m.record_id and f.facet = 'country'
        where by_type and by_year and by_state and by_topic and by_document group by f.value
      union all select 'document', f.value, count(*)::int from marked m join facets_of f on f.record_id = m.record_id and f.facet = 'language'
        where by_type and by_year and by_state and by_topic and by_country group by f.value
    )
    select json_build_object(
      'total', (select count(*)::int from chosen),
      'counts', (select coalesce(json_agg(c), '[]'::json) from counts c),
      'topics', (select coalesce(json_agg(json_build_object('id', t.id, 'slug', s.slug, 'label', t.label) order by t.position, t.id), '[]'::json)
        from topics t join slugs s on s.record_id = t.id and s.language = ${EVERY_LANGUAGE} and s.current
        where t.id in (select named_id from topics_of) or t.id = (select topic_id from wanted)),
      'rows', (select coalesce(json_agg(json_build_object('record_id', l.record_id, 'kind', l.kind, 'collection', l.collection, 'slug', l.slug,
          'title', l.title, 'lead', l.lead, 'type', l.type, 'on_date', l.on_date, 'card', l.card, 'language', l.language) order by c.place), '[]'::json)
        from (select * from chosen order by place limit ${p.limit}::int offset ${p.offset}::int) c
        join live l on l.record_id = c.record_id and l.language = c.language)
    )
  )`
}

/** The topics of a kind's live records in one language, with how many belong to each: for a list that is not narrowed. */
export const topicsOf = (kind: string, language: string): RawBuilder<(RecordList['topics'][number] & { readonly number: number })[]> => sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'slug', s.slug, 'label', t.label, 'number', c.number) order by t.position, t.id), '[]'::json)
  from (
    select n.named_id, count(*)::int as number from live_names n
    join live l on l.record_id = n.record_id and l.language = n.language and l.kind = ${kind}
    where n.language = ${language} and n.role = 'topic' group by n.named_id
  ) c
  join topics t on t.id = c.named_id
  join slugs s on s.record_id = t.id and s.language = ${EVERY_LANGUAGE} and s.current
)`
