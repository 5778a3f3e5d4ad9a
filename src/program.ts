import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access as mayWrite, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { access } from './access.ts'
import { signInAgain } from './desk/sign-in/again.tsx'
import { actorFor } from './domain/accounts/index.ts'
import { type OfficeDirectory, readOffices } from './domain/offices/index.ts'
import type { Config } from './platform/config/index.ts'
import { type Connection, openDatabase } from './platform/database/pools.ts'
import { diskStore } from './platform/files/disk-store.ts'
import { createIdentity, type Identity } from './platform/identity/index.ts'
import { type Jobs, openJobs } from './platform/jobs/boss.ts'
import type { Log } from './platform/log/log.ts'
import { pictureDecoder } from './platform/pictures/decoder.ts'
import { pictureStore } from './platform/pictures/picture-store.ts'
import type { Platform } from './platform/platform.ts'
import { createHeld } from './platform/purges/held.ts'
import { listenForPurges, type PurgeListener } from './platform/purges/listen.ts'
import { routes } from './routes.ts'
import { formerAddress } from './site/former-address.ts'
import { drawProblem } from './site/problem.tsx'
import type { WebContext } from './web/context.ts'
import { createWebServer, type WebServer } from './web/server.ts'

/** An installation opened by one process: the program, a worker, a command of the operator. */
export interface Program {
  readonly config: Config
  readonly platform: Platform
  readonly jobs: Jobs
  readonly identity: Identity
  offices(): OfficeDirectory
  /** Reads the offices anew: after one was founded or changed. */
  readOffices(): Promise<void>
  /** Tells what is to hear of committed changes. */
  onPurge(hear: (tags: readonly string[]) => void): void
  close(): Promise<void>
}

/** Opens an installation whose database is up to date. */
export async function openProgram(config: Config, connection: Connection, log: Log): Promise<Program> {
  const database = openDatabase(connection, config.connections)
  const hearers: ((tags: readonly string[]) => void)[] = []
  await mkdir(config.dataDir, { recursive: true })
  const [jobs, secret] = await Promise.all([openJobs(connection, log), secretOf(config)])
  const files = diskStore(join(config.dataDir, 'files'))
  const pictures = pictureStore(join(config.dataDir, 'pictures'), files, pictureDecoder())
  const platform: Platform = {
    database,
    jobs,
    files,
    pictures,
    log,
    held: createHeld(),
    now: () => new Date(),
    purged: tags => {
      for (const hear of hearers) hear(tags)
    },
  }
  let directory = await readOffices(database.program, config.publicUrl?.hostname)
  return {
    config,
    platform,
    jobs,
    identity: createIdentity(database, { secret }),
    offices: () => directory,
    readOffices: async () => {
      directory = await readOffices(database.program, config.publicUrl?.hostname)
    },
    onPurge: hear => void hearers.push(hear),
    close: async () => {
      pictures.close()
      await jobs.stop().catch(() => {})
      await database.close()
    },
  }
}

/** The HTTP side of an opened installation, hearing of every change. Does not listen yet. */
export function openWeb(program: Program): WebServer & { hearing: PurgeListener } {
  const { platform, config } = program
  const web: WebContext = {
    platform,
    config,
    routes,
    access,
    offices: program.offices,
    identity: program.identity,
    actorFor: (account, office) => actorFor(platform, { account }, office),
    signInAgain,
    formerAddress,
    drawProblem,
  }
  const made = createWebServer(web, { notReady: () => notReady(program) })
  const { held } = platform
  // What is held goes before the pages that were made of it: none can be made of it again.
  const hear = (tags: readonly string[]) => {
    held.purge(tags)
    made.cache.purge(tags)
    if (tags.some(tag => tag === '*' || tag.startsWith('office:')))
      void program.readOffices().then(
        () => made.cache.purge(tags),
        () => {},
      )
  }
  program.onPurge(hear)
  const hearing = listenForPurges({
    connect: () => ({ ...platform.database.connection, application_name: 'waypost listening' }),
    onPurge: hear,
    onLost: () => {
      held.lost()
      made.cache.lost()
    },
    onContact: () => {
      // Offices may have changed while nobody heard of it.
      void program.readOffices().catch(() => {})
      held.contact()
      made.cache.contact()
    },
  })
  return { ...made, hearing }
}

async function notReady({ platform, jobs, config }: Program): Promise<string[]> {
  const checks: [string, () => Promise<unknown>][] = [
    ['database', () => platform.database.reader.query('select 1')],
    ['files', () => mayWrite(config.dataDir, constants.W_OK)],
    ['jobs', () => jobs.ready()],
  ]
  const results = await Promise.allSettled(checks.map(([, check]) => check()))
  return checks.flatMap(([name], index) => (results[index]!.status === 'rejected' ? [name] : []))
}

/** WAYPOST_SECRET, else one made once and kept in the data folder. */
async function secretOf(config: Config): Promise<string> {
  if (config.secret) return config.secret
  const file = join(config.dataDir, 'secret')
  try {
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
