-- What every later kind of record stands on: whom and what a record names, the facts that a live page shows, and the directory of
-- organisations, persons and topics.

-- Who took part in a record, in what role, in which order: authors of an article, speakers of an event, editors of a publication.
alter table authors rename to record_persons;
alter table record_persons add column role text not null default 'author';
alter table record_persons drop constraint authors_pkey;
alter table record_persons add primary key (office_id, record_id, role, position);
alter index authors_person rename to record_persons_person;

-- Facts of a live page that lists do not show (a programme, fees, partners): of the record's own, never another record's label.
alter table live add column facts json not null default '{}';
-- When a thing that takes time begins and ends; a day without an hour counts from its start to its end in the office's zone.
alter table live add column starts_at timestamptz, add column ends_at timestamptz;
create index live_ends on live (office_id, kind, language, ends_at);

-- Whom and what a live text's record names, and what it belongs to: organisations, persons, topics, projects, series. Goes with its row of
-- `live`. "What it took part in", lists of a topic and related records are read from here; an organisation, person or topic is public as
-- soon as it stands here.
create table live_names (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  role text not null,
  position int not null default 0,
  named_id uuid not null,
  primary key (office_id, record_id, language, role, named_id),
  foreign key (office_id, record_id, language) references live (office_id, record_id, language) on delete cascade
);
create index live_names_named on live_names (office_id, named_id, language, role);

-- Plain values by which lists are narrowed: countries, languages of a document. Goes with its row of `live`.
create table live_facets (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  kind text not null,
  facet text not null,
  value text not null,
  primary key (office_id, record_id, language, facet, value),
  foreign key (office_id, record_id, language) references live (office_id, record_id, language) on delete cascade
);
create index live_facets_value on live_facets (office_id, kind, language, facet, value);

-- The files of an edition belong to the record's facts and not to a revision.
alter table live_files drop constraint live_files_role_check;
alter table live_files add constraint live_files_role_check check (role in ('picture', 'attachment', 'body', 'edition'));

-- Organisations, persons and topics have labels and facts only, no texts: one address for all languages, under the language '*' of `slugs`.

-- `names`: [{ "label": { "en": … }, "from": "2011-01-01" | null, "until": … | null }], the present one without an end. An old project shows
-- the name of its time.
create table organisations (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'organisation' check (kind = 'organisation'),
  names jsonb not null,
  type text not null check (type in ('partner', 'funder', 'ministry', 'municipality', 'university', 'ngo', 'international', 'own')),
  country text check (country ~ '^[A-Z]{2}$'),
  place jsonb not null default '{}',
  website text,
  identifiers jsonb not null default '{}',
  part_of uuid,
  about jsonb not null default '{}',
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind),
  foreign key (office_id, part_of) references organisations (office_id, id)
);

-- Where a person works or worked: with an organisation of the directory, or one that is only named.
create table affiliations (
  office_id uuid not null,
  person_id uuid not null,
  position int not null,
  organisation_id uuid,
  organisation jsonb not null default '{}',
  title jsonb not null default '{}',
  from_date date,
  until_date date,
  primary key (office_id, person_id, position),
  foreign key (office_id, person_id) references persons (office_id, id),
  foreign key (office_id, organisation_id) references organisations (office_id, id),
  check (organisation_id is not null or organisation <> '{}')
);
create index affiliations_organisation on affiliations (office_id, organisation_id);

create table topics (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'topic' check (kind = 'topic'),
  label jsonb not null,
  about jsonb not null default '{}',
  broader_id uuid,
  mappings jsonb not null default '[]',
  position int not null default 0,
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind),
  foreign key (office_id, broader_id) references topics (office_id, id)
);

-- Which organisation has which part in a record: lead, partner, co-funder, host, publisher …
create table record_organisations (
  office_id uuid not null,
  record_id uuid not null,
  role text not null,
  position int not null,
  organisation_id uuid not null,
  primary key (office_id, record_id, role, organisation_id),
  foreign key (office_id, record_id) references records (office_id, id),
  foreign key (office_id, organisation_id) references organisations (office_id, id)
);
create index record_organisations_organisation on record_organisations (office_id, organisation_id);

create table record_countries (
  office_id uuid not null,
  record_id uuid not null,
  position int not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  percentage numeric check (percentage > 0 and percentage <= 100),
  primary key (office_id, record_id, country),
  foreign key (office_id, record_id) references records (office_id, id)
);

call protect('live_names'); call protect('live_facets'); call protect('organisations'); call protect('affiliations'); call protect('topics');
call protect('record_organisations'); call protect('record_countries');
grant select, insert, update, delete on live_names, live_facets, affiliations, record_organisations, record_countries to waypost_program;
grant select, insert, update on organisations, topics to waypost_program;
grant select on live_names, live_facets, organisations, affiliations, topics to waypost_reader;
