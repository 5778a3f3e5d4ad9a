import { type RawBuilder, sql } from 'kysely'
import { kindsShownAsSource } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import type { MenuName, MenuTarget } from './menu.ts'

/** An item as the frame reads it. One that leads to a record has it as readers of the language see it; null where they see none. */
export interface MenuRow {
  readonly menu: MenuName
  readonly label: Label
  readonly target: MenuTarget
  readonly record: {
    readonly collection: string
    readonly slug: string
    readonly title: string
    readonly type: string
    readonly language: string
  } | null
}

/** The office's menus, in order. */
export const menusIn = (language: string): RawBuilder<MenuRow[]> => sql<MenuRow[]>`(
  select coalesce(json_agg(json_build_object('menu', m.menu, 'label', m.label, 'target', m.target, 'record', r.record)
    order by m.menu, m.position), '[]'::json)
  from menu_items m left join lateral (
    select json_build_object('collection', o.collection, 'slug', o.slug, 'title', o.title, 'type', o.type, 'language', o.language) as record
    from live o
    where o.record_id = (m.target->>'record')::uuid
      and (o.language = ${language} or (o.language = o.source_language and o.kind = any(${[...kindsShownAsSource]}::text[])))
    order by o.language = ${language} desc limit 1
  ) r on true
)`

/** The kinds of which readers of the language see at least one record. */
export const kindsToRead = (language: string): RawBuilder<string[]> => sql<string[]>`(
  select coalesce(json_agg(distinct c.kind), '[]'::json) from list_counts c
  where c.number > 0 and (c.language = ${language} or c.kind = any(${[...kindsShownAsSource]}::text[]))
)`

/** The office's own words, by their places. */
export const officeTexts = (): RawBuilder<Record<string, Label>> =>
  sql<Record<string, Label>>`(select coalesce(json_object_agg(t.key, t.label), '{}'::json) from office_texts t)`
