import type pg from 'pg'
import type { PgBoss } from 'pg-boss'

/** A job's payload is ids only: the office, and the record it is about. The worker sets the office and loads by id. */
export type Job =
  | { queue: 'seal-audit'; data: { office: string } }
  | { queue: 'run-schedule'; data: { office: string; schedule: string }; startAfter: Date }
  | { queue: 'make-pictures'; data: { office: string; file: string } }
  | { queue: 'send-message'; data: { office: string; message: string } }
  /** `account` may be nobody's: then nothing happens. `language` of the mail. */
  | { queue: 'send-password-link'; data: { office: string; account: string; language: string } }

export type QueueName = Job['queue']

export interface JobQueue {
  /** Inserts the job with the connection's running transaction: it exists if and only if that commits. */
  enqueue(client: pg.ClientBase, job: Job): Promise<void>
}

/**
 * What each queue promises. `heartbeatSeconds` everywhere: without it the job of a killed worker never comes back. 10 is the library's least.
 */
export const queues: Record<QueueName, { retryLimit: number; retryDelay: number; expireInSeconds: number; batchSize: number }> = {
  'seal-audit': { retryLimit: 20, retryDelay: 2, expireInSeconds: 120, batchSize: 200 },
  'run-schedule': { retryLimit: 100, retryDelay: 1, expireInSeconds: 60, batchSize: 1 },
  'make-pictures': { retryLimit: 5, retryDelay: 10, expireInSeconds: 600, batchSize: 20 },
  // About a day of attempts with the doubling delay.
  'send-message': { retryLimit: 20, retryDelay: 5, expireInSeconds: 120, batchSize: 1 },
  'send-password-link': { retryLimit: 10, retryDelay: 2, expireInSeconds: 60, batchSize: 1 },
}
export const HEARTBEAT_SECONDS = 10
export const queueNames = Object.keys(queues) as QueueName[]

/** Enqueues through pg-boss, which must be started or at least made; it does not open a connection of its own for this. */
export function bossQueue(boss: PgBoss): JobQueue {
  return {
    async enqueue(client, job) {
      const db = { executeSql: async (text: string, values?: unknown[]) => await client.query(text, values as unknown[]) }
      const id = await boss.send(job.queue, job.data, { db, ...('startAfter' in job ? { startAfter: job.startAfter } : {}) })
      if (!id) throw new Error(`the queue ${job.queue} took no job`)
    },
  }
}
