import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Place } from './place.ts'
import { beginningOf, processesIn, signal, worksIn } from './processes.ts'
import { EmbeddedRefused } from './refused.ts'
import { bareEnvironment, become } from './servant.ts'
import { clusterName, settingArguments } from './settings.ts'

export const PORT = 5432
/** How long a database that starts, stops or mends itself is waited for. Mending reads at most max_wal_size of log, seconds even on slow disks. */
const PATIENCE = 60_000
const LOCK_PATIENCE = 10_000

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

const pidFile = (location: string) => join(location, 'postmaster.pid')
export const logFile = (location: string) => join(dirname(location), 'postgres.log')

/** What postmaster.pid says; who wrote it may be long gone. */
function written(location: string): (Postmaster & { status: string }) | undefined {
  try {
    const lines = readFileSync(pidFile(location), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 1 ? { pid, socketFolder: lines[4] ?? '', status: lines[7]?.trim() ?? '' } : undefined
  } catch {
    return undefined
  }
}

/** The socket folder that the last postmaster here had, alive or not. */
export const lastSocketFolder = (location: string): string | undefined => written(location)?.socketFolder || undefined

/** The postmaster that works in this folder now: alive, and not another process that was given its pid. */
export function livingPostmaster(location: string): Postmaster | undefined {
  const found = written(location)
  return found && worksIn(found.pid, location) ? found : undefined
}

export const isAlive = (postmaster: Postmaster, location: string): boolean => worksIn(postmaster.pid, location)

/** Asks a postmaster who it is; undefined while it cannot answer. */
export async function nameOf(postmaster: Postmaster): Promise<string | undefined> {
  if (!postmaster.socketFolder) return undefined
  const client = new pg.Client({ host: postmaster.socketFolder, port: PORT, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>("select current_setting('cluster_name') name")
    return rows[0]!.name
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

/** A postmaster that a program left behind: adopted if it answers and runs with our settings, stopped otherwise. */
export async function adopt(location: string): Promise<Postmaster | undefined> {
  const until = Date.now() + LOCK_PATIENCE
  while (Date.now() < until) {
    const found = livingPostmaster(location)
    if (!found) return undefined
    const name = await nameOf(found)
    if (name === clusterName) return found
    if (name !== undefined) break
    await wait(100)
  }
  const found = livingPostmaster(location)
  if (found) await stopPostmaster(found, location)
  return undefined
}

/** Starts PostgreSQL in a session of its own, so that Ctrl-C reaches the program first, and waits until it answers. */
export async function startPostmaster({ location, programs, servant }: Place, socketFolder: string): Promise<Postmaster> {
  const until = Date.now() + LOCK_PATIENCE
  for (;;) {
    forgetStranger(location)
    const began = await attempt()
    if (began) return began
    // What holds the data ends by itself: processes of a killed postmaster do once they notice. Any other fault stays.
    const words = lastWords(location)
    if (Date.now() > until || !/lock file|still in use|shared memory/.test(words))
      throw new EmbeddedRefused('does-not-start', `PostgreSQL does not start on ${location}: ${words}`)
    if (Date.now() > until - LOCK_PATIENCE / 2) for (const pid of processesIn(location)) signal(pid, 'SIGKILL')
    await wait(200)
  }

  async function attempt(): Promise<Postmaster | undefined> {
    const log = openLog(location)
    const child = spawn(join(programs.folder, 'bin/postgres'), settingArguments(location, socketFolder), {
      ...become(servant),
      cwd: '/',
      env: bareEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    let ended = false
    child.on('exit', () => (ended = true)).on('error', () => (ended = true))
    child.unref()
    const giveUp = Date.now() + PATIENCE
    while (!ended && Date.now() < giveUp) {
      const found = written(location)
      if (found && found.pid === child.pid && found.status === 'ready') return { pid: found.pid, socketFolder }
      await wait(5)
    }
    if (!ended)
      throw new EmbeddedRefused('does-not-start', `PostgreSQL on ${location} is not ready after ${PATIENCE / 1000} seconds: ${lastWords(location)}`)
    return undefined
  }
}

/** PostgreSQL takes any living process under its old pid for a postmaster; what is left of a dead one it judges itself, and better. */
function forgetStranger(location: string): void {
  const found = written(location)
  if (found && beginningOf(found.pid) !== undefined && !worksIn(found.pid, location)) rmSync(pidFile(location), { force: true })
}

/** Kept small: what is over a megabyte becomes the one older file. */
function openLog(location: string): number {
  const file = logFile(location)
  try {
    if (statSync(file).size > 1_000_000) renameSync(file, `${file}.old`)
  } catch {
    // None yet.
  }
  return openSync(file, 'a', 0o600)
}

function lastWords(location: string): string {
  const lines = readFileSync(logFile(location), 'utf8').trimEnd().split('\n').slice(-8)
  const telling = lines.filter(line => /FATAL|PANIC|HINT|error while/.test(line))
  return (telling.length ? telling : lines.slice(-1)).join(' ')
}

/** Ends a postmaster: orderly first, then at once with the log left to mend from, at last by force. Returns when it is gone. */
export async function stopPostmaster(postmaster: Postmaster, location: string): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(postmaster, location)) return
    signal(postmaster.pid, name)
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(postmaster, location)) return
      await wait(10)
    }
  }
}
