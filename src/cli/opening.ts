import pg from 'pg'
import { type Installation, migrations, openInstallation } from '../installation.ts'
import { type Config, readConfig } from '../platform/config/index.ts'
import { migrationSentence, migrationState } from '../platform/database/migrate.ts'
import type { Connection } from '../platform/database/pools.ts'
import { createLog } from '../platform/log/log.ts'
import { openProgram, type Program } from '../program.ts'
import type { Surroundings } from './command.ts'
import { Told } from './exit-codes.ts'

/** The operator reads sentences; the log's lines are the program's. */
export const silence = createLog('silent')

/** The installation that the settings name, as it stands, for as long as `work` runs; the program may run or not. */
export async function withInstallation<R>(
  surroundings: Surroundings,
  work: (installation: Installation, config: Config) => Promise<R>,
  { create = false }: { create?: boolean } = {},
): Promise<R> {
  const config = readConfig(surroundings.environment)
  const installation = await openInstallation(config, silence, { kind: 'command', create, migrate: false })
  try {
    return await work(installation, config)
  } finally {
    await installation.stop()
  }
}

/** An installation whose database is up to date, with everything a command of the domain works on. */
export const withProgram = <R>(surroundings: Surroundings, work: (program: Program) => Promise<R>): Promise<R> =>
  withInstallation(surroundings, async ({ connection }, config) => {
    await refuseUnlessCurrent(connection)
    return await workWith(config, connection, work)
  })

/** The program on a database that is known to be up to date. */
export async function workWith<R>(config: Config, connection: Connection, work: (program: Program) => Promise<R>): Promise<R> {
  const program = await openProgram(config, connection, silence)
  try {
    return await work(program)
  } finally {
    await program.close()
  }
}

/** A connection of its own, without the limits that the program's pools set. */
export async function withClient<R>(connection: Connection, name: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ ...connection, application_name: `waypost ${name}`, connectionTimeoutMillis: 10_000 })
  // A database that ends under a command is told by the statement that then fails.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

export const stateOf = async (client: pg.ClientBase) => migrationState(client, await migrations())

async function refuseUnlessCurrent(connection: Connection): Promise<void> {
  const state = await withClient(connection, 'command', stateOf)
  if (state.state !== 'current') throw new Told(migrationSentence(state))
}
