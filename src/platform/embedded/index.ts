import { setTimeout as wait } from 'node:timers/promises'
import { errorFields } from '../log/log.ts'
import { prepareCluster } from './cluster.ts'
import { type Held, holderOf, takeLock } from './lock.ts'
import { type Place, placeOf, reachable } from './place.ts'
import { adopt, isAlive, lastSocketFolder, livingPostmaster, nameOf, PORT, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { signal } from './processes.ts'
import { EmbeddedRefused } from './refused.ts'
import { ensureDatabase } from './roles.ts'
import { isOurs, keepSocketFolder, makeSocketFolder, removeSocketFolder } from './sockets.ts'

export { EmbeddedRefused } from './refused.ts'

/** How to reach the database through its socket: what pg takes. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

export interface Embedded {
  /** The program's login, which owns nothing. */
  readonly connection: Connection
  /** Owns the database `waypost` and may make roles: for migrations. */
  readonly owner: Connection
  /** For what only a superuser may do; in database `postgres`. */
  readonly superuser: Connection
  /** Where the data really are: DATA_DIR/postgres, or what that links to. */
  readonly location: string
  /** The database was made by this start and is empty. */
  readonly fresh: boolean
  /** `18.4.0` */
  readonly version: string
  /** Ends the database, orderly, and lets go of the data. For `openEmbedded` on a running installation: leaves it running. */
  stop(): Promise<void>
}

/** The part of our log that is used here. */
type Log = { info(fields: object): void; warn(fields: object): void; error(fields: object): void }

interface Wishes {
  /** An absolute path; made if missing. */
  readonly dataDir: string
  readonly log: Log
  /** Called when the database died under the running program and is up again. */
  readonly onRestart?: () => void
}

/**
 * Brings up the database of a data folder for the program: makes it, mends it, or adopts the one that a killed program left behind, and
 * starts it again when it dies. Refuses (EmbeddedRefused) a second program on the same data.
 */
export async function startEmbedded(wishes: Wishes): Promise<Embedded> {
  const place = await placeOf(wishes.dataDir, true)
  const lock = takeLock(`${place.location}.lock`, 'program')
  if ('heldBy' in lock) {
    const who = lock.heldBy.as === 'program' ? 'Another Waypost runs' : 'A waypost command is at work'
    throw new EmbeddedRefused(
      'in-use',
      `${who} on the data in ${place.location} (process ${lock.heldBy.pid}): stop it first, or set DATA_DIR to another folder.`,
    )
  }
  return await bringUp(place, lock, wishes)
}

/**
 * The database of a data folder for one of the operator's commands, whether the program runs or not: joins the running one, else brings it
 * up and ends it after. With `create` the folder may be empty; without, an absent database is refused (`nothing-here`).
 */
export async function openEmbedded(wishes: Pick<Wishes, 'dataDir' | 'log'> & { create?: boolean }): Promise<Embedded> {
  const place = await placeOf(wishes.dataDir, wishes.create ?? false)
  for (let attempt = 0; attempt < 100; attempt++) {
    const lock = takeLock(`${place.location}.lock`, 'command')
    if ('release' in lock) return await bringUp(place, lock, wishes)
    const running = livingPostmaster(place.location)
    if (running && isOurs(running.socketFolder, place.servant) && (await nameOf(running)))
      return { ...reach(running.socketFolder), location: place.location, fresh: false, version: place.programs.version, stop: async () => {} }
    await wait(100)
  }
  throw new EmbeddedRefused('in-use', `The program that holds the data in ${place.location} does not bring up its database.`)
}

/** Whether a program runs on a data folder's database, or it lies there, or there is none. */
export async function embeddedState(dataDir: string): Promise<'running' | 'stopped' | 'none'> {
  const place = await placeOf(dataDir, false).catch((error: unknown) => {
    if (error instanceof EmbeddedRefused && error.reason === 'nothing-here') return undefined
    throw error
  })
  if (!place) return 'none'
  return holderOf(`${place.location}.lock`)?.as === 'program' ? 'running' : 'stopped'
}

const reach = (host: string) => ({
  connection: { host, port: PORT, database: 'waypost', user: 'waypost' },
  owner: { host, port: PORT, database: 'waypost', user: 'waypost_owner' },
  superuser: { host, port: PORT, database: 'postgres', user: 'postgres' },
})

async function bringUp(found: Place, held: Held, { log, onRestart }: Omit<Wishes, 'dataDir'>): Promise<Embedded> {
  let place = found
  let lock = held
  let postmaster: Postmaster | undefined
  let watching: NodeJS.Timeout | undefined
  let stopping = false
  // A program that ends without a word, by a fault or an early signal, still takes its database with it.
  const atExit = () => postmaster && isAlive(postmaster, place.location) && signal(postmaster.pid, 'SIGINT')
  process.on('exit', atExit)

  const stop = async () => {
    if (stopping) return
    stopping = true
    clearTimeout(watching)
    if (postmaster) await stopPostmaster(postmaster, place.location)
    if (postmaster) removeSocketFolder(postmaster.socketFolder, place.servant)
    process.off('exit', atExit)
    lock.release()
  }

  try {
    postmaster = await adopt(place.location)
    if (postmaster && !isOurs(postmaster.socketFolder, place.servant)) {
      await stopPostmaster(postmaster, place.location)
      postmaster = undefined
    }
    if (!postmaster) {
      place = await reachable(place)
      if (place.location !== found.location) lock = moveLock(lock, place.location)
      await prepareCluster(place)
      const last = lastSocketFolder(place.location)
      postmaster = await startPostmaster(place, last && isOurs(last, place.servant) ? last : makeSocketFolder(place.servant))
    }
    const socketFolder = postmaster.socketFolder
    const fresh = await ensureDatabase(reach(socketFolder).superuser)
    const watch = () => {
      watching = setTimeout(() => void look().finally(() => stopping || watch()), 400)
      watching.unref()
    }
    const look = async () => {
      const reachableStill = isOurs(socketFolder, place.servant)
      if (isAlive(postmaster!, place.location) && reachableStill) return
      log.warn({ event: reachableStill ? 'database-died' : 'database-socket-removed', postmaster: postmaster!.pid })
      try {
        if (isAlive(postmaster!, place.location)) await stopPostmaster(postmaster!, place.location)
        if (stopping) return
        postmaster = await startPostmaster(place, keepSocketFolder(socketFolder, place.servant))
        log.info({ event: 'database-up-again', postmaster: postmaster.pid })
        onRestart?.()
      } catch (error) {
        log.error({ event: 'database-does-not-start', ...errorFields(error) })
      }
    }
    watch()
    return { ...reach(socketFolder), location: place.location, fresh, version: place.programs.version, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The data were moved, and nobody else knows yet where to. */
function moveLock(lock: Held, location: string): Held {
  const next = takeLock(`${location}.lock`, lock.as)
  if ('heldBy' in next) throw new EmbeddedRefused('in-use', `${location} is held by another program.`)
  lock.release()
  return next
}
