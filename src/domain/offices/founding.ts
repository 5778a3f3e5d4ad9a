import type pg from 'pg'
import { officeColourFindings } from '../../formats/contrast.ts'
import { newId } from '../../platform/database/ids.ts'
import type { Office } from './office.ts'
import { insertOffice } from './storing.ts'

/** Everything an office is made of but its id and its place in time; `parent` by slug. */
export type OfficeFacts = Omit<Office, 'id' | 'parentId' | 'createdAt'> & { parent: string | null }

/**
 * Makes an office, or leaves the one of that slug as it is. The operator's act; its pages and people come after. Returns its id. Throws on
 * colours that nobody could read.
 */
export async function foundOffice(program: pg.Pool, facts: OfficeFacts, now: Date): Promise<string> {
  const findings = facts.colours ? officeColourFindings(facts.colours) : []
  if (findings.length > 0) throw new Error(`the colours of ${facts.slug}: ${findings.map(finding => finding.name).join(', ')}`)
  const office = await insertOffice(program, newId(now.getTime()), facts, now)
  for (const [position, host] of facts.hosts.entries())
    await program.query('insert into office_hosts (host, office_id, position) values ($1, $2, $3) on conflict (host) do nothing', [
      host.toLowerCase(),
      office,
      position,
    ])
  return office
}
