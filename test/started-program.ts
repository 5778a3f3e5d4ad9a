import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Connection } from '../src/platform/database/pools.ts'
import { processesIn, signal, worksIn } from '../src/platform/embedded/processes.ts'
import { asSuperuser } from './database.ts'
import { ask, type Told, type Wish } from './http.ts'

const main = join(import.meta.dirname, '../dist/main.js')

/** The program as it was built last: a process of its own, on a data folder and a port that nobody else has. */
export interface StartedProgram {
  readonly dataDir: string
  readonly port: number
  readonly child: ChildProcess
  /** Every line it wrote, to either of its outputs. */
  readonly lines: string[]
  /** The one-time link that makes the first administrator of an office. */
  linkOf(office: string): string | undefined
  get(path: string, wish?: Omit<Wish, 'port'>): Promise<Told>
  /** Past every rule, for what a test alone may know: straight at the embedded database. */
  sql<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
  /** The process of the embedded database, undefined where none lives. */
  postmaster(): number | undefined
  /** Waits for the end, after a signal where one is given; gives the exit code, null after a kill. */
  end(name?: NodeJS.Signals): Promise<number | null>
}

interface Wishes {
  /** A folder that was used before; a new one is removed with `removeData`. */
  readonly dataDir?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Starts the program and waits until it answers that it is ready, and has told its people where: the words travel through a pipe and
 * may come after the answer. Throws, with what it wrote, where it ends instead.
 */
export async function startProgram(wishes: Wishes = {}): Promise<StartedProgram> {
  const program = await spawnProgram(wishes)
  for (let ended = false; ; await wait(50)) {
    ended = program.child.exitCode !== null || program.child.signalCode !== null
    if (ended) throw new Error(`The program ended instead of starting:\n${program.lines.slice(-8).join('\n')}`)
    const told = program.lines.some(line => line.startsWith('The data are in '))
    if (told && (await program.get('/readyz').catch(() => undefined))?.status === 200) return program
  }
}

/** Starts the program without waiting for anything: for starts that are to be refused. */
export async function spawnProgram({ dataDir, port, env = {} }: Wishes = {}): Promise<StartedProgram> {
  const folder = dataDir ?? (await newDataDir())
  const chosen = port ?? (await freePort())
  const child = spawn(process.execPath, [main], {
    env: { ...ownEnvironment(), DATA_DIR: folder, PORT: String(chosen), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const endWithUs = () => signal(child.pid!, 'SIGTERM')
  process.once('exit', endWithUs)
  ended.then(() => process.off('exit', endWithUs))
  const lines: string[] = []
  for (const output of [child.stdout, child.stderr]) {
    let rest = ''
    output.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop()!
      lines.push(...parts)
    })
  }
  const location = () => realpathSync(join(folder, 'postgres'))
  return {
    dataDir: folder,
    port: chosen,
    child,
    lines,
    linkOf: office => lines.map(line => line.split(`One-time link for the administrator of ${office}: `)[1]).find(link => link !== undefined),
    get: (path, wish) => ask(path, { port: chosen, ...wish }),
    sql: (text, values) => asSuperuser(socketOf(location()), async client => (await client.query(text, values)).rows),
    postmaster: () => postmasterOf(location()),
    end: async name => {
      if (name && child.exitCode === null && child.signalCode === null) signal(child.pid!, name)
      await ended
      return child.exitCode
    },
  }
}

/** A folder that PostgreSQL's own user can enter. */
export async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-started-'))
  await chmod(folder, 0o755)
  return join(folder, 'data')
}

/** Removes a folder of `newDataDir`, with whatever database still works in it. */
export async function removeData(dataDir: string): Promise<void> {
  const location = join(dataDir, 'postgres')
  for (let pids = processesIn(location); pids.length; pids = processesIn(location)) {
    for (const pid of pids) signal(pid, 'SIGKILL')
    await wait(50)
  }
  await rm(join(dataDir, '..'), { recursive: true, force: true })
}

/** What the test run itself was given must not reach the programs that it starts. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_OWNER_URL, PUBLIC_URL, HOST, WEB_PROCESSES, WAYPOST_DEMO, TRUST_PROXY, NODE_ENV, NODE_OPTIONS, ...rest } =
    process.env
  return rest
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

const pidFile = (location: string) => readFileSync(join(location, 'postmaster.pid'), 'utf8').split('\n')

function postmasterOf(location: string): number | undefined {
  try {
    const pid = Number(pidFile(location)[0])
    return worksIn(pid, location) ? pid : undefined
  } catch {
    return undefined
  }
}

const socketOf = (location: string): Connection => ({ host: pidFile(location)[4]!, port: 5432, user: 'postgres', database: 'waypost' })
