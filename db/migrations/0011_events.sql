-- Series and events. An event of a series is an edition of it. Series and events share the addresses under /events.

create table series (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'series' check (kind = 'series'),
  type text not null check (type in ('school', 'seminar', 'conference', 'course', 'training', 'meeting')),
  audience jsonb not null default '{}',
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind)
);

-- Dates are days in the event's zone, whole or with hours. `former` keeps what was announced before:
-- [{ "startsOn", "endsOn", "startsTime", "endsTime", "venue", "changedAt" }], newest first. `sequence` counts what a calendar must be told.
create table events (
  office_id uuid not null,
  id uuid not null,
  kind text not null default 'event' check (kind = 'event'),
  type text not null check (type in ('school', 'seminar', 'conference', 'course', 'training', 'meeting')),
  series_id uuid,
  precision text not null default 'day' check (precision in ('day', 'month', 'year', 'none')),
  starts_on date,
  ends_on date,
  starts_time time,
  ends_time time,
  zone text not null,
  mode text not null default 'place' check (mode in ('place', 'online', 'both', 'unknown')),
  venue jsonb not null default '{}',
  address jsonb not null default '{}',
  town jsonb not null default '{}',
  country text check (country ~ '^[A-Z]{2}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  online_address text,
  status text not null default 'confirmed' check (status in ('planned', 'confirmed', 'postponed', 'moved', 'cancelled')),
  status_reason jsonb not null default '{}',
  former jsonb not null default '[]',
  sequence int not null default 0,
  languages text[] not null default '{}',
  audience jsonb not null default '{}',
  capacity int check (capacity > 0),
  results jsonb not null default '[]',
  primary key (office_id, id),
  foreign key (office_id, id, kind) references records (office_id, id, kind),
  foreign key (office_id, series_id) references series (office_id, id),
  check ((precision = 'none') = (starts_on is null)),
  check (starts_on is null or ends_on >= starts_on),
  check (starts_on is not null or ends_on is null),
  check (starts_time is null or precision = 'day'),
  check ((latitude is null) = (longitude is null))
);
create index events_series on events (office_id, series_id, starts_on desc);

create table event_rooms (
  office_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  position int not null,
  label jsonb not null,
  primary key (office_id, event_id, id),
  foreign key (office_id, event_id) references events (office_id, id)
);

create table event_sessions (
  office_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  position int not null,
  day date not null,
  starts time,
  ends time,
  room_id uuid,
  type text not null check (type in ('lecture', 'discussion', 'workshop', 'visit', 'meal', 'break', 'registration', 'social', 'other')),
  title jsonb not null,
  abstract jsonb not null default '{}',
  primary key (office_id, event_id, id),
  foreign key (office_id, event_id) references events (office_id, id),
  foreign key (office_id, event_id, room_id) references event_rooms (office_id, event_id, id),
  check (ends is null or starts is not null and ends > starts)
);

create table session_persons (
  office_id uuid not null,
  event_id uuid not null,
  session_id uuid not null,
  position int not null,
  person_id uuid not null,
  primary key (office_id, event_id, session_id, position),
  foreign key (office_id, event_id, session_id) references event_sessions (office_id, event_id, id),
  foreign key (office_id, person_id) references persons (office_id, id)
);

-- `includes`: counted items, [{ "number": 5, "label": { "en": "nights" } }]. Amounts in minor units: 230000 CZK is 2,300 crowns.
create table fee_options (
  office_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  position int not null,
  label jsonb not null,
  amount bigint not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  includes jsonb not null default '[]',
  for_whom jsonb not null default '{}',
  primary key (office_id, event_id, id),
  foreign key (office_id, event_id) references events (office_id, id)
);

-- Open, closing soon and closed are derived from these times; both are kept as typed, with their zone.
create table calls (
  office_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  opens_at timestamptz,
  opens_wall text,
  closes_at timestamptz not null,
  closes_wall text not null,
  zone text not null,
  answers_by date,
  requirements jsonb not null default '[]',
  cancelled_at timestamptz,
  primary key (office_id, id),
  unique (office_id, event_id),
  foreign key (office_id, event_id) references events (office_id, id),
  check (opens_at is null or opens_at < closes_at),
  check ((opens_at is null) = (opens_wall is null))
);

call protect('series'); call protect('events'); call protect('event_rooms'); call protect('event_sessions'); call protect('session_persons');
call protect('fee_options'); call protect('calls');
grant select, insert, update on series, events, calls to waypost_program;
grant select, insert, update, delete on event_rooms, event_sessions, session_persons, fee_options to waypost_program;
grant delete on calls to waypost_program;
