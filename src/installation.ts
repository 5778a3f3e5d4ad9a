import { join, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Config, projectRoot } from './platform/config/index.ts'
import { migrate, migrationSentence, migrationState, readMigrations } from './platform/database/migrate.ts'
import type { Connection } from './platform/database/pools.ts'
import { type Embedded, openEmbedded, startEmbedded } from './platform/embedded/index.ts'
import type { Log } from './platform/log/log.ts'

/** A database that is up to date and can be worked with. */
export interface Installation {
  readonly connection: Connection
  /** As the database's owner, who migrates it; undefined where the settings name none (DATABASE_OWNER_URL). */
  readonly owner: Connection | undefined
  /** Where the data are, for a person. */
  readonly location: string
  /** The embedded database, made by this start and empty. */
  readonly fresh: boolean
  stop(): Promise<void>
}

/** The start cannot go on, for a reason that one plain sentence tells. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}

/** The migrations that this program holds, in order. */
export const migrations = () => readMigrations(join(projectRoot, 'db/migrations'))

/**
 * The database that the settings name, brought up to date. `as` says who asks: the program holds the embedded database alone; a command of
 * the operator joins it where the program runs, else brings it up for as long as it works. With `migrate: false` the database is taken as it
 * stands, whatever its migrations; with `create` an embedded one is made where there is none.
 */
export async function openInstallation(
  config: Config,
  log: Log,
  as: { kind: 'program'; onRestart?: () => void } | { kind: 'command'; create?: boolean; migrate: boolean },
): Promise<Installation> {
  const upToDate = as.kind === 'program' || as.migrate
  if (config.databaseUrl) return ownDatabase(config, config.databaseUrl, upToDate)
  const embedded = await (as.kind === 'program'
    ? startEmbedded({ dataDir: config.dataDir, log, onRestart: as.onRestart })
    : openEmbedded({ dataDir: config.dataDir, log, create: as.create }))
  try {
    if (upToDate) await migrate(embedded.owner, await migrations(), embedded.connection.user)
    const { connection, owner } = embedded
    return { connection, owner, location: whereOf(config, embedded), fresh: upToDate && (await isEmpty(embedded)), stop: () => embedded.stop() }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** Made by this or an earlier start that did not get as far as founding an office. */
async function isEmpty(embedded: Embedded): Promise<boolean> {
  return withClient(embedded.owner, async client => (await client.query('select 1 from offices limit 1')).rowCount === 0)
}

async function ownDatabase(config: Config, url: string, upToDate: boolean): Promise<Installation> {
  const connection: Connection = { connectionString: url }
  const owner: Connection | undefined = config.databaseOwnerUrl ? { connectionString: config.databaseOwnerUrl } : undefined
  const state = await withClient(connection, async client => migrationState(client, await migrations()))
  if (upToDate && state.state !== 'current') {
    if (state.state !== 'behind' || !owner) throw new StartRefused(migrationSentence(state))
    await migrate(owner, await migrations(), decodeURIComponent(new URL(url).username))
  }
  return { connection, owner, location: `${config.dataDir}, rows in the database that DATABASE_URL names`, fresh: false, stop: async () => {} }
}

async function withClient<R>(connection: Connection, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = await reached(connection)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const STARTING_UP = '57P03'
const PATIENCE = 60

/** Connects. A database that is starting up is waited for, up to a minute: after a power cut both start at once. */
async function reached(connection: Connection): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
    try {
      await client.connect()
      return client
    } catch (error) {
      const { code } = error as { code?: string }
      if (code !== STARTING_UP || attempt > PATIENCE)
        throw new StartRefused(`The database that DATABASE_URL names cannot be reached (${code ?? (error as Error).name}).`)
      await wait(1000)
    }
  }
}

/** The data folder; and the database's own place where that is another (as root in a folder that the database's user cannot enter). */
const whereOf = ({ dataDir }: Config, { location }: Embedded) =>
  location.startsWith(join(dataDir, sep)) ? dataDir : `${dataDir}, the database in ${location}`
