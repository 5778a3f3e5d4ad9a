import type pg from 'pg'
import { officeColourFindings } from '../../formats/contrast.ts'
import { newId } from '../../platform/database/ids.ts'
import type { Office } from './office.ts'
import { officeRow } from './storing.ts'

/** Everything an office is made of but its id and its place in time; `parent` by slug. */
export type OfficeFacts = Omit<Office, 'id' | 'parentId' | 'createdAt'> & { parent: string | null }

/**
 * Makes an office, or leaves the one of that slug as it is. The operator's act; its pages and people come after. Returns its id. Throws on
 * colours that nobody could read.
 */
export async function foundOffice(program: pg.Pool, facts: OfficeFacts, now: Date): Promise<string> {
  const findings = facts.colours ? officeColourFindings(facts.colours) : []
  if (findings.length > 0) throw new Error(`the colours of ${facts.slug}: ${findings.map(finding => finding.name).join(', ')}`)
  const row = { ...officeRow(facts), created_at: now }
  const marks = Object.keys(row).map((_, index) => `$${index + 3}`)
  const { rows } = await program.query<{ id: string }>(
    `insert into offices (id, parent_id, ${Object.keys(row).join(', ')})
     values ($1, (select id from offices where slug = $2), ${marks.join(', ')})
     on conflict (slug) do update set slug = excluded.slug returning id`,
    [newId(now.getTime()), facts.parent, ...Object.values(row)],
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
