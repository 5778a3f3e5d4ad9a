import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, constants, cp, lstat, mkdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Programs, packagedPrograms } from './programs.ts'
import { EmbeddedRefused } from './refused.ts'
import { canUse, isRoot, myself, nobody, type Servant } from './servant.ts'

const run = promisify(execFile)

/** Where the database's programs and data lie and whom it runs as. */
export interface Place {
  /** The data, by their real path; need not exist yet. */
  readonly location: string
  /** Where they are looked for: the same, or a link to them. */
  readonly entrance: string
  readonly programs: Programs
  readonly servant: Servant
}

/** Folders that any user can enter, for data and programs where the project's own are closed to the servant. */
const OPEN_FOLDERS = ['/var/lib/waypost', '/var/tmp/waypost']

/** The place of the database of a data folder: `DATA_DIR/postgres`, or what that links to. `create` allows to make it. */
export async function placeOf(dataDir: string, create: boolean): Promise<Place> {
  if (create) await makeFolder(dataDir)
  const folder = await realpath(dataDir).catch(() => {
    throw new EmbeddedRefused('nothing-here', `There is no installation in ${dataDir}.`)
  })
  const own = join(folder, 'postgres')
  const location = await realpath(own).catch(() => undefined)
  if (location === undefined && !create) throw new EmbeddedRefused('nothing-here', `There is no database in ${folder}.`)
  const programs = await packagedPrograms()
  if (!isRoot()) {
    const owner = location === undefined ? myself().uid : (await stat(location)).uid
    if (owner !== myself().uid)
      throw new EmbeddedRefused('other-owner', `The database in ${location} belongs to the user with number ${owner}: run Waypost as that user.`)
    return { location: location ?? own, entrance: own, programs, servant: myself() }
  }
  const servant = await ownerOr(location, await nobody())
  const where = location ?? (await placeForNew(folder, own, servant))
  return { location: where, entrance: own, programs: await usablePrograms(programs, servant), servant }
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new EmbeddedRefused('not-writable', `The data folder ${dataDir} cannot be written to (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    })
  }
}

/** Data that exist are served as who they belong to. Data that root copied here belong to root, which the cluster puts right. */
async function ownerOr(location: string | undefined, other: Servant): Promise<Servant> {
  if (location === undefined) return other
  const { uid, gid } = await stat(location)
  return uid === 0 ? other : { uid, gid }
}

/** A new database lies in the data folder if the servant can enter it, else in an open folder, with a link in its place. */
async function placeForNew(folder: string, own: string, servant: Servant): Promise<string> {
  if (await canUse(servant, folder)) {
    // A link to data that are gone.
    if (await readlink(own).catch(() => undefined)) await rm(own)
    return own
  }
  const location = await freshLocation(servant)
  await rm(own, { force: true })
  await symlink(location, own)
  return location
}

async function freshLocation(servant: Servant): Promise<string> {
  const folder = join(await openFolder(servant), randomBytes(6).toString('hex'))
  await mkdir(folder, { mode: 0o711 })
  return join(folder, 'postgres')
}

/** Data whose folder was closed to the servant since they were made move to an open one. Not while anything runs on them. */
export async function reachable(place: Place): Promise<Place> {
  if (!isRoot() || !(await stat(place.location).catch(() => undefined)) || (await canUse(place.servant, place.location))) return place
  const location = await freshLocation(place.servant)
  const copy = `${location}.moving`
  await run('cp', ['-a', place.location, copy])
  await run('sync', [])
  await rename(copy, location)
  await symlink(location, `${place.entrance}.link`)
  await rename(place.location, `${place.location}.moved`)
  await rename(`${place.entrance}.link`, place.entrance)
  await rm(`${place.location}.moved`, { recursive: true, force: true })
  return { ...place, location }
}

/** A folder of root's that the servant can enter and that nobody else could have laid there for us. */
async function openFolder(servant: Servant): Promise<string> {
  for (const folder of OPEN_FOLDERS) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 })
      const { uid, mode } = await lstat(folder)
      if (uid === 0 && (mode & 0o170022) === 0o040000 && (await canUse(servant, folder))) return folder
    } catch {
      // The next one may do.
    }
  }
  throw new EmbeddedRefused(
    'no-place',
    `PostgreSQL does not run as root, and no folder was found that another user can enter (tried ${OPEN_FOLDERS.join(', ')}): start Waypost as an ordinary user or set DATABASE_URL.`,
  )
}

/** The programs where they are if the servant can run them there, else a copy made once. */
async function usablePrograms(programs: Programs, servant: Servant): Promise<Programs> {
  if (await canUse(servant, programs.folder, 'bin/postgres')) return programs
  const folder = join(await openFolder(servant), `postgresql-${programs.version}-${process.arch}`)
  if (!(await lstat(folder).catch(() => undefined))) {
    const half = `${folder}.${process.pid}`
    await cp(programs.folder, half, { recursive: true, verbatimSymlinks: true, filter: file => !file.endsWith('.a') })
    await chown(half, 0, 0)
    await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
  }
  if (await canUse(servant, folder, 'bin/postgres')) return { ...programs, folder }
  throw new EmbeddedRefused(
    'no-place',
    `The user with number ${servant.uid} cannot run PostgreSQL in ${folder}: start Waypost as an ordinary user or set DATABASE_URL.`,
  )
}
