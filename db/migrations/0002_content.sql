-- The content backbone: one for every kind of record (docs/decisions/0003).

create table records (
  office_id uuid not null references offices,
  id uuid not null,
  kind text not null,
  source_language text not null,
  created_at timestamptz not null default now(),
  trashed_at timestamptz,
  primary key (office_id, id),
  unique (office_id, id, kind)
);
create index records_kind on records (office_id, kind, id desc);

-- A record in one language. Its state is read from these columns: draft, live, live with changes, unpublished.
create table texts (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  live_revision uuid,
  newest_revision uuid not null,
  checked_against int,
  first_published_at timestamptz,
  published_at timestamptz,
  unpublished_at timestamptz,
  primary key (office_id, record_id, language),
  foreign key (office_id, record_id) references records (office_id, id),
  check (live_revision is null or published_at is not null),
  check (live_revision is not null or published_at is null or unpublished_at is not null)
);

-- Never changed but for the moment they first went live.
create table revisions (
  office_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  language text not null,
  number int not null check (number > 0),
  title text not null check (char_length(title) between 1 and 300),
  lead text not null default '' check (char_length(lead) <= 2000),
  body jsonb not null,
  body_version int not null,
  minor boolean not null default false,
  machine boolean not null default false,
  made_by text not null,
  made_at timestamptz not null default now(),
  first_live_at timestamptz,
  primary key (office_id, id),
  unique (office_id, record_id, language, number),
  unique (office_id, record_id, language, id),
  foreign key (office_id, record_id, language) references texts (office_id, record_id, language) deferrable initially deferred
);
-- The pointers include record and language: a text can never show another text's revision.
alter table texts add foreign key (office_id, record_id, language, live_revision)
  references revisions (office_id, record_id, language, id) deferrable initially deferred;
alter table texts add foreign key (office_id, record_id, language, newest_revision)
  references revisions (office_id, record_id, language, id) deferrable initially deferred;

-- Addresses, current and former. Unique also against drafts, since a draft takes its slug with its first save.
create table slugs (
  office_id uuid not null,
  collection text not null,
  language text not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 120),
  record_id uuid not null,
  current boolean not null default true,
  -- Whether the public ever saw this address: then it answers 301 or 410 later, else 404 as if it never was.
  was_live boolean not null default false,
  primary key (office_id, collection, language, slug),
  foreign key (office_id, record_id) references records (office_id, id)
);
create unique index slugs_current on slugs (office_id, record_id, language) include (slug) where current;

create table schedules (
  office_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  language text not null,
  action text not null check (action in ('publish', 'unpublish')),
  revision_id uuid,
  at timestamptz not null,
  wall text not null,
  zone text not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  done_at timestamptz,
  outcome text,
  overtaken_at timestamptz,
  overtaken_by uuid,
  primary key (office_id, id),
  foreign key (office_id, record_id, language) references texts (office_id, record_id, language),
  foreign key (office_id, record_id, language, revision_id) references revisions (office_id, record_id, language, id),
  check ((action = 'publish') = (revision_id is not null))
);
create unique index schedules_pending on schedules (office_id, record_id, language, action) where done_at is null and overtaken_at is null;
create index schedules_due on schedules (at) where done_at is null and overtaken_at is null;

-- Where a revision names a record, a file or a figure: "where used", and what cannot be deleted.
create table mentions (
  office_id uuid not null,
  revision_id uuid not null,
  place text not null,
  target text not null check (target in ('record', 'file', 'figure')),
  target_id uuid not null,
  primary key (office_id, revision_id, place, target_id),
  foreign key (office_id, revision_id) references revisions (office_id, id)
);
create index mentions_target on mentions (office_id, target_id);

create table relations (
  office_id uuid not null,
  from_id uuid not null,
  role text not null,
  to_id uuid not null,
  position int not null default 0,
  primary key (office_id, from_id, role, to_id),
  foreign key (office_id, from_id) references records (office_id, id),
  foreign key (office_id, to_id) references records (office_id, id)
);
create index relations_back on relations (office_id, to_id, role);

