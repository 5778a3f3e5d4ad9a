import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { found } from '../../../test/office.ts'
import { newId } from '../database/ids.ts'
import { inOffice } from '../database/transaction.ts'
import { createLog } from '../log/log.ts'
import { type JobHandlers, type Jobs, openJobs } from './boss.ts'
import { HEARTBEAT_SECONDS, queueNames, queues } from './queue.ts'

let database: TestDatabase
let jobs: Jobs
let office: string
const logged: string[] = []
const ask = <R>(sql: string, values?: unknown[]) => asSuperuser(database.superuser, async client => (await client.query(sql, values)).rows as R[])
beforeAll(async () => {
  database = await testDatabase()
  office = await found(database.program, 'prague')
  jobs = await openJobs(database.connection, createLog('debug', { write: line => void logged.push(line) }))
})
afterAll(async () => {
  await jobs.stop()
  await database.drop()
})

test('The tables of the queue are of the version that the library works with', async () => {
  const manifest = createRequire(import.meta.url)
    .resolve('pg-boss')
    .replace(/dist[/\\].*$/, 'package.json')
  const { pgboss } = JSON.parse(await readFile(manifest, 'utf8'))
  expect(await ask('select version from jobs.version')).toEqual([{ version: pgboss.schema }])
})

test('Every queue has a heartbeat, so that the job of a killed worker comes back, and tries again', async () => {
  const made = await ask<{ name: string; heartbeat_seconds: number; retry_limit: number; expire_seconds: number }>(
    'select name, heartbeat_seconds, retry_limit, expire_seconds from jobs.queue order by name',
  )
  expect(made.map(one => one.name)).toEqual(queueNames.toSorted())
  for (const one of made) {
    expect(one.heartbeat_seconds, one.name).toBe(HEARTBEAT_SECONDS)
    expect(one.retry_limit, one.name).toBeGreaterThanOrEqual(5)
    expect(one).toMatchObject({
      retry_limit: queues[one.name as 'seal-audit'].retryLimit,
      expire_seconds: queues[one.name as 'seal-audit'].expireInSeconds,
    })
  }
})

test('Opening the queues again changes what a newer program promises, and nothing else', async () => {
  await ask("update jobs.queue set heartbeat_seconds = null, retry_limit = 1 where name = 'send-message'")
  const again = await openJobs(database.connection, createLog('silent'))
  await again.stop()
  expect(await ask("select heartbeat_seconds, retry_limit from jobs.queue where name = 'send-message'")).toEqual([
    { heartbeat_seconds: HEARTBEAT_SECONDS, retry_limit: queues['send-message'].retryLimit },
  ])
})

test('A job is there if and only if the transaction that enqueued it was committed', async () => {
  const [kept, lost, broken] = [newId(), newId(), newId()]
  const enqueue = (message: string, keep: boolean, fault = false) =>
    inOffice(
      database.program,
      office,
      async (_, client) => {
        await jobs.enqueue(client, { queue: 'send-message', data: { office, message } })
        if (fault) throw new Error('later in the transaction')
      },
      () => keep,
    )
  await enqueue(kept, true)
  await enqueue(lost, false)
  await expect(enqueue(broken, true, true)).rejects.toThrow()
  expect((await ask<{ data: { message: string } }>("select data from jobs.job where name = 'send-message'")).map(one => one.data.message)).toEqual([
    kept,
  ])
  expect(await jobs.ready()).toBe(true)
})

test('Jobs are worked as soon as they are there; of one that fails neither queue nor log keeps what it said', async () => {
  const worked: string[] = []
  const idle = async () => {}
  const handlers: JobHandlers = {
    'seal-audit': idle,
    'make-pictures': idle,
    'send-password-link': idle,
    'run-schedule': async ([one]) => void worked.push(one!.schedule),
    'send-message': async () => {
      throw new TypeError('jana@example.org is not there')
    },
  }
  await jobs.work(handlers)
  const [now, later] = [newId(), newId()]
  const began = Date.now()
  await inOffice(database.program, office, async (_, client) => {
    await jobs.enqueue(client, { queue: 'run-schedule', data: { office, schedule: later }, startAfter: new Date(began + 1500) })
    await jobs.enqueue(client, { queue: 'run-schedule', data: { office, schedule: now }, startAfter: new Date(began - 1000) })
  })
  await expect.poll(() => worked, { timeout: 5000 }).toEqual([now, later])
  expect(Date.now() - began).toBeGreaterThan(1400)
  await expect
    .poll(async () => (await ask("select output from jobs.job where name = 'send-message' and output is not null")).length, { timeout: 5000 })
    .toBeGreaterThan(0)
  const kept = JSON.stringify(await ask('select output, data from jobs.job')) + logged.join('')
  expect(kept).toContain('TypeError')
  expect(kept).not.toMatch(/jana|example\.org/)
}, 15_000)
