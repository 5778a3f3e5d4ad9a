-- Who can sign in. Global: an account may work in several offices; what it may do in each is its membership there (0005).
-- The tables that Better Auth keeps, under our own words (a test compares them with what the library's generator expects), and the counters
-- that slow down guessing. Only waypost_identity reaches them: pages and commands of the program never read a password's hash or a session.
create schema auth;

-- One account, one address of mail. `email_verified`: somebody opened a link that was sent there; what was set before that proves nothing.
create table auth.accounts (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- How an account proves itself: 'credential' is a password (Argon2id, as a PHC string). Others (OIDC) will be rows beside it.
create table auth.credentials (
  id uuid primary key,
  account_id uuid not null references auth.accounts on delete cascade,
  provider text not null,
  provider_subject text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (account_id, provider)
);

-- `token` is the SHA-256 of what the browser holds; no network address is kept. `created_at` bounds a session absolutely, `expires_at` moves with its use.
create table auth.sessions (
  id uuid primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  account_id uuid not null references auth.accounts on delete cascade
);
create index sessions_account_id on auth.sessions (account_id);
create index sessions_expires_at on auth.sessions (expires_at);

create table auth.verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on auth.verifications (identifier);

-- Attempts within a window, by hashed key (rate-limiter-flexible). Several processes count together.
create table auth.attempts (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

grant usage on schema auth to waypost_identity;
grant select, insert, update, delete on auth.accounts, auth.credentials, auth.sessions, auth.verifications, auth.attempts to waypost_identity;
