import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from './pools.ts'

export interface Migration {
  number: number
  name: string
  sql: string
  checksum: string
}

/** The numbered SQL files of a folder, in order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

export type MigrationState =
  | { state: 'current' }
  | { state: 'behind'; missing: string[] }
  | { state: 'ahead'; number: number }
  | { state: 'changed'; name: string }
  | { state: 'too-old'; version: string }

const OLDEST_POSTGRESQL = 150000

/** Where a database stands. Asks as whoever may connect; needs no right of an owner. */
export async function migrationState(client: pg.ClientBase, migrations: Migration[]): Promise<MigrationState> {
  const { rows: versions } = await client.query<{ server_version_num: string; server_version: string }>(
    "select current_setting('server_version_num') server_version_num, current_setting('server_version') server_version",
  )
  if (Number(versions[0]!.server_version_num) < OLDEST_POSTGRESQL) return { state: 'too-old', version: versions[0]!.server_version }
  const { rows: exists } = await client.query<{ here: boolean }>("select to_regclass('public.migrations') is not null here")
  if (!exists[0]!.here) return { state: 'behind', missing: migrations.map(one => one.name) }
  const { rows: done } = await client.query<{ number: number; checksum: string; name: string }>(
    'select number, name, checksum from migrations order by number',
  )
  const known = new Map(migrations.map(one => [one.number, one]))
  for (const row of done) {
    const here = known.get(row.number)
    if (!here) return { state: 'ahead', number: row.number }
    if (here.checksum !== row.checksum) return { state: 'changed', name: row.name }
  }
  const has = new Set(done.map(row => row.number))
  const missing = migrations.filter(one => !has.has(one.number)).map(one => one.name)
  return missing.length ? { state: 'behind', missing } : { state: 'current' }
}

/**
 * Brings a database up to date as its owner: each file in one transaction, one program at a time (advisory lock). Then lets `programLogin`
 * use the roles of the program. Returns the names of the files that were run.
 */
export async function migrate(owner: Connection, migrations: Migration[], programLogin: string): Promise<string[]> {
  const client = new pg.Client({ ...owner, application_name: 'waypost migrate' })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('waypost migrations'))")
    await client.query(`create table if not exists migrations (
      number int primary key, name text not null, checksum text not null, at timestamptz not null default now())`)
    const before = await migrationState(client, migrations)
    if (before.state !== 'behind' && before.state !== 'current') throw new MigrationRefused(before)
    const missing = before.state === 'behind' ? migrations.filter(one => before.missing.includes(one.name)) : []
    for (const one of missing) {
      await client.query('begin')
      try {
        await client.query(one.sql)
        await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [one.number, one.name, one.checksum])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${one.name} failed: ${(error as Error).message}`, { cause: error })
      }
    }
    await client.query('grant select on migrations to public')
    const login = client.escapeIdentifier(programLogin)
    const { rows } = await client.query<{ role: string }>(
      "select r.role from unnest(array['waypost_program', 'waypost_reader', 'waypost_identity']) r(role) where not pg_has_role($1, r.role, 'member')",
      [programLogin],
    )
    for (const { role } of rows) await client.query(`grant ${role} to ${login}`)
    return missing.map(one => one.name)
  } finally {
    await client.end()
  }
}

/** The database cannot be brought up to date by this program; `state` says why. */
export class MigrationRefused extends Error {
  readonly state: MigrationState
  constructor(state: MigrationState) {
    super(migrationSentence(state))
    this.state = state
  }
}

/** One plain sentence for the operator. */
export function migrationSentence(state: MigrationState): string {
  switch (state.state) {
    case 'current':
      return 'The database is up to date.'
    case 'behind':
      return `The database is behind this program by ${state.missing.length} migrations (${state.missing[0]} first): run \`npx waypost migrate\` with DATABASE_OWNER_URL set to its owner.`
    case 'ahead':
      return `The database was made by a newer Waypost (migration ${state.number}): start that version, or restore a backup made by this one.`
    case 'changed':
      return `The migration ${state.name} was run in another wording than this program holds: the files in db/migrations must not be edited after they ran.`
    case 'too-old':
      return `The database is PostgreSQL ${state.version}; Waypost needs 15 or newer.`
  }
}
