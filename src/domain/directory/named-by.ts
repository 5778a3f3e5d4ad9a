import { type RawBuilder, sql } from 'kysely'
import { kindsShownAsSource, type ListedRecord } from '../content/index.ts'

/** A page of what names somebody or something. */
export interface NamedBy {
  readonly total: number
  /** How many there are of a kind in a role, over all pages. */
  readonly groups: readonly { readonly kind: string; readonly role: string; readonly number: number }[]
  readonly rows: readonly (ListedRecord & { readonly role: string })[]
}

/** In this order kinds stand on a page of the directory, and roles within a kind; others follow by name. */
const kindsInOrder = ['series', 'event', 'project', 'publication', 'campaign', 'article', 'page']
const rolesInOrder = [
  'lead',
  'organiser',
  'co-organiser',
  'host',
  'author',
  'editor',
  'lecturer',
  'speaker',
  'chair',
  'publisher',
  'implementing',
  'partner',
]

export const MOST_NAMED_BY = 30

/**
 * What names an organisation, a person or a topic (`id`), by kind and role, newest first: each record as readers of the language see it, and
 * once for each role.
 */
export function namedBy(id: RawBuilder<unknown>, p: { readonly language: string; readonly offset: number }): RawBuilder<NamedBy> {
  const order = sql`array_position(${kindsInOrder}::text[], kind) nulls last, kind, array_position(${rolesInOrder}::text[], role) nulls last, role,
    on_date desc nulls last, record_id desc`
  return sql<NamedBy>`(
    with seen as materialized (
      select n.role, l.record_id, l.kind, l.language, l.on_date
      from live_names n join live l on l.record_id = n.record_id and l.language = n.language
      where n.named_id = ${id} and (
        l.language = ${p.language} or (
          l.kind = any(${[...kindsShownAsSource]}::text[]) and l.language = l.source_language
          and not exists (select 1 from live own where own.record_id = l.record_id and own.language = ${p.language})
        )
      )
    ), page as (
      select p.*, row_number() over () as place
      from (select * from seen order by ${order} limit ${MOST_NAMED_BY} offset ${p.offset}::int) p
    )
    select json_build_object(
      'total', (select count(*)::int from seen),
      'groups', (select coalesce(json_agg(g), '[]'::json) from (select kind, role, count(*)::int as number from seen group by kind, role) g),
      'rows', (select coalesce(json_agg(json_build_object('role', s.role, 'record_id', l.record_id, 'kind', l.kind, 'collection', l.collection,
          'slug', l.slug, 'title', l.title, 'lead', l.lead, 'type', l.type, 'on_date', l.on_date, 'card', l.card, 'language', l.language)
          order by s.place), '[]'::json)
        from page s join live l on l.record_id = s.record_id and l.language = s.language)
    )
  )`
}
