import type pg from 'pg'
import { officeColourFindings } from '../../formats/contrast.ts'
import { newId } from '../../platform/database/ids.ts'
import type { Office } from './office.ts'

/** Everything an office is made of but its id and its place in time; `parent` by slug. */
export type OfficeFacts = Omit<Office, 'id' | 'parentId' | 'createdAt'> & { parent: string | null }

/**
 * Makes an office, or leaves the one of that slug as it is. The operator's act; its pages and people come after. Returns its id. Throws on
 * colours that nobody could read.
 */
export async function foundOffice(program: pg.Pool, facts: OfficeFacts, now: Date): Promise<string> {
  const findings = facts.colours ? officeColourFindings(facts.colours) : []
  if (findings.length > 0) throw new Error(`the colours of ${facts.slug}: ${findings.map(finding => finding.name).join(', ')}`)
  const id = newId(now.getTime())
  const { rows } = await program.query<{ id: string }>(
    `insert into offices (id, slug, parent_id, is_default, has_site, website, names, descriptor, statement, introduction, zone, languages, currency,
       colours, place, contact_points, opening_hours, hours_note, spoken_languages, moved, demonstration, created_at)
     values ($1, $2, (select id from offices where slug = $3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
     on conflict (slug) do update set slug = excluded.slug returning id`,
    [
      id,
      facts.slug,
      facts.parent,
      facts.isDefault,
      facts.hasSite,
      facts.website,
      json(facts.names),
      json(facts.descriptor),
      json(facts.statement),
      json(facts.introduction),
      facts.zone,
      facts.languages,
      facts.currency,
      json(facts.colours),
      json(facts.place),
      json(facts.contactPoints),
      json(facts.openingHours),
      json(facts.hoursNote),
      facts.spokenLanguages,
      json(facts.moved),
      facts.demonstration,
      now,
    ],
  )
  const office = rows[0]!.id
  for (const [position, host] of facts.hosts.entries())
    await program.query('insert into office_hosts (host, office_id, position) values ($1, $2, $3) on conflict (host) do nothing', [
      host.toLowerCase(),
      office,
      position,
    ])
  return office
}

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))
