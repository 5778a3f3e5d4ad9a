-- Who works here, what they did, what was written to whom.

-- An account's place in an office. The account itself is global (schema auth); what it may do is here, one row an office.
create table memberships (
  office_id uuid not null,
  account_id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  languages text[] not null default '{}',
  suspended_at timestamptz,
  joined_at timestamptz not null default now(),
  primary key (office_id, account_id)
);

-- One-time links: an invitation into an office, a new password. The token is stored as its hash and used up by a POST.
create table invitations (
  office_id uuid not null,
  id uuid not null,
  email text,
  roles text[] not null,
  languages text[] not null default '{}',
  token_hash bytea not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (office_id, id),
  unique (office_id, token_hash)
);

-- Insert only. Who, what, which record, the names of the fields (never their values). The nil office is the installation itself.
create table audit (
  office_id uuid not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  subject text,
  fields text[] not null default '{}',
  request text,
  primary key (office_id, id)
);
create index audit_at on audit (office_id, at desc, id desc);
create index audit_subject on audit (office_id, subject, at desc);

-- The chain over the audit, written by a job within seconds: hash = SHA-256(previous hash ‖ canonical JSON of the row), RFC 8785.
create table audit_seals (
  office_id uuid not null,
  number bigint not null check (number > 0),
  audit_id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (office_id, number),
  unique (office_id, audit_id)
);

-- One message, one recipient. State is read from the timestamps.
create table messages (
  office_id uuid not null,
  id uuid not null,
  recipient text not null,
  language text not null,
  about text not null,
  subject text not null,
  body text not null,
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  refused_at timestamptz,
  bounced_at timestamptz,
  refusal text,
  primary key (office_id, id)
);

-- A form's own key: the second of two equal posts (a double click, a reload) gets what the first one did, and does nothing.
create table done_forms (
  office_id uuid not null,
  key uuid not null,
  actor text not null,
  action text not null,
  result jsonb,
  done_at timestamptz not null default now(),
  primary key (office_id, key)
);
create index done_forms_at on done_forms (office_id, done_at);

call protect('memberships'); call protect('invitations'); call protect('audit'); call protect('audit_seals'); call protect('messages');
call protect('done_forms');
grant select, insert, update on memberships, invitations, messages to waypost_program;
grant select, insert on audit, audit_seals to waypost_program;
grant select, insert, update, delete on done_forms to waypost_program;

-- The offices an account works in, asked right after sign-in, before an office is chosen. Answers with ids only.
create function offices_of_account(account uuid) returns table (office_id uuid)
  language sql stable security definer set search_path = pg_catalog, public rows 5
  begin atomic
    select m.office_id from memberships m where m.account_id = account and m.suspended_at is null;
  end;
grant select on memberships to waypost_searcher;
create policy worker on memberships to waypost_searcher using (true);
call own_by_searcher('offices_of_account(uuid)');
