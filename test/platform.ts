import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Tables } from '../src/platform/database/tables.ts'
import { inOffice } from '../src/platform/database/transaction.ts'
import { diskStore } from '../src/platform/files/disk-store.ts'
import { type Jobs, openJobs } from '../src/platform/jobs/boss.ts'
import { createLog } from '../src/platform/log/log.ts'
import { pictureDecoder } from '../src/platform/pictures/decoder.ts'
import { pictureStore } from '../src/platform/pictures/picture-store.ts'
import type { Platform } from '../src/platform/platform.ts'
import { createHeld } from '../src/platform/purges/held.ts'
import { asSuperuser, type TestDatabase, testDatabase } from './database.ts'
import { found } from './office.ts'

/** What commands and questions need, on a database and a folder of the test's own, with an office. No server. */
export interface TestPlatform {
  readonly platform: Platform
  readonly database: TestDatabase
  readonly jobs: Jobs
  readonly office: string
  /** The tags of each commit since the start. */
  readonly purged: string[]
  /** The same platform at another moment. */
  at(now: Date | string): Platform
  /** Reads of an office's rows, with the rights of the program. */
  rows<R>(work: (tx: Kysely<Tables>) => Promise<R>, office?: string): Promise<R>
  /** Past every rule, for what a test alone may know. */
  superuser<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>
  end(): Promise<void>
}

export async function testPlatform(sizes?: { reader?: number; program?: number }): Promise<TestPlatform> {
  const database = await testDatabase(sizes)
  const folder = await mkdtemp(join(tmpdir(), 'waypost-platform-'))
  const log = createLog('silent')
  const jobs = await openJobs(database.connection, log)
  const files = diskStore(join(folder, 'files'))
  const pictures = pictureStore(join(folder, 'pictures'), files, pictureDecoder())
  const purged: string[] = []
  const platform: Platform = {
    database,
    jobs,
    files,
    pictures,
    log,
    held: createHeld(),
    now: () => new Date(),
    purged: tags => void purged.push(...tags),
  }
  const office = await found(database.program, 'prague')
  return {
    platform,
    database,
    jobs,
    office,
    purged,
    at: now => ({ ...platform, now: () => new Date(now) }),
    rows: (work, of = office) => inOffice(database.program, of, work),
    superuser: (sql, values) => asSuperuser(database.superuser, async client => (await client.query(sql, values)).rows),
    end: async () => {
      pictures.close()
      await jobs.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
