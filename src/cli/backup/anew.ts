import { writeAudit } from '../../domain/commands/index.ts'
import { INSTALLATION } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import type { Job } from '../../platform/jobs/queue.ts'
import type { Program } from '../../program.ts'

/** Gives the queue the work that restored rows still wait for, and notes in the trail that the installation was restored. Returns how many jobs. */
export async function enqueueAnew({ platform, offices }: Program, taken: string): Promise<number> {
  let number = 0
  for (const office of [...offices().all.keys(), INSTALLATION])
    number += await inOffice(platform.database.program, office, async (tx, client) => {
      if (office === INSTALLATION) await writeAudit(tx, { office, actor: { kind: 'operator' } }, 'installation.restored', `backup:${taken}`)
      const jobs = await waitingIn(tx, office)
      for (const job of jobs) await platform.jobs.enqueue(client, job)
      return jobs.length
    })
  return number
}

async function waitingIn(tx: Transaction, office: string): Promise<Job[]> {
  const schedules = await tx
    .selectFrom('schedules')
    .select(['id', 'at'])
    .where('office_id', '=', office)
    .where('done_at', 'is', null)
    .where('overtaken_at', 'is', null)
    .execute()
  const messages = await tx
    .selectFrom('messages')
    .select('id')
    .where('office_id', '=', office)
    .where('sent_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('bounced_at', 'is', null)
    .execute()
  const pictures = await tx.selectFrom('files').select('id').where('office_id', '=', office).where('width', 'is not', null).execute()
  return [
    { queue: 'seal-audit', data: { office } },
    ...schedules.map(({ id, at }): Job => ({ queue: 'run-schedule', data: { office, schedule: id }, startAfter: at })),
    ...messages.map(({ id }): Job => ({ queue: 'send-message', data: { office, message: id } })),
    ...pictures.map(({ id }): Job => ({ queue: 'make-pictures', data: { office, file: id } })),
  ]
}
