-- Moving in from another system: what came from where, so that a second run finds it again, and where old addresses lead now.

-- `origin` names a thing in the system it came from. `digest`: of what was read of it; empty while it is being written. `revisions`: the
-- revision of each language that the import wrote, by which it sees whether somebody wrote a newer one here.
create table import_origins (
  office_id uuid not null,
  origin text not null check (char_length(origin) between 1 and 600),
  kind text not null check (kind in ('article', 'page', 'person', 'topic', 'file')),
  target_id uuid not null,
  digest text not null,
  revisions jsonb not null,
  imported_at timestamptz not null,
  primary key (office_id, origin)
);

-- The path of an old address as it is asked for, decoded, without a slash at its end. Asked only where nothing of ours is shown.
create table redirects (
  office_id uuid not null,
  path text not null check (path like '/%' and char_length(path) <= 600),
  record_id uuid,
  language text,
  file_id uuid,
  primary key (office_id, path),
  foreign key (office_id, record_id) references records (office_id, id) on delete cascade,
  foreign key (office_id, file_id) references files (office_id, id) on delete cascade,
  check ((record_id is null) <> (file_id is null)),
  check ((record_id is null) = (language is null))
);

call protect('import_origins'); call protect('redirects');
grant select, insert, update, delete on import_origins, redirects to waypost_program;
grant select on redirects to waypost_reader;
