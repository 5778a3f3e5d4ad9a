import type pg from 'pg'
import type { OfficeFacts } from './founding.ts'

type Connection = Pick<pg.ClientBase, 'query'>

/** Makes an office's row, or leaves the one of that slug as it is. Returns the id of either. */
export async function insertOffice(connection: Connection, id: string, facts: OfficeFacts, founded: Date): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into offices
     select o.* from jsonb_populate_record(null::offices, $1::jsonb || jsonb_build_object('parent_id', (select id from offices where slug = $2))) o
     on conflict (slug) do update set slug = excluded.slug returning id`,
    [JSON.stringify({ ...officeRow(facts), id, created_at: founded }), facts.parent],
  )
  return rows[0]!.id
}

/** Writes every fact of an office that is there; its slug, its id and its place in time stay. */
export async function updateOffice(connection: Connection, id: string, facts: OfficeFacts): Promise<void> {
  await connection.query(
    `update offices o set
       parent_id = (select id from offices where slug = $3), is_default = n.is_default, has_site = n.has_site, website = n.website, names = n.names,
       descriptor = n.descriptor, statement = n.statement, introduction = n.introduction, zone = n.zone, languages = n.languages,
       currency = n.currency, colours = n.colours, place = n.place, contact_points = n.contact_points, opening_hours = n.opening_hours,
       hours_note = n.hours_note, spoken_languages = n.spoken_languages, moved = n.moved, demonstration = n.demonstration
     from jsonb_populate_record(null::offices, $2) n where o.id = $1`,
    [id, JSON.stringify(officeRow(facts)), facts.parent],
  )
}

/** One office is the default one: the one before gives way. */
export const giveWayAsDefault = (connection: Connection, to: string) =>
  connection.query('update offices set is_default = false where is_default and id <> $1', [to])

/** The hosts of an office, the canonical one first, and no others. */
export async function storeHosts(connection: Connection, office: string, hosts: readonly string[]): Promise<void> {
  await connection.query('delete from office_hosts where office_id = $1 and host <> all($2)', [office, hosts])
  for (const [position, host] of hosts.entries())
    await connection.query(
      `insert into office_hosts (host, office_id, position) values ($1, $2, $3)
       on conflict (host) do update set position = excluded.position where office_hosts.office_id = excluded.office_id`,
      [host, office, position],
    )
}

const officeRow = (facts: OfficeFacts) => ({
  slug: facts.slug,
  is_default: facts.isDefault,
  has_site: facts.hasSite,
  website: facts.website,
  names: facts.names,
  descriptor: facts.descriptor,
  statement: facts.statement,
  introduction: facts.introduction,
  zone: facts.zone,
  languages: facts.languages,
  currency: facts.currency,
  colours: facts.colours,
  place: facts.place,
  contact_points: facts.contactPoints,
  opening_hours: facts.openingHours,
  hours_note: facts.hoursNote,
  spoken_languages: facts.spokenLanguages,
  moved: facts.moved,
  demonstration: facts.demonstration,
})
