-- The ground everything stands on: roles, the office a statement works for, offices.
--
-- Roles are groups without sign-in. The login that DATABASE_URL names becomes a member of program, reader and identity (see the
-- runner); the owner of everything is whoever migrates. No role of the program owns a table, so forced row-level security holds for all.
do $$ begin create role waypost_program nologin;  exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role waypost_reader nologin;   exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role waypost_searcher nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role waypost_identity nologin; exception when duplicate_object or unique_violation then null; end $$;

-- PostgreSQL 15+ gives nobody but the owner the right to create in public; older templates may still.
revoke create on schema public from public;
grant usage on schema public to waypost_program, waypost_reader, waypost_searcher;

-- The office of the running transaction. nullif: after `set_config(…, true)` ends, the setting is '' on a pooled connection, not null;
-- without it a query without an office would throw instead of finding nothing.
create function current_office() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.office', true), '')::uuid;

-- Offices are tenants, and nodes of a tree whose upper ones need no site of their own. Global: the host of a request must be looked up
-- before an office is known. Holds nothing that is not shown to the public.
create table offices (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  parent_id uuid references offices,
  is_default boolean not null default false,
  has_site boolean not null default true,
  website text,
  names jsonb not null,
  descriptor jsonb not null default '{}',
  statement jsonb not null default '{}',
  introduction jsonb not null default '{}',
  zone text not null,
  languages text[] not null check (cardinality(languages) > 0),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  colours jsonb,
  place jsonb not null default '{}',
  contact_points jsonb not null default '[]',
  opening_hours jsonb not null default '[]',
  hours_note jsonb not null default '{}',
  spoken_languages text[] not null default '{}',
  moved jsonb,
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index offices_one_default on offices (is_default) where is_default;

-- The host names of an office, its canonical one first. A table of its own so that a host can belong to one office only.
create table office_hosts (
  host text primary key check (host = lower(host)),
  office_id uuid not null references offices,
  position int not null default 0
);

grant select on offices, office_hosts to waypost_program, waypost_reader;
-- Made by the operator (`npx waypost`, first start), changed on the desk.
grant insert, update on offices, office_hosts to waypost_program;

-- Puts one table of an office under the rule of tenancy. Every later migration calls it for each table it makes.
create procedure protect(table_name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy office on %s using (office_id = current_office()) with check (office_id = current_office())', table_name);
end $$;

-- Hands a guarded function to the searching role: it runs with that role's rows, through a policy of its own, so that no superuser and
-- no BYPASSRLS is needed. The owner must be a member of the role for the moment of the hand-over.
create procedure own_by_searcher(signature regprocedure) language plpgsql as $$
begin
  execute format('grant waypost_searcher to %I', current_user);
  execute 'grant create on schema public to waypost_searcher';
  execute format('alter function %s owner to waypost_searcher', signature);
  execute 'revoke create on schema public from waypost_searcher';
  execute format('revoke all on function %s from public', signature);
  execute format('grant execute on function %s to waypost_program', signature);
end $$;
