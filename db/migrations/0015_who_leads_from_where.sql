-- From which of its countries a project is led, where that is known: a list draws it without knowing the organisation that leads.
alter table record_countries add column leads boolean not null default false;
create unique index record_countries_leads on record_countries (office_id, record_id) where leads;
