-- News by mail. An address is here because its owner asked and said yes by a link, and goes, with all that hangs on it, the moment its owner
-- ends it. No name, no network, nothing about who opened what.

-- One row an address: what is not confirmed within days is forgotten. No token: its hash. `looked_at`: until when was looked for news.
create table subscriptions (
  office_id uuid not null,
  id uuid not null,
  address text not null check (char_length(address) between 3 and 254),
  language text not null,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly')),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  -- When the newest letter with the link was asked for, by whoever typed the address.
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  looked_at timestamptz,
  -- Letters in a row that the mailbox's server would not take.
  refusals int not null default 0,
  primary key (office_id, id),
  unique (office_id, address),
  unique (office_id, token_hash),
  check ((confirmed_at is null) = (looked_at is null))
);
create index subscriptions_looked on subscriptions (office_id, rhythm, looked_at) where confirmed_at is not null;
create index subscriptions_unconfirmed on subscriptions (office_id, asked_at) where confirmed_at is null;

-- Of what: a topic, a series, or the office itself, which is everything. Of each from when it was chosen on.
create table subscription_choices (
  office_id uuid not null,
  subscription_id uuid not null,
  chosen_id uuid not null,
  since timestamptz not null,
  primary key (office_id, subscription_id, chosen_id),
  foreign key (office_id, subscription_id) references subscriptions (office_id, id) on delete cascade
);

-- What was told already, by what it is and not by when: so nothing is told twice, in whatever order things happen, and nothing is lost.
create table subscription_told (
  office_id uuid not null,
  subscription_id uuid not null,
  record_id uuid not null,
  event text not null check (event in ('published', 'opened')),
  primary key (office_id, subscription_id, record_id, event),
  foreign key (office_id, subscription_id) references subscriptions (office_id, id) on delete cascade
);

-- A letter waits here until it is handed over, then its row is gone. `unsubscribe`: the address of the one click that ends it.
alter table messages add column subscription_id uuid, add column unsubscribe text,
  add foreign key (office_id, subscription_id) references subscriptions (office_id, id) on delete cascade;
create index messages_subscription on messages (office_id, subscription_id) where subscription_id is not null;

-- What is new since somebody was last told, and the calls that are open.
create index live_published on live (office_id, published_at);
create index live_closes on live (office_id, closes) where closes is not null;

call protect('subscriptions'); call protect('subscription_choices'); call protect('subscription_told');
grant select, insert, update, delete on subscriptions, subscription_choices, subscription_told to waypost_program;
grant delete on messages to waypost_program;

-- The offices that write letters, for the worker alone. Answers with ids only.
create function offices_with_letters() returns table (office_id uuid)
  language sql stable security definer set search_path = pg_catalog, public rows 20
  begin atomic
    select distinct s.office_id from subscriptions s;
  end;
grant select on subscriptions to waypost_searcher;
create policy worker on subscriptions to waypost_searcher using (true);
call own_by_searcher('offices_with_letters()');
