-- The facts of the first kinds: articles, pages, persons as authors; and what is no record: banners and key figures.
create table articles (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'article' check (kind = 'article'),
  type text not null check (type in ('news', 'announcement', 'statement', 'press_release')),
  dated_on date not null,
  precision text not null default 'day' check (precision in ('day', 'month', 'year')),
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind)
);

create table pages (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'page' check (kind = 'page'),
  place text not null check (place in ('about', 'privacy', 'accessibility', 'free')),
  position int not null default 0,
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind)
);
create unique index pages_place on pages (office_id, place) where place <> 'free';

create table persons (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'person' check (kind = 'person'),
  given text not null,
  family text not null,
  shown jsonb not null,
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind)
);

create table authors (
  office_id uuid not null,
  record_id uuid not null,
  position int not null,
  person_id uuid not null,
  primary key (office_id, record_id, position),
  foreign key (office_id, record_id) references records (office_id, id),
  foreign key (office_id, person_id) references persons (office_id, id)
);
create index authors_person on authors (office_id, person_id);

create table banners (
  office_id uuid not null,
  id uuid not null,
  label jsonb not null,
  link jsonb not null default '{}',
  shown_from timestamptz not null,
  shown_until timestamptz,
  from_wall text not null,
  until_wall text,
  zone text not null,
  removed_at timestamptz,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (office_id, id),
  check (shown_until is null or shown_until > shown_from)
);
create index banners_until on banners (office_id, shown_until) where removed_at is null;

-- value, qualifier, as_of, precision beside the label are a copy of the newest row of figure_values, so that a page reads one row.
create table figures (
  office_id uuid not null,
  id uuid not null,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position int not null default 0,
  label jsonb not null,
  unit jsonb not null default '{}',
  source_title jsonb not null default '{}',
  source_url text,
  review_by date,
  value numeric not null,
  qualifier text not null check (qualifier in ('exactly', 'about', 'more_than')),
  as_of date not null,
  precision text not null check (precision in ('day', 'month', 'year')),
  removed_at timestamptz,
  made_at timestamptz not null default now(),
  primary key (office_id, id),
  unique (office_id, key)
);
create index figures_position on figures (office_id, position) where removed_at is null;

create table figure_values (
  office_id uuid not null,
  figure_id uuid not null,
  id uuid not null,
  value numeric not null,
  qualifier text not null check (qualifier in ('exactly', 'about', 'more_than')),
  as_of date not null,
  precision text not null check (precision in ('day', 'month', 'year')),
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (office_id, figure_id, id),
  foreign key (office_id, figure_id) references figures (office_id, id)
);

call protect('articles'); call protect('pages'); call protect('persons'); call protect('authors');
call protect('banners'); call protect('figures'); call protect('figure_values');
grant select, insert, update on articles, pages, persons, banners, figures to waypost_program;
grant select, insert, update, delete on authors to waypost_program;
grant select, insert on figure_values to waypost_program;
grant select on persons, authors, banners, figures to waypost_reader;
