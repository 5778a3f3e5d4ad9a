-- What visitors search: one document for each row of `live`, written with it, and one for each organisation, person and topic under the
-- language '*'. Words are reduced by the program (docs/decisions/0018), so PostgreSQL's dictionaries are not asked.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Full-text operators are not leakproof: under row-level security they would use no index. Only the guarded functions below read these
-- tables for readers, and filter by office themselves. Each lexeme begins with its office and language ("1a2b3c4den:school"), so that a
-- word's list in the index holds documents of one office, however many others there are.
create table search_documents (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  kind text not null,
  year int,
  on_date date,
  -- Shown to readers of another language where that has no text of its own.
  falls_back boolean not null default false,
  topics uuid[] not null default '{}',
  titles tsvector not null,
  words tsvector not null,
  -- The version of the reduction that wrote it: others are written anew.
  reduction int not null,
  primary key (office_id, record_id, language),
  foreign key (office_id, record_id) references records (office_id, id)
) with (toast_tuple_target = 128);
create index search_documents_words on search_documents using gin (words) with (fastupdate = off);

-- The words of names of organisations and persons, small and without accents, for whoever does not know how they are spelled.
create table search_names (
  office_id uuid not null,
  record_id uuid not null,
  name text not null,
  primary key (office_id, record_id, name),
  foreign key (office_id, record_id) references records (office_id, id)
);
create index search_names_trigrams on search_names using gin (office_id, name gin_trgm_ops);

-- The words that an office has used, for suggestions: as written, and small and without accents. Added to, never counted.
create table search_words (
  office_id uuid not null,
  language text not null,
  word text not null,
  folded text not null,
  primary key (office_id, language, word)
);
create index search_words_trigrams on search_words using gin (office_id, folded gin_trgm_ops);

-- What nobody found, counted a day, without who asked.
create table search_misses (
  office_id uuid not null,
  day date not null,
  language text not null,
  words text not null check (char_length(words) <= 80),
  number int not null default 1,
  primary key (office_id, day, language, words)
);

call protect('search_documents'); call protect('search_names'); call protect('search_words'); call protect('search_misses');
grant select, insert, update, delete on search_documents, search_names, search_words, search_misses to waypost_program;

grant select on search_documents, search_names, search_words to waypost_searcher;
create policy searcher on search_documents to waypost_searcher using (true);
create policy searcher on search_names to waypost_searcher using (true);
create policy searcher on search_words to waypost_searcher using (true);

-- Every document of one office that has the words, best first. A common word in a large office costs one look at each row and no more:
-- only the 200 best by title and date are ranked by where the words stand.
create function search_found(office uuid, reader text, query tsquery)
  returns table (record_id uuid, language text, kind text, year int, topics uuid[], place bigint)
  language sql stable security definer set search_path = pg_catalog, public rows 500
  begin atomic
    with hits as materialized (
      select d.record_id, d.language, d.kind, d.year, d.on_date, d.topics, d.titles @@ query as in_title
      from search_documents d
      where d.office_id = office and d.words @@ query and (d.language = reader or d.language = '*' or d.falls_back and not exists (
        select 1 from search_documents own where own.office_id = office and own.record_id = d.record_id and own.language = reader))
    ), best as materialized (
      select h.* from hits h order by h.in_title desc, h.on_date desc nulls last, h.record_id desc limit 200
    ), ranked as materialized (
      -- What is to come is nearer than what is long over.
      select b.record_id, b.language, ts_rank('{0.05, 0.2, 0.4, 1}', d.words, query)
        * case when b.on_date >= current_date then 1.5 else 1 / (1 + 0.02 * greatest(0, coalesce((current_date - b.on_date) / 365, 0))) end as score
      from best b join search_documents d on d.office_id = office and d.record_id = b.record_id and d.language = b.language
    )
    select h.record_id, h.language, h.kind, h.year, h.topics,
      row_number() over (order by r.score is null, h.in_title desc, r.score desc, h.on_date desc nulls last, h.record_id desc)
    from hits h left join ranked r on r.record_id = h.record_id and r.language = h.language;
  end;

-- For words that found nothing: words of the office that are spelled nearly so, and organisations and persons whose names hold something like
-- each of the words. `queries` are the same words as the index knows them; one that finds something by itself is not guessed at.
create function search_near(office uuid, reader text, words text[], queries tsquery[])
  returns table (asked text, word text, record_id uuid, nearness real)
  language sql stable security definer set search_path = pg_catalog, public rows 20
  begin atomic
    select a.word, n.word, null::uuid, n.nearness
    from unnest(words, queries) with ordinality a (word, query, position)
    cross join lateral (
      select w.word, similarity(w.folded, a.word) as nearness from search_words w
      where w.office_id = office and w.language = reader and w.folded % a.word
      order by 2 desc, w.word limit 8
    ) n
    where not exists (select 1 from search_documents d where d.office_id = office and d.words @@ a.query and d.language in (reader, '*'))
    union all
    (select null, null, near.record_id, avg(near.best)::real
      from (
        select n.record_id, a.word, max(similarity(n.name, a.word)) as best
        from unnest(words) a (word) join search_names n on n.office_id = office and n.name % a.word group by n.record_id, a.word
      ) near
      where near.best >= 0.4 group by near.record_id having count(*) = cardinality(words) order by 4 desc, 3 limit 10);
  end;

call own_by_searcher('search_found(uuid, text, tsquery)');
call own_by_searcher('search_near(uuid, text, text[], tsquery[])');
grant execute on function search_found(uuid, text, tsquery), search_near(uuid, text, text[], tsquery[]) to waypost_reader;
