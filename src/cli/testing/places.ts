import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asSuperuser } from '../../../test/database.ts'
import type { Connection } from '../../platform/database/pools.ts'

/** A folder that a database's own user can enter, gone at the end. */
export async function folder(): Promise<{ path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'waypost-cli-'))
  await chmod(path, 0o711)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export interface OwnDatabase {
  /** DATABASE_URL and DATABASE_OWNER_URL. */
  readonly settings: { DATABASE_URL: string; DATABASE_OWNER_URL: string }
  /** The role that the program signs in as. */
  readonly login: string
  readonly superuser: Connection
  readonly program: Connection
  [Symbol.asyncDispose](): Promise<void>
}

/** An empty database as docs/operate.md tells a database administrator to make it: an owner, and a login for the program that owns nothing. */
export async function ownDatabase(superuser: Connection): Promise<OwnDatabase> {
  const [database, owner, program] = ['own', 'own_owner', 'own_program'].map(name => `${name}_${randomBytes(6).toString('hex')}`) as [
    string,
    string,
    string,
  ]
  await asSuperuser(superuser, async client => {
    await client.query(`create role ${owner} login createrole; create role ${program} login`)
    // Where another owner made the roles of the program before, an administrator of the server hands them on.
    const { rows } = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname like 'waypost\\_%' and not rolcanlogin")
    for (const { rolname } of rows) await client.query(`grant ${rolname} to ${owner} with admin option`)
    await client.query(`create database ${database} owner ${owner}`)
  })
  const url = (user: string) => `postgres://${user}@localhost/${database}?host=${encodeURIComponent(superuser.host!)}&port=${superuser.port}`
  return {
    settings: { DATABASE_URL: url(program), DATABASE_OWNER_URL: url(owner) },
    login: program,
    superuser: { ...superuser, database },
    program: { connectionString: url(program) },
    [Symbol.asyncDispose]: () =>
      asSuperuser(superuser, async client => {
        await client.query(`drop database ${database} with (force)`)
        await client.query(`drop role ${program}`)
      }),
  }
}

/** The PostgreSQL of the test run. */
export const cluster = (): Connection => JSON.parse(process.env.WAYPOST_TEST_CLUSTER!) as Connection