-- One row for each record and language that the public can see now. Written by the command that publishes, unpublishes or changes a fact
-- or picture on it; a pure function of the record, which `npx waypost check` rebuilds and compares. The public reads this and never
-- texts or revisions: drafts are out of its reach by construction, since its role may not select from them.
create table live (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  kind text not null,
  collection text not null,
  slug text not null,
  title text not null,
  lead text not null,
  body jsonb not null,
  type text not null default '',
  on_date date,
  year int,
  position int not null default 0,
  opens timestamptz,
  closes timestamptz,
  card json not null,
  -- Records and figures that the body names: what the page reads beside it, in the same statement.
  refs uuid[] not null default '{}',
  source_language text not null,
  revision_id uuid not null,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  primary key (office_id, record_id, language),
  foreign key (office_id, record_id, language) references texts (office_id, record_id, language)
);
create unique index live_slug on live (office_id, collection, language, slug);
create index live_list on live (office_id, kind, language, on_date desc, record_id desc);
create index live_type on live (office_id, kind, language, type, on_date desc, record_id desc);
create index live_year on live (office_id, kind, language, year, on_date desc, record_id desc);
create index live_year_type on live (office_id, kind, language, year, type, on_date desc, record_id desc);

-- How many are live, kept by the trigger below, since counting is what grows. A row at zero stays.
create table list_counts (
  office_id uuid not null,
  kind text not null,
  language text not null,
  year int not null,
  type text not null,
  number int not null default 0 check (number >= 0),
  primary key (office_id, kind, language, year, type)
);

-- A trigger and not the commands: every way into `live` (publishing, the check that repairs, restore, an import) keeps the counts right.
create function count_live() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.kind, old.language, old.year, old.type) is not distinct from (new.kind, new.language, new.year, new.type) then
    return null;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    update list_counts set number = number - 1
    where office_id = old.office_id and kind = old.kind and language = old.language and year = coalesce(old.year, 0) and type = old.type;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into list_counts (office_id, kind, language, year, type, number)
    values (new.office_id, new.kind, new.language, coalesce(new.year, 0), new.type, 1)
    on conflict (office_id, kind, language, year, type) do update set number = list_counts.number + 1;
  end if;
  return null;
end $$;
create trigger count_live after insert or update or delete on live for each row execute function count_live();

-- What was before and after, for "history" and restore. Content only, never a person's data.
create table fact_changes (
  office_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  field text not null,
  before jsonb,
  after jsonb,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (office_id, id)
);
create index fact_changes_record on fact_changes (office_id, record_id, made_at desc);

call protect('records'); call protect('texts'); call protect('revisions'); call protect('slugs'); call protect('schedules');
call protect('mentions'); call protect('relations'); call protect('live'); call protect('list_counts'); call protect('fact_changes');
grant select, insert, update on records, texts, revisions, slugs, schedules, list_counts to waypost_program;
grant select, insert, update, delete on relations, live to waypost_program;
grant delete on slugs to waypost_program;
grant select, insert on mentions, fact_changes to waypost_program;
grant select on live, relations, slugs, list_counts to waypost_reader;
-- The slug of a draft says its title: the reading role sees only addresses that were public.
create policy was_public on slugs as restrictive for select to waypost_reader using (was_live);

-- Schedules that are due, of all offices, for the worker alone: it then works in each office's own transaction. Answers with ids only.
create function due_schedules(until timestamptz) returns table (office_id uuid, id uuid, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public rows 20
  begin atomic
    select s.office_id, s.id, s.at from schedules s
    where s.done_at is null and s.overtaken_at is null and s.at <= until order by s.at, s.id limit 200;
  end;
grant select on schedules to waypost_searcher;
create policy worker on schedules to waypost_searcher using (true);
call own_by_searcher('due_schedules(timestamptz)');
