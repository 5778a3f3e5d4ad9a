-- Projects, publications, campaigns, and the menus and words of an office.

create table projects (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'project' check (kind = 'project'),
  code text,
  global_identifier text,
  starts_on date,
  starts_precision text not null default 'none' check (starts_precision in ('day', 'month', 'year', 'none')),
  ends_on date,
  ends_precision text not null default 'none' check (ends_precision in ('day', 'month', 'year', 'none')),
  -- What is only planned may still move.
  ends_planned boolean not null default false,
  target_groups jsonb not null default '{}',
  acknowledgement jsonb not null default '{}',
  own_part jsonb not null default '{}',
  -- Known as a number alone, where the record does not name them all.
  partners_number int check (partners_number > 0),
  countries_number int check (countries_number > 0),
  region jsonb not null default '{}',
  position int not null default 0,
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind),
  check ((starts_precision = 'none') = (starts_on is null)),
  check ((ends_precision = 'none') = (ends_on is null)),
  check (starts_on is null or ends_on is null or ends_on >= starts_on)
);

create table publications (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'publication' check (kind = 'publication'),
  type text not null check (type in ('report', 'handbook', 'leaflet', 'article', 'dataset_note')),
  year int check (year between 1900 and 2200),
  region jsonb not null default '{}',
  pages int check (pages > 0),
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind)
);

-- A handbook in Russian can be described in Czech and English: the edition's title is in the edition's own language.
create table publication_editions (
  office_id uuid not null,
  publication_id uuid not null,
  id uuid not null,
  position int not null,
  language text not null,
  title text not null check (char_length(title) between 1 and 300),
  year int check (year between 1900 and 2200),
  identifiers jsonb not null default '{}',
  licence text,
  file_id uuid,
  primary key (office_id, publication_id, id),
  foreign key (office_id, publication_id) references publications (office_id, id),
  foreign key (office_id, file_id) references files (office_id, id)
);
create index publication_editions_file on publication_editions (office_id, file_id);

-- What it collects is a query over topics and relations (`relations` role 'campaign' from what belongs to it, and these topics).
create table campaigns (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'campaign' check (kind = 'campaign'),
  starts_on date not null,
  ends_on date,
  colours jsonb,
  numeral text check (char_length(numeral) <= 4),
  motto jsonb not null default '{}',
  stops jsonb not null default '[]',
  topics uuid[] not null default '{}',
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind),
  check (ends_on is null or ends_on >= starts_on)
);

-- The office's menus, in order. `target`: { "section": "events" }, { "record": id } or { "address": "https://…" }. Without rows the menu is
-- made from what the office has.
create table menu_items (
  office_id uuid not null,
  id uuid not null,
  menu text not null check (menu in ('main', 'footer')),
  position int not null,
  label jsonb not null default '{}',
  target jsonb not null,
  primary key (office_id, id)
);

-- The office's own words in places that have words of the interface by default: the lead of a list, what stands where nothing is open.
create table office_texts (
  office_id uuid not null,
  key text not null,
  label jsonb not null,
  primary key (office_id, key)
);

call protect('projects'); call protect('publications'); call protect('publication_editions'); call protect('campaigns');
call protect('menu_items'); call protect('office_texts');
grant select, insert, update on projects, publications, campaigns to waypost_program;
grant select, insert, update, delete on publication_editions, menu_items, office_texts to waypost_program;
grant select on menu_items, office_texts to waypost_reader;
