import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, readMigrations } from '../src/platform/database/migrate.ts'
import { type Connection, type Database, openDatabase } from '../src/platform/database/pools.ts'

const migrations = join(import.meta.dirname, '../db/migrations')
const cluster = (): Connection => JSON.parse(process.env.WAYPOST_TEST_CLUSTER!) as Connection

/** Makes the template all test databases are copied from. Called once, by the setup of the whole run. */
export async function makeTemplate(superuser: Connection): Promise<void> {
  await asSuperuser(superuser, async client => {
    await client.query('do $$ begin create role waypost_owner login createrole; exception when duplicate_object then null; end $$')
    await client.query('do $$ begin create role waypost login; exception when duplicate_object then null; end $$')
    await client.query('create database waypost_template owner waypost_owner')
  })
  await migrate({ ...superuser, user: 'waypost_owner', database: 'waypost_template' }, await readMigrations(migrations), 'waypost')
}

export interface TestDatabase extends Database {
  /** Connections for what only an owner or a superuser may do in a test. */
  readonly owner: Connection
  readonly superuser: Connection
  drop(): Promise<void>
}

/** A migrated, empty database of the test's own. Drop it when done. */
export async function testDatabase(sizes: { reader?: number; program?: number } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster(), client => client.query(`create database ${name} template waypost_template owner waypost_owner`))
  const database = openDatabase({ ...cluster(), user: 'waypost', database: name }, sizes)
  return {
    ...database,
    owner: { ...cluster(), user: 'waypost_owner', database: name },
    superuser: { ...cluster(), database: name },
    drop: async () => {
      await database.close()
      await asSuperuser(cluster(), client => client.query(`drop database ${name} with (force)`))
    },
  }
}

/** Runs `work` on a connection of its own and closes it. */
export async function asSuperuser<R>(connection: Connection, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ database: 'postgres', ...connection })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
