-- Files and pictures. The bytes lie outside the database under their hash; a row is written only after its bytes are safely there.
create table files (
  office_id uuid not null,
  id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  name text not null check (char_length(name) between 1 and 200),
  language text,
  title jsonb not null default '{}',
  alternative jsonb not null default '{}',
  credit jsonb not null default '{}',
  width int,
  height int,
  focal_x real check (focal_x between 0 and 1),
  focal_y real check (focal_y between 0 and 1),
  scan text not null default 'unscanned' check (scan in ('unscanned', 'clean', 'refused', 'gave_up')),
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (office_id, id)
);
create index files_sha256 on files (office_id, sha256);

-- What belongs to a revision beside its body: the picture at its head and its attachments, in order. Goes live with the revision.
create table attachments (
  office_id uuid not null,
  revision_id uuid not null,
  role text not null check (role in ('picture', 'attachment')),
  position int not null,
  file_id uuid not null,
  alternative text not null default '',
  decorative boolean not null default false,
  primary key (office_id, revision_id, role, position),
  foreign key (office_id, revision_id) references revisions (office_id, id),
  foreign key (office_id, file_id) references files (office_id, id)
);
create index attachments_file on attachments (office_id, file_id);

-- The files that a live text shows: goes with its `live` row. What stands here may be downloaded by anyone.
create table live_files (
  office_id uuid not null,
  record_id uuid not null,
  language text not null,
  role text not null check (role in ('picture', 'attachment', 'body')),
  position int not null,
  file_id uuid not null,
  alternative text not null default '',
  decorative boolean not null default false,
  primary key (office_id, record_id, language, role, position),
  foreign key (office_id, record_id, language) references live (office_id, record_id, language) on delete cascade,
  foreign key (office_id, file_id) references files (office_id, id)
);
create index live_files_file on live_files (office_id, file_id);

call protect('files'); call protect('attachments'); call protect('live_files');
grant select, insert, update on files to waypost_program;
grant select, insert on attachments to waypost_program;
grant select, insert, update, delete on live_files to waypost_program;
grant select on files, live_files to waypost_reader;
