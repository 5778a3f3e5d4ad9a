import { sealAudit } from '../domain/audit/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import type { Jobs } from '../platform/jobs/boss.ts'
import { errorFields } from '../platform/log/log.ts'
import type { MailRoom } from '../platform/mail/mail.ts'
import type { Platform } from '../platform/platform.ts'
import { makePictures } from './make-pictures.ts'
import { runOverdue, runSchedule } from './run-schedule.ts'
import { sendMessage } from './send-message.ts'

const OVERDUE_EVERY = 60_000

/** Works every queue, and looks once a minute for what is overdue without a job. */
export async function startWorker(platform: Platform, jobs: Jobs, mail: MailRoom, offices: () => OfficeDirectory): Promise<{ stop(): void }> {
  await jobs.work({
    'seal-audit': async batch => {
      for (const office of new Set(batch.map(one => one.office))) await sealAudit(platform, office)
    },
    'run-schedule': async batch => {
      for (const one of batch) await runSchedule(platform, one)
    },
    'make-pictures': async batch => {
      for (const one of batch) await makePictures(platform, one)
    },
    'send-message': async batch => {
      for (const one of batch) await sendMessage(platform, mail, offices(), one)
    },
  })
  const overdue = () => runOverdue(platform).catch(error => platform.log.warn({ event: 'overdue', ...errorFields(error) }))
  await overdue()
  const timer = setInterval(overdue, OVERDUE_EVERY)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
