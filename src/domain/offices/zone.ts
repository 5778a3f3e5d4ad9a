import type { Transaction } from '../../platform/database/transaction.ts'

/** The time zone that an office's days are counted in. */
export async function zoneOf(tx: Transaction, office: string): Promise<string> {
  const { zone } = await tx.selectFrom('offices').select('zone').where('id', '=', office).executeTakeFirstOrThrow()
  return zone
}
