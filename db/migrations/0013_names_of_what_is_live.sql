-- What was live before records named each other: its authors and what it relates to, as the program would write them now.
do $$
declare one uuid;
begin
  for one in select id from offices loop
    perform set_config('app.office', one::text, true);
    insert into live_names (office_id, record_id, language, role, position, named_id)
    select l.office_id, l.record_id, l.language, n.role, min(n.position), n.named_id
    from live l
    join (
      select p.office_id, p.record_id, p.role, p.position, p.person_id as named_id from record_persons p
      union all
      select r.office_id, r.from_id, r.role, r.position, r.to_id from relations r
    ) n on n.office_id = l.office_id and n.record_id = l.record_id
    group by l.office_id, l.record_id, l.language, n.role, n.named_id
    on conflict do nothing;
    -- People who were named as authors before they had pages get an address of their own: of their name, or of their number where two share it.
    insert into slugs (office_id, collection, language, slug, record_id, current, was_live)
    select p.office_id, 'people', '*',
      case when count(*) over (partition by p.plain) = 1 and p.plain <> '' then p.plain else trim(both '-' from p.plain || '-' || right(p.id::text, 8)) end,
      p.id, true, true
    from (
      select persons.office_id, persons.id,
        trim(both '-' from regexp_replace(lower(given || ' ' || family), '[^a-z0-9]+', '-', 'g')) as plain
      from persons
    ) p
    where not exists (select from slugs s where s.office_id = p.office_id and s.record_id = p.id)
    on conflict do nothing;
  end loop;
  perform set_config('app.office', '', true);
end $$;
