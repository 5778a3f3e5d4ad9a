-- The one-time link by which somebody who works here sets a new password. At most one an account and office: a newer one takes its place, and
-- using it deletes it. What was done stands in the audit. No token: its hash; and a mark of the password that was forgotten, so that the link
-- dies when that is changed in any other way, in another office too. `proves_address`: it went by mail, so whoever has it reads that mail.
create table password_links (
  office_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  password_mark bytea not null,
  proves_address boolean not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (office_id, account_id),
  unique (office_id, token_hash),
  foreign key (office_id, account_id) references memberships
);

call protect('password_links');
grant select, insert, update, delete on password_links to waypost_program;
