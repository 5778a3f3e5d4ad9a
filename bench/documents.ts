import { createHash } from 'node:crypto'
import pg from 'pg'

const WORDS = 12_000
const OFFICES = 20

/** The words of the measured documents: letters as they come, as different as words are; no stemmer shortens them. */
export const word = (number: number): string =>
  `${createHash('md5')
    .update(String(number))
    .digest('hex')
    .slice(0, 8)
    .replaceAll(/\d/g, digit => 'ghijklmnop'[Number(digit)]!)}k`
const wordInSql = (number: string) => `translate(left(md5((${number})::text), 8), '0123456789', 'ghijklmnop') || 'k'`

/**
 * Documents of one office and of twenty others, written straight into the tables: what stands in them is spread as in real texts, few words
 * in nearly all documents, most in few.
 */
export async function fillWithDocuments(
  place: { host: string; port: number; database: string },
  office: string,
  { own, others }: { own: number; others: number },
): Promise<void> {
  const client = new pg.Client({ ...place, user: 'postgres' })
  await client.connect()
  try {
    // Neither keys nor triggers of rows that are made up.
    await client.query('set session_replication_role = replica; set maintenance_work_mem = $$512MB$$; set synchronous_commit = off')
    await client.query('drop index search_documents_words; create temporary table measured (office uuid, count int)')
    await client.query('insert into measured values ($1, $2)', [office, own])
    await client.query('insert into measured select gen_random_uuid(), $1 / $2 from generate_series(1, $2)', [others, OFFICES])
    await client.query(documents)
    await client.query(live, [office])
    await client.query(words)
    await client.query(
      `insert into search_names select m.office, gen_random_uuid(), ${wordInSql('-n')} from measured m cross join generate_series(1, 2000) n`,
    )
    await client.query('create index search_documents_words on search_documents using gin (words) with (fastupdate = off)')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Each word's number is drawn so that the thousandth is a thousand times as rare as the first. */
const documents = `
insert into search_documents (office_id, record_id, language, kind, year, on_date, titles, words, reduction)
select m.office, gen_random_uuid(), 'en', 'article', 2000 + n % 25, date '2000-01-01' + n % 9000, v.titles::tsvector, v.words::tsvector, 2
from measured m cross join generate_series(1, m.count) n
cross join lateral (
  select string_agg(w || ':' || place || case when place <= 5 then 'A' else 'D' end, ' ') as words,
    string_agg(w || ':' || place || 'A', ' ') filter (where place <= 5) as titles
  from (
    select place, '''' || right(m.office::text, 8) || 'en:' || ${wordInSql(`floor(exp(random() * ln(${WORDS})))::int`)} || '''' as w
    from generate_series(1, 120 + n * 0) place
  ) drawn
) v`

const live = `
insert into live (office_id, record_id, language, kind, collection, slug, title, lead, body, type, on_date, year, card, source_language, revision_id,
  first_published_at, published_at)
select d.office_id, d.record_id, 'en', 'article', 'news', 'measured-' || row_number() over (), 'Measured', 'A document that was measured.',
  json_build_object('type', 'doc', 'content', json_build_array(json_build_object('type', 'paragraph', 'content', json_build_array(
    json_build_object('type', 'text', 'text', (select string_agg(split_part(l, ':', 2), ' ') from unnest(tsvector_to_array(d.words)) l)))))),
  'news', d.on_date, d.year, '{"precision":"day"}', 'en', d.record_id, now(), now()
from search_documents d where d.office_id = $1 and d.kind = 'article' and not exists (
  select 1 from live l where l.office_id = d.office_id and l.record_id = d.record_id and l.language = d.language)`

const words = `
insert into search_words select m.office, 'en', ${wordInSql('n')}, ${wordInSql('n')} from measured m cross join generate_series(1, ${WORDS}) n`
