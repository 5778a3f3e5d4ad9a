import { type RawBuilder, sql } from 'kysely'

/** An id of the outer row: `o.id`. */
type Id = RawBuilder<unknown>

/** Whether something public names a person or a topic. */
export const isNamed = (id: Id): RawBuilder<boolean> => sql<boolean>`exists (select 1 from live_names n where n.named_id = ${id})`

/** Whether something public names an organisation, somebody who works or worked there and is public, or a part of it, of which the same holds. */
export const isPublicOrganisation = (id: Id): RawBuilder<boolean> => sql<boolean>`exists (
  with recursive own (id) as (select ${id} union select p.id from organisations p join own on p.part_of = own.id)
  select 1 from own
  where exists (select 1 from live_names n where n.named_id = own.id)
    or exists (select 1 from affiliations a join live_names n on n.named_id = a.person_id where a.organisation_id = own.id)
)`
