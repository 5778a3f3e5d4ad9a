import { isId } from '../../platform/database/ids.ts'
import { type Refused, refuse, type Work } from '../commands/index.ts'
import type { Related } from './record-kind.ts'

/** Roles in which a kind relates to others, and the kinds that may stand there. */
type Roles = Readonly<Record<string, readonly string[]>>

/** Refuses a role that the kind does not know, and ids that are no record of the right kind in this office. */
export async function whoIsMissing(work: Work, roles: Roles, related: Related): Promise<Refused | undefined> {
  for (const [role, ids] of Object.entries(related)) {
    const kinds = roles[role]
    if (!kinds || !(await recordsExist(work, kinds, ids))) return refuse('not-found', [role])
  }
  return undefined
}

/** Whether all of these ids are records of the office, of one of these kinds. */
export async function recordsExist({ tx, office }: Work, kinds: readonly string[], ids: readonly string[]): Promise<boolean> {
  const once = [...new Set(ids)]
  if (!once.every(isId)) return false
  if (once.length === 0) return true
  const found = await tx
    .selectFrom('records')
    .select('id')
    .where('office_id', '=', office)
    .where('kind', 'in', [...kinds])
    .where('id', 'in', once)
    .execute()
  return found.length === once.length
}

/** What a record relates to in the roles that its kind knows. */
export async function relationsOf({ tx, office }: Work, record: string, roles: Roles): Promise<Related> {
  const rows = await tx
    .selectFrom('relations')
    .select(['role', 'to_id'])
    .where('office_id', '=', office)
    .where('from_id', '=', record)
    .orderBy('role')
    .orderBy('position')
    .execute()
  return Object.fromEntries(Object.keys(roles).map(role => [role, rows.filter(row => row.role === role).map(row => row.to_id)]))
}

/** Sets the relations of the roles that are given; others stay. A record does not relate to itself. */
export async function setRelations({ tx, office }: Work, record: string, roles: Roles, related: Related): Promise<void> {
  const given = Object.keys(related).filter(role => role in roles)
  if (given.length === 0) return
  await tx.deleteFrom('relations').where('office_id', '=', office).where('from_id', '=', record).where('role', 'in', given).execute()
  const rows = given.flatMap(role =>
    [...new Set(related[role])].filter(id => id !== record).map((to_id, position) => ({ office_id: office, from_id: record, role, to_id, position })),
  )
  if (rows.length) await tx.insertInto('relations').values(rows).execute()
}
