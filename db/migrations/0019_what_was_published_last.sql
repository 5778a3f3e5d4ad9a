-- The feed of everything that an office published asks for the newest of all kinds together.
create index live_first_published on live (office_id, first_published_at desc, record_id desc);
