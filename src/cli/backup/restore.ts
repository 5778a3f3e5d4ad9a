import { resolve } from 'node:path'
import type pg from 'pg'
import { type Installation, migrations } from '../../installation.ts'
import { type Config, readConfig } from '../../platform/config/index.ts'
import { migrate, migrationSentence } from '../../platform/database/migrate.ts'
import { embeddedState } from '../../platform/embedded/index.ts'
import { type Answer, counted, type Surroundings } from '../command.ts'
import { exitCodes, Told } from '../exit-codes.ts'
import { stateOf, withClient, withInstallation, workWith } from '../opening.ts'
import { enqueueAnew } from './anew.ts'
import { holdsData } from './emptiness.ts'
import { putFiles } from './files-in.ts'
import { loadRows } from './loading.ts'
import { damageOf, type Manifest, readManifest } from './manifest.ts'

/**
 * Fills an empty installation from a backup: the rows in one transaction, exactly as they were, the files before them. An installation that
 * holds data is refused. The database is brought to where the backup's was, filled, and then brought up to date.
 */
export async function restore(surroundings: Surroundings, folder: string): Promise<Answer> {
  const source = resolve(folder)
  const manifest = await readManifest(source)
  const known = await migrations()
  const newest = known.at(-1)!.number
  if (manifest.migration.number > newest)
    throw new Told(`The backup was made by a newer Waypost (${manifest.migration.name}): restore it with that version or a newer one.`)
  const config = readConfig(surroundings.environment)
  const nothingHere = !config.databaseUrl && (await embeddedState(config.dataDir)) === 'none'
  // A damaged backup leaves nothing behind; data that are there are told before a long reading.
  if (nothingHere) await refuseDamage(source, manifest, surroundings)
  return withInstallation(
    surroundings,
    async installation => {
      await refuseData(installation)
      if (!nothingHere) await refuseDamage(source, manifest, surroundings)
      return await fill(installation, config, source, manifest, surroundings)
    },
    { create: true },
  )
}

async function fill(
  installation: Installation,
  config: Config,
  source: string,
  manifest: Manifest,
  { say, environment }: Surroundings,
): Promise<Answer> {
  const known = await migrations()
  const { connection } = installation
  const migrateTo = await migrating(installation)
  await migrateTo(manifest.migration.number)
  const files = await putFiles(source, config.dataDir)
  say(`Files: ${files}`)
  const rows = await withClient(connection, 'restore', client => loadRows(client, source, manifest, say))
  await migrateTo(known.at(-1)!.number)
  const jobs = await workWith(config, connection, program => enqueueAnew(program, manifest.taken))
  if (environment.WAYPOST_SECRET) say('WAYPOST_SECRET is set and is used instead of a secret in the backup.')
  for (const path of manifest.missing) say(`The backup itself lacks ${path}.`)
  return {
    json: { taken: manifest.taken, rows, files, jobs, missing: manifest.missing },
    text: `Restored the backup of ${manifest.taken}: ${counted(rows, 'row')}, ${counted(files, 'file')}; ${counted(jobs, 'job')} waiting.`,
  }
}

/** Brings the database up to a migration, unless it is there or beyond. Refuses at once a database that will need it and has no owner named. */
async function migrating({ connection, owner }: Installation): Promise<(number: number) => Promise<void>> {
  const known = await migrations()
  const asked = await withClient(connection, 'restore', async client => ({
    state: await stateOf(client),
    at: await migrationOf(client),
    login: await loginOf(client),
  }))
  if (asked.state.state !== 'current' && (asked.state.state !== 'behind' || !owner)) throw new Told(migrationSentence(asked.state))
  let at = asked.at
  return async number => {
    if (at >= number) return
    await migrate(
      owner!,
      known.filter(one => one.number <= number),
      asked.login,
    )
    at = number
  }
}

async function migrationOf(client: pg.ClientBase): Promise<number> {
  const { rows: here } = await client.query<{ here: boolean }>("select to_regclass('public.migrations') is not null here")
  if (!here[0]!.here) return 0
  const { rows } = await client.query<{ number: number | null }>('select max(number) number from migrations')
  return rows[0]!.number ?? 0
}

const loginOf = async (client: pg.ClientBase) => (await client.query<{ login: string }>('select session_user::text as login')).rows[0]!.login

async function refuseData({ connection, location }: Installation): Promise<void> {
  if (await withClient(connection, 'restore', holdsData)) throw new Told(dataAreThere(location), exitCodes.dataAreThere)
}

const dataAreThere = (location: string) =>
  `The installation in ${location} holds data, and a restore fills only an empty one: set DATA_DIR or DATABASE_URL to another, or move these data away.`

async function refuseDamage(source: string, manifest: Manifest, { say }: Surroundings): Promise<void> {
  const damaged = await damageOf(source, manifest)
  for (const path of damaged) say(`Not as it was written: ${path}`)
  if (damaged.length) throw new Told(`The backup is damaged in ${counted(damaged.length, 'place')}; nothing was restored.`, exitCodes.found)
}
