-- The directory is looked up by an index of its own, and texts are put in order by one number: titles first, then the newest. The
-- words' own index holds one office already: `is true` keeps the planner from crossing it with another. Fifty are ranked.
create index search_documents_directory on search_documents using gin (words) with (fastupdate = off) where language = '*';

create or replace function search_found(office uuid, reader text, query tsquery, of_kind text, of_year int, of_topic uuid)
  returns table (record_id uuid, language text, kind text, year int, topics uuid[], number int, place double precision)
  language sql stable security definer set search_path = pg_catalog, public rows 300
  begin atomic
    with hits as materialized (
      select d.record_id, d.language, d.kind, d.year, d.on_date, d.topics, (d.titles @@ query)::int * 1000000 + coalesce(d.on_date - date '1900-01-01', 0) as near
      from search_documents d
      where d.words @@ query and (d.office_id = office) is true and (d.language = reader or d.falls_back and not exists (
        select 1 from search_documents own where own.office_id = office and own.record_id = d.record_id and own.language = reader))
    ), first as materialized (
      select f.*, row_number() over (order by f.near desc, f.record_id desc) as early
      from (
        select h.* from hits h
        where (of_kind is null or h.kind = of_kind) and (of_year is null or h.year = of_year)
          and (of_topic is null or of_topic = any(h.topics))
        order by h.near desc limit 200
      ) f
      union all
      select d.record_id, d.language, d.kind, d.year, d.on_date, d.topics, 0, 0
      from search_documents d where d.words @@ query and d.office_id = office and d.language = '*'
    )
    select f.record_id, f.language, f.kind, f.year, f.topics, 1,
      case when f.early > 50 then f.early else -(
        select ts_rank('{0.05, 0.2, 0.4, 1}', d.words, query)
        from search_documents d where d.office_id = office and d.record_id = f.record_id and d.language = f.language
      ) -- What is to come is nearer than what is long over.
      * case when f.on_date >= current_date then 1.5 else 1 / (1 + 0.02 * greatest(0, coalesce((current_date - f.on_date) / 365, 0))) end end
    from first f
    union all
    select null, null, h.kind, h.year, h.topics, count(*)::int, null from hits h group by h.year, h.kind, h.topics;
  end;
