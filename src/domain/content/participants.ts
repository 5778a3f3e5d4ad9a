import type { Transaction } from '../../platform/database/transaction.ts'
import type { Work } from '../commands/index.ts'

/** Who takes part in a record as which, in order: persons as author, speaker, editor; organisations as lead, partner, publisher. */
export type InRoles = Readonly<Record<string, readonly string[]>>

/** Sets all persons of a record. */
export async function setPersons({ tx, office }: Work, record: string, persons: InRoles): Promise<void> {
  await tx.deleteFrom('record_persons').where('office_id', '=', office).where('record_id', '=', record).execute()
  const rows = inOrder(persons).map(({ role, position, id }) => ({ office_id: office, record_id: record, role, position, person_id: id }))
  if (rows.length) await tx.insertInto('record_persons').values(rows).execute()
}

/** Sets all organisations of a record. */
export async function setOrganisations({ tx, office }: Work, record: string, organisations: InRoles): Promise<void> {
  await tx.deleteFrom('record_organisations').where('office_id', '=', office).where('record_id', '=', record).execute()
  const rows = inOrder(organisations).map(({ role, position, id }) => ({ office_id: office, record_id: record, role, position, organisation_id: id }))
  if (rows.length) await tx.insertInto('record_organisations').values(rows).execute()
}

export async function personsOf(tx: Transaction, office: string, record: string): Promise<InRoles> {
  const rows = await tx
    .selectFrom('record_persons')
    .select(['role', 'person_id as id'])
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .orderBy('role')
    .orderBy('position')
    .execute()
  return byRole(rows)
}

export async function organisationsOf(tx: Transaction, office: string, record: string): Promise<InRoles> {
  const rows = await tx
    .selectFrom('record_organisations')
    .select(['role', 'organisation_id as id'])
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .orderBy('role')
    .orderBy('position')
    .execute()
  return byRole(rows)
}

/** Those in roles as `live_names` takes them. */
export const namedInRoles = (those: InRoles) => Object.entries(those).flatMap(([role, ids]) => ids.map(id => ({ role, id })))

const inOrder = (those: InRoles) => Object.entries(those).flatMap(([role, ids]) => [...new Set(ids)].map((id, position) => ({ role, position, id })))

const byRole = (rows: readonly { role: string; id: string }[]): InRoles =>
  Object.fromEntries([...Map.groupBy(rows, row => row.role)].map(([role, group]) => [role, group.map(row => row.id)]))
