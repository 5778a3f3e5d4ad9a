import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../index.ts'
import { processesIn } from '../processes.ts'

export interface Told {
  connection?: Connection
  owner?: Connection
  fresh?: boolean
  location?: string
  refused?: string
  sentence?: string
}

export interface Running extends Told {
  readonly child: ChildProcess
  /** Ends the program by a signal and waits for its end; the database may live on. */
  end(signal?: NodeJS.Signals): Promise<void>
}

const program = join(import.meta.dirname, 'program.ts')

/** Starts a program of its own on a data folder and waits until it tells how it went. */
export async function run(dataDir: string): Promise<Running> {
  const child = fork(program, [dataDir], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const [told] = (await once(child, 'message')) as [Told]
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  return { ...told, child, end }
}

/** A folder that PostgreSQL's user can enter, removed with all that ran on it. */
export async function scratch(): Promise<{ folder: string; [Symbol.asyncDispose](): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(folder, 0o755)
  return {
    folder,
    async [Symbol.asyncDispose]() {
      for (let pids = processesIn(join(folder, 'data/postgres')); pids.length; pids = processesIn(join(folder, 'data/postgres'))) {
        for (const pid of pids) process.kill(pid, 'SIGKILL')
        await wait(50)
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const postmasterOf = (location: string): number => Number(readFileSync(join(location, 'postmaster.pid'), 'utf8').split('\n')[0])

export async function query<Row extends pg.QueryResultRow>(connection: Connection, text: string): Promise<Row[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** A table with one committed row, and the question whether it is still there. */
export const writeRow = (owner: Connection) => query(owner, "create table kept (word text); insert into kept values ('committed')")
export const readRow = async (owner: Connection) => (await query<{ word: string }>(owner, 'select word from kept')).map(row => row.word)
