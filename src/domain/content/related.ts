import { type RawBuilder, sql } from 'kysely'
import type { ListedRecord } from './named-parts.ts'

/**
 * Records that belong together with the row of `live` that a page is about (`l`), found and not only typed: what it names or is named by
 * first, then what shares a project, series, event, campaign, a person, or a topic with it, the most in common and the newest first. Each
 * as readers of the language see it: in their language, else, for the kinds that `fallsBack` names, as its source says it.
 * A name that thousands share is looked at for its first two hundred.
 */
export const relatedRecords = (language: string, fallsBack: readonly string[], most = 6): RawBuilder<ListedRecord[]> => sql<ListedRecord[]>`(
  select coalesce(json_agg(f order by f.weight desc, f.on_date desc nulls last, f.kind, f.record_id desc), '[]'::json) from (
    select o.record_id, o.kind, o.collection, o.slug, o.title, o.lead, o.type, o.on_date, o.card, o.language, w.weight from (
      select c.id, sum(c.weight) as weight from (
        select n.named_id as id, 8 as weight from live_names n
          where n.record_id = l.record_id and n.language = l.language
        union
        select n.record_id, 8 from live_names n where n.named_id = l.record_id
        union all
        select s.record_id, case when n.role = 'topic' then 1 when n.role in ('project', 'series', 'event', 'campaign') then 4 else 2 end
          from live_names n cross join lateral (
            select distinct m.record_id from (
              select q.record_id from live_names q where q.named_id = n.named_id limit 200
            ) m where m.record_id <> l.record_id
          ) s
          where n.record_id = l.record_id and n.language = l.language
            and n.role in ('topic', 'project', 'series', 'event', 'campaign', 'author', 'editor', 'speaker', 'lecturer')
      ) c group by c.id
    ) w
    join live o on o.record_id = w.id and o.record_id <> l.record_id and (
      o.language = ${language} or (
        o.kind = any(${[...fallsBack]}::text[]) and o.language = o.source_language
        and not exists (select 1 from live own where own.record_id = o.record_id and own.language = ${language})
      )
    )
    order by w.weight desc, o.on_date desc nulls last, o.kind, o.record_id desc limit ${most}
  ) f
)`

/**
 * Through whom and what a page's record (`l`) may come to belong together with others: its page lists what names them, and changes with
 * `tags.named` of each, and of itself.
 */
export const namesIn = (): RawBuilder<string[]> =>
  sql<
    string[]
  >`array(select distinct n.named_id from live_names n where n.record_id = l.record_id and n.language = l.language and n.role <> 'related')`
