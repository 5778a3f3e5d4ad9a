import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { projectRoot } from '../../platform/config/index.ts'
import { migrationSentence } from '../../platform/database/migrate.ts'
import { none } from '../../platform/files/disk-store.ts'
import { synced } from '../../platform/files/durable.ts'
import { type Answer, counted, type Surroundings } from '../command.ts'
import { exitCodes, Told } from '../exit-codes.ts'
import { stateOf, withClient, withInstallation } from '../opening.ts'
import { copyFiles } from './files-out.ts'
import { FORMAT, type Manifest, manifestFile, rowsFile } from './manifest.ts'
import { writeRows } from './rows-out.ts'
import { inOneTransaction, officesIn } from './session.ts'
import { leftOut, tablesInOrder } from './tables.ts'

/**
 * Writes everything there is into a folder that is new: rows of one moment, the files that they name, kept mail, the secret. Until it is whole it
 * has another name, so that half a backup is never taken for one.
 */
export const backup = (surroundings: Surroundings, folder: string): Promise<Answer> =>
  withInstallation(surroundings, async ({ connection }, config) => {
    const target = resolve(folder)
    if ((await readdir(target).catch(none))?.length) throw new Told(`${target} holds files: name a folder that is new.`, exitCodes.dataAreThere)
    await mkdir(dirname(target), { recursive: true })
    const unfinished = await mkdtemp(join(dirname(target), `${basename(target)}.unfinished-`))
    const discard = () => rmSync(unfinished, { recursive: true, force: true })
    process.on('exit', discard)
    try {
      await mkdir(join(unfinished, 'rows'), { mode: 0o700 })
      const rows = await withClient(connection, 'backup', client => takeRows(client, unfinished, surroundings.say))
      const files = await copyFiles(config.dataDir, unfinished, surroundings.say)
      const manifest: Manifest = { format: FORMAT, ...rows, ...files, leftOut }
      await writeFile(manifestFile(unfinished), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
      for (const one of [manifestFile(unfinished), join(unfinished, 'rows'), unfinished]) await synced(one)
      await rename(unfinished, target)
      await synced(dirname(target))
      return answer(target, manifest, surroundings)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    } finally {
      process.off('exit', discard)
    }
  })

/** Rows of one moment: the program goes on writing, and none of it is seen here. */
async function takeRows(
  client: pg.Client,
  folder: string,
  say: (line: string) => void,
): Promise<Omit<Manifest, 'format' | 'files' | 'missing' | 'leftOut'>> {
  const state = await stateOf(client)
  // A database that is behind can be backed up: before it is migrated is when one should.
  if (state.state !== 'current' && state.state !== 'behind') throw new Told(migrationSentence(state))
  return inOneTransaction(client, 'read only', async () => {
    const { rows } = await client.query<{ taken: Date; postgresql: string; number: number; name: string }>(
      "select now() taken, current_setting('server_version') postgresql, number, name from migrations order by number desc limit 1",
    )
    const { taken, postgresql, number, name } = rows[0]!
    const offices = await officesIn(client)
    const tables: Manifest['tables'] = []
    for (const table of await tablesInOrder(client)) {
      const measured = await writeRows(client, table, offices, rowsFile(folder, table.name))
      say(`Rows of ${table.name}: ${measured.rows}`)
      tables.push({ name: table.name, columns: table.columns.map(column => column.name), ...measured })
    }
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
    return { taken: taken.toISOString(), waypost: version, postgresql, migration: { number, name }, offices, tables }
  })
}

function answer(folder: string, manifest: Manifest, { say, environment }: Surroundings): Answer {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  if (environment.WAYPOST_SECRET) say('WAYPOST_SECRET is set: it is not in the backup, so keep it where your other settings are.')
  for (const path of manifest.missing) say(`Not in the backup, since it is not as its row says: ${path}`)
  if (manifest.missing.length) say(`The backup is whole but for ${counted(manifest.missing.length, 'file')} that the installation itself has lost.`)
  return {
    code: manifest.missing.length ? exitCodes.found : exitCodes.done,
    json: {
      folder,
      taken: manifest.taken,
      migration: manifest.migration,
      rows,
      tables: manifest.tables.length,
      files: manifest.files,
      missing: manifest.missing,
    },
    text: `Backup of ${manifest.taken} in ${folder}: ${counted(rows, 'row')} in ${counted(manifest.tables.length, 'table')}, ${counted(manifest.files.number, 'file')} of ${manifest.files.bytes} bytes.`,
  }
}
