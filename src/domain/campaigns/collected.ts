import { type RawBuilder, sql } from 'kysely'
import { kindsShownAsSource, type ListedRecord, type ShownFile } from '../content/index.ts'

/** More than these of one kind would hide the others; the newest stand for all. */
const MOST_OF_A_KIND = 12
const MOST_DOCUMENTS = 24

/**
 * What a campaign (`l`) collects, and in which language its readers see it: what says that it belongs to it, what is on one of its topics, and
 * where its stops lead. A rule and no list, so that a new article of the campaign stands on its page at once.
 */
const belonging = (language: string) => sql`
  select o.* from live o
  where o.record_id in (
    select n.record_id from live_names n where n.named_id = l.record_id and n.role = 'campaign'
    union
    select n.record_id from live_names n where n.role = 'topic' and n.named_id in (
      select t.named_id from live_names t where t.record_id = l.record_id and t.language = l.language and t.role = 'topic'
    )
    union
    select s.named_id from live_names s where s.record_id = l.record_id and s.language = l.language and s.role = 'stop'
  ) and o.kind <> 'campaign' and (
    o.language = ${language} or (
      o.kind = any(${[...kindsShownAsSource]}::text[]) and o.language = o.source_language
      and not exists (select 1 from live own where own.record_id = o.record_id and own.language = ${language})
    )
  )`

/** The records that a campaign collects, each kind's newest first: a sub-select of its page's one statement. */
export const collectedRecords = (language: string): RawBuilder<ListedRecord[]> => sql<ListedRecord[]>`(
  select coalesce(json_agg(c order by c.on_date desc nulls last, c.record_id desc), '[]'::json) from (
    select b.record_id, b.kind, b.collection, b.slug, b.title, b.lead, b.type, b.on_date, b.card, b.language,
      row_number() over (partition by b.kind order by b.on_date desc nulls last, b.record_id desc) as place
    from (${belonging(language)}) b
  ) c where c.place <= ${sql.lit(MOST_OF_A_KIND)}
)`

/** The documents of the records that a campaign collects, each once; those in the reader's language first. */
export const collectedDocuments = (language: string): RawBuilder<ShownFile[]> => sql<ShownFile[]>`(
  select coalesce(json_agg(d order by d.language is distinct from ${language}, d.name, d.id), '[]'::json) from (
    select distinct on (f.id) 'attachment' as role, '' as alternative, false as decorative, f.id, f.media_type, f.bytes, f.name, f.language, f.title,
      f.alternative as label, f.credit, f.width, f.height, f.focal_x, f.focal_y, encode(f.sha256, 'hex') as sha256
    from (${belonging(language)}) b
    join live_files lf on lf.record_id = b.record_id and lf.language = b.language and lf.role in ('attachment', 'edition')
    join files f on f.id = lf.file_id
    order by f.id limit ${sql.lit(MOST_DOCUMENTS)}
  ) d
)`
