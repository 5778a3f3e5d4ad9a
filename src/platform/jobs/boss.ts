import { PgBoss } from 'pg-boss'
import type { Connection } from '../database/pools.ts'
import { errorFields, type Log } from '../log/log.ts'
import { bossQueue, HEARTBEAT_SECONDS, type Job, type JobQueue, type QueueName, queueNames, queues } from './queue.ts'

export type JobHandlers = { [Name in QueueName]: (jobs: readonly Extract<Job, { queue: Name }>['data'][]) => Promise<void> }

export interface Jobs extends JobQueue {
  /** Takes jobs from every queue, until `stop`. */
  work(handlers: JobHandlers): Promise<void>
  /** Whether the queues can be reached. */
  ready(): Promise<boolean>
  stop(): Promise<void>
}

/** The queues of an installation, on the program's role: pg-boss may use its tables and not change them. */
export async function openJobs(connection: Connection, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'jobs',
    options: '-c role=waypost_program',
    application_name: 'waypost jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    superviseIntervalSeconds: 10,
    // Woken by NOTIFY the moment a job is there. Polling goes on each second: a job for later tells nobody when its time has come.
    useListenNotify: true,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', error => log.warn({ event: 'jobs', ...errorFields(error) }))
  await boss.start()
  const known = new Set((await boss.getQueues()).map(queue => queue.name))
  for (const name of queueNames) {
    const { retryLimit, retryDelay, expireInSeconds } = queues[name]
    const options = { retryLimit, retryDelay, expireInSeconds, heartbeatSeconds: HEARTBEAT_SECONDS, deleteAfterSeconds: 3600 }
    if (known.has(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, { ...options, retryBackoff: true, retryDelayMax: 3600, notify: true })
  }
  const queue = bossQueue(boss)
  return {
    ...queue,
    async work(handlers) {
      for (const name of queueNames)
        await boss.work(name, { batchSize: queues[name].batchSize, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }, async jobs => {
          try {
            await handlers[name](jobs.map(job => job.data as never))
          } catch (error) {
            log.error({ event: 'job-failed', queue: name, ...errorFields(error) })
            // The library keeps what is thrown with the job: only the kind of error, since a message can quote a person's data.
            throw new Error((error as Error).name)
          }
        })
    },
    ready: async () => (await boss.getQueue('run-schedule')) !== null,
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
