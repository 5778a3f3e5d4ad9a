import type pg from 'pg'
import type { OfficeFacts } from './founding.ts'

/** Writes an office's row: a new one with the moment of its founding, else the one that is there. The default office gives way to a new one. */
export async function storeOffice(client: pg.ClientBase, id: string, facts: OfficeFacts, founded?: Date): Promise<void> {
  if (facts.isDefault) await client.query('update offices set is_default = false where is_default and id <> $1', [id])
  const row = founded ? { ...officeRow(facts), created_at: founded } : officeRow(facts)
  const names = ['id', 'parent_id', ...Object.keys(row)]
  const values = ['$1', '(select id from offices where slug = $2)', ...Object.keys(row).map((_, index) => `$${index + 3}`)]
  await client.query(
    founded
      ? `insert into offices (${names.join(', ')}) values (${values.join(', ')})`
      : `update offices set (${names.join(', ')}) = row (${values.join(', ')}) where id = $1`,
    [id, facts.parent, ...Object.values(row)],
  )
}

/** The hosts of an office, the canonical one first, and no others. */
export async function storeHosts(client: pg.ClientBase, office: string, hosts: readonly string[]): Promise<void> {
  await client.query('delete from office_hosts where office_id = $1 and host <> all($2)', [office, hosts])
  for (const [position, host] of hosts.entries())
    await client.query(
      'insert into office_hosts (host, office_id, position) values ($1, $2, $3) on conflict (host) do update set position = excluded.position where office_hosts.office_id = excluded.office_id',
      [host, office, position],
    )
}

/** The columns of an office but its id, its parent and its place in time. */
export const officeRow = (facts: OfficeFacts): Record<string, unknown> => ({
  slug: facts.slug,
  is_default: facts.isDefault,
  has_site: facts.hasSite,
  website: facts.website,
  names: json(facts.names),
  descriptor: json(facts.descriptor),
  statement: json(facts.statement),
  introduction: json(facts.introduction),
  zone: facts.zone,
  languages: facts.languages,
  currency: facts.currency,
  colours: json(facts.colours),
  place: json(facts.place),
  contact_points: json(facts.contactPoints),
  opening_hours: json(facts.openingHours),
  hours_note: json(facts.hoursNote),
  spoken_languages: facts.spokenLanguages,
  moved: json(facts.moved),
  demonstration: facts.demonstration,
})

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))
