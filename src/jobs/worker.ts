import { sealAudit } from '../domain/audit/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { inOffice } from '../platform/database/transaction.ts'
import type { Jobs } from '../platform/jobs/boss.ts'
import { errorFields } from '../platform/log/log.ts'
import type { Platform } from '../platform/platform.ts'
import { followTodayEverywhere } from './follow-today.ts'
import { makePictures } from './make-pictures.ts'
import { runOverdue, runSchedule } from './run-schedule.ts'
import { type Post, sendMessage } from './send-message.ts'
import { type LinkOffice, sendLink } from './send-password-link.ts'
import { forgetUnconfirmedLetters, writeDueLetters } from './write-letters.ts'
import { writeSearch } from './write-search.ts'

const OVERDUE_EVERY = 60_000
const LETTERS_EVERY = 30_000
const FORGET_EVERY = 3600_000
const FOLLOW_EVERY = 3600_000

/** Works every queue, looks once a minute for what is overdue without a job, and twice for letters that are due. */
export async function startWorker(
  platform: Platform,
  jobs: Jobs,
  post: Omit<Post, 'offices'> & Omit<LinkOffice, 'offices'>,
  offices: () => OfficeDirectory,
): Promise<{ stop(): void }> {
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
      for (const one of batch) await sendMessage(platform, { ...post, offices: offices() }, one)
    },
    'send-password-link': async batch => {
      for (const one of batch) await sendLink(platform, { ...post, offices: offices() }, one)
    },
  })
  const overdue = () => runOverdue(platform).catch(error => platform.log.warn({ event: 'overdue', ...errorFields(error) }))
  await overdue()
  const timer = setInterval(overdue, OVERDUE_EVERY)
  timer.unref()
  const letters = oneAtATime(() => writeDueLetters(platform, { config: post.config, offices: offices() }), platform, 'letters')
  letters()
  const writing = setInterval(letters, LETTERS_EVERY)
  writing.unref()
  const follow = oneAtATime(() => followTodayEverywhere(platform, offices()), platform, 'following-today')
  follow()
  const following = setInterval(follow, FOLLOW_EVERY)
  following.unref()
  oneAtATime(() => writeSearch(platform, offices()), platform, 'writing-search')()
  const forget = oneAtATime(
    async () => {
      await forgetForms(platform, offices())
      await forgetUnconfirmedLetters(platform, offices())
    },
    platform,
    'forgetting',
  )
  const forgetting = setInterval(forget, FORGET_EVERY)
  forgetting.unref()
  return {
    stop: () => {
      clearInterval(timer)
      clearInterval(writing)
      clearInterval(following)
      clearInterval(forgetting)
    },
  }
}

/** Work of the clock that may take longer than until the next turn, which then is left out. What went wrong is logged and tried again. */
function oneAtATime(work: () => Promise<unknown>, platform: Platform, event: string): () => void {
  let running = false
  return () => {
    if (running) return
    running = true
    void work()
      .catch(error => platform.log.warn({ event, ...errorFields(error) }))
      .finally(() => {
        running = false
      })
  }
}

/** A form that was sent a day ago is not sent again by a double click. */
async function forgetForms(platform: Platform, offices: OfficeDirectory): Promise<void> {
  const before = new Date(platform.now().getTime() - 24 * 3600_000)
  for (const office of offices.all.keys())
    await inOffice(platform.database.program, office, tx =>
      tx.deleteFrom('done_forms').where('office_id', '=', office).where('done_at', '<', before).execute(),
    )
}
