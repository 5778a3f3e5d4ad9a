-- Readers see the values that a figure had, and not who entered them.
grant select (office_id, figure_id, id, value, qualifier, as_of, precision, made_at) on figure_values to waypost_reader;

-- The parts of an organisation are looked up from their whole.
create index organisations_part_of on organisations (office_id, part_of);
