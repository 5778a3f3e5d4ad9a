import { runSchedule as run } from '../domain/content/index.ts'
import { kindOf } from '../domain/kinds.ts'
import type { Platform } from '../platform/platform.ts'

/** Publishes what is due; safe to run twice. */
export async function runSchedule(platform: Platform, data: { office: string; schedule: string }): Promise<void> {
  const outcome = await run(platform, { office: data.office, actor: { kind: 'job', name: 'run-schedule' } }, { kindOf, schedule: data.schedule })
  if (!outcome.done && outcome.refusal === 'too-early') throw new TooEarly()
}

/** This clock is behind the database's: the queue tries again in a second. */
class TooEarly extends Error {
  override name = 'TooEarly'
}

/** What is due and was not done, of all offices: after a restore there are schedules without jobs, and a job can be given up. */
export async function runOverdue(platform: Platform): Promise<number> {
  const { rows } = await platform.database.program.query<{ office_id: string; id: string }>('select office_id, id from due_schedules($1)', [
    platform.now(),
  ])
  for (const { office_id, id } of rows) await runSchedule(platform, { office: office_id, schedule: id })
  return rows.length
}
