import { execFile } from 'node:child_process'
import { chownSync, closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './place.ts'
import { EmbeddedRefused } from './refused.ts'
import { bareEnvironment, become, isRoot } from './servant.ts'

const run = promisify(execFile)

/** The same order and the same letters on every machine: the built-in provider asks neither the system nor ICU. */
const INITDB = [
  '--username=postgres',
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--no-instructions',
]

/** Makes the data where there are none and looks at those there are. To be called with the lock held and nothing running on them. */
export async function prepareCluster(place: Place): Promise<void> {
  const { location, programs, servant } = place
  removeHalfMade(location)
  if (!existsSync(join(location, 'PG_VERSION'))) return await makeCluster(place)
  const found = readFileSync(join(location, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(programs.major))
    throw new EmbeddedRefused(
      'other-version',
      `The data in ${location} are PostgreSQL ${found}'s and this Waypost brings PostgreSQL ${programs.major}: make a backup with the Waypost that ran on them (\`npx waypost backup DIR\`), then let this one restore it into an empty data folder (\`npx waypost restore DIR\`).`,
    )
  if (isRoot() && lstatSync(location).uid === 0) await run('chown', ['-R', `${servant.uid}:${servant.gid}`, location])
}

const beside = (location: string) => `${location}.new-${process.pid}`

/** A start that was killed leaves a folder of initdb's behind, and an emptied data folder holds nothing either. */
function removeHalfMade(location: string): void {
  const folder = dirname(location)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(location)}.new-`)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Made beside its place and then named, so that what has the name is whole. */
async function makeCluster({ location, programs, servant }: Place): Promise<void> {
  if (existsSync(location) && readdirSync(location).length)
    throw new EmbeddedRefused('not-writable', `${location} holds files that are not a database: move them away, or set DATA_DIR to another folder.`)
  const folder = beside(location)
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (isRoot()) chownSync(folder, servant.uid, servant.gid)
    await run(join(programs.folder, 'bin/initdb'), [...INITDB, '-D', folder], { ...become(servant), cwd: '/', env: bareEnvironment() })
    rmSync(location, { recursive: true, force: true })
    renameSync(folder, location)
    syncFolder(dirname(location))
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    const words =
      (error as { stderr?: string }).stderr
        ?.trim()
        .split('\n')
        .find(line => /error|fatal|could not/i.test(line)) ?? (error as Error).message
    throw new EmbeddedRefused('does-not-start', `PostgreSQL could not make its data in ${location}: ${words}`, { cause: error })
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
