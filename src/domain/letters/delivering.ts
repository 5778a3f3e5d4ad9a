import { inOffice } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { writeAudit } from '../commands/index.ts'
import { MOST_REFUSALS, subjectOf } from './subscription.ts'

/**
 * Notes what became of a letter, and forgets it: neither what was told nor to whom is kept beyond the sending. An address whose server refuses
 * it again and again is forgotten too; one that never confirmed, at once.
 */
export async function letterWent(
  platform: Platform,
  { office, message, subscription }: { office: string; message: string; subscription: string },
  how: 'sent' | 'refused' | 'refused-by-mailbox',
): Promise<void> {
  await inOffice(platform.database.program, office, async (tx, client) => {
    await tx.deleteFrom('messages').where('office_id', '=', office).where('id', '=', message).execute()
    if (how === 'refused') return
    const row = await tx
      .updateTable('subscriptions')
      .set(eb => ({ refusals: how === 'sent' ? 0 : eb('refusals', '+', 1) }))
      .where('office_id', '=', office)
      .where('id', '=', subscription)
      .returning(['refusals', 'confirmed_at'])
      .executeTakeFirst()
    if (how === 'sent' || !row || (row.confirmed_at && row.refusals < MOST_REFUSALS)) return
    await tx.deleteFrom('subscriptions').where('office_id', '=', office).where('id', '=', subscription).execute()
    await writeAudit(tx, { office, actor: { kind: 'job', name: 'send-message' } }, 'subscription.undeliverable', subjectOf(subscription))
    await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office } })
  })
}
