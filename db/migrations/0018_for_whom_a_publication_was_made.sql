-- For whom a publication was made where that is a part of an organisation, from what it was paid where that is none, and from what it was
-- drawn: labels, in the words of its own title page.
alter table publications
  add column made_for jsonb not null default '{}',
  add column funding jsonb not null default '{}',
  add column drawn_from jsonb not null default '{}';
