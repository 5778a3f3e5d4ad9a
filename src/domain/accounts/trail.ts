import { inOffice } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Ask, writeAudit } from '../commands/index.ts'

/** Writes one row of the trail for what is no command, in a transaction of its own. */
export async function note(platform: Platform, ask: Ask, action: string, subject?: string): Promise<void> {
  await inOffice(platform.database.program, ask.office, async (tx, client) => {
    await writeAudit(tx, ask, action, subject)
    await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office: ask.office } })
  })
}
