-- A common word in a large office: the search counts what it finds in groups and hands on only the first documents, and looks at titles
-- within the row. Was: every document that has the words.
alter table search_documents alter column titles set storage main;

drop function search_found(uuid, text, tsquery);

-- What an office has for the words: the 200 first texts that fit the narrowing, best first; all texts as numbers of each kind, year and set
-- of topics, whatever the narrowing; each organisation, person and topic (language '*'), since whether readers meet them is asked elsewhere.
-- Only the 100 first by title and date are ranked by where the words stand.
create function search_found(office uuid, reader text, query tsquery, of_kind text, of_year int, of_topic uuid)
  returns table (record_id uuid, language text, kind text, year int, topics uuid[], number int, place double precision)
  language sql stable security definer set search_path = pg_catalog, public rows 300
  begin atomic
    with hits as materialized (
      select d.record_id, d.language, d.kind, d.year, d.on_date, d.topics, d.titles @@ query as in_title
      from search_documents d
      where d.words @@ query and d.office_id = office and (d.language = reader or d.language = '*' or d.falls_back and not exists (
        select 1 from search_documents own where own.office_id = office and own.record_id = d.record_id and own.language = reader))
    ), first as materialized (
      select f.*, row_number() over (order by f.in_title desc, f.on_date desc nulls last, f.record_id desc) as early
      from (
        select h.* from hits h
        where h.language <> '*' and (of_kind is null or h.kind = of_kind) and (of_year is null or h.year = of_year)
          and (of_topic is null or of_topic = any(h.topics))
        order by h.in_title desc, h.on_date desc nulls last, h.record_id desc limit 200
      ) f
      union all
      select h.*, 0 from hits h where h.language = '*'
    )
    select f.record_id, f.language, f.kind, f.year, f.topics, 1,
      case when f.early > 100 then f.early else -(
        select ts_rank('{0.05, 0.2, 0.4, 1}', d.words, query)
        from search_documents d where d.office_id = office and d.record_id = f.record_id and d.language = f.language
      ) -- What is to come is nearer than what is long over.
      * case when f.on_date >= current_date then 1.5 else 1 / (1 + 0.02 * greatest(0, coalesce((current_date - f.on_date) / 365, 0))) end end
    from first f
    union all
    select null, null, h.kind, h.year, h.topics, count(*)::int, null from hits h where h.language <> '*' group by h.kind, h.year, h.topics;
  end;

create or replace function search_near(office uuid, reader text, words text[], queries tsquery[])
  returns table (asked text, word text, record_id uuid, nearness real)
  language sql stable security definer set search_path = pg_catalog, public rows 20
  begin atomic
    select a.word, n.word, null::uuid, n.nearness
    from unnest(words, queries) with ordinality a (word, query, position)
    -- By the index of words and nothing else, whatever a plan for any words expects.
    left join lateral (
      select true as found from (select d.office_id, d.language from search_documents d where d.words @@ a.query offset 0) d
      where d.office_id = office and d.language in (reader, '*') limit 1
    ) known on true
    cross join lateral (
      select w.word, similarity(w.folded, a.word) as nearness from search_words w
      where w.office_id = office and w.language = reader and w.folded % a.word
      order by 2 desc, w.word limit 8
    ) n
    where known.found is null
    union all
    (select null, null, near.record_id, avg(near.best)::real
      from (
        select n.record_id, a.word, max(similarity(n.name, a.word)) as best
        from unnest(words) a (word) join search_names n on n.office_id = office and n.name % a.word group by n.record_id, a.word
      ) near
      where near.best >= 0.4 group by near.record_id having count(*) = cardinality(words) order by 4 desc, 3 limit 10);
  end;

call own_by_searcher('search_found(uuid, text, tsquery, text, int, uuid)');
grant execute on function search_found(uuid, text, tsquery, text, int, uuid) to waypost_reader;
