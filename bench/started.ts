import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

export const run = promisify(execFile)
const program = join(import.meta.dirname, '../dist/main.js')

/** Settings of whoever runs the benchmark stay out; distributions put servers outside an ordinary person's path. */
const { DATABASE_URL: _1, DATABASE_OWNER_URL: _2, PUBLIC_URL: _3, HOST: _4, WEB_PROCESSES: _5, ...kept } = process.env
export const env: NodeJS.ProcessEnv = { ...kept, PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter) }

export interface Started {
  readonly process: ChildProcess
  readonly origin: string
  end(signal?: NodeJS.Signals): Promise<void>
}

/** Starts the built program and waits until it is ready. With `core` it and its database live on that core alone. */
export async function start(dataDir: string, settings: Record<string, string> = {}, core?: number): Promise<Started> {
  const port = await freePort()
  const command = core === undefined ? [process.execPath, program] : ['taskset', '-c', String(core), process.execPath, program]
  const started = spawn(command[0]!, command.slice(1), {
    env: { ...env, PORT: String(port), DATA_DIR: dataDir, WAYPOST_DEMO: 'on', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  for (let waited = 0; waited < 120_000 && started.exitCode === null; waited += 50) {
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (ready?.status === 200) return { process: started, origin, end: signal => end(started, signal) }
    await wait(50)
  }
  await end(started, 'SIGKILL')
  throw new Error('The program did not become ready within two minutes')
}

export async function end(started: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = new Promise(resolve => started.once('exit', resolve))
  started.kill(signal)
  await Promise.race([ended, wait(15_000).then(() => started.kill('SIGKILL'))])
}

/** A folder that the database's user can enter, gone afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
  await chmod(folder, 0o755)
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is not there of the tools that a measurement needs, in words; undefined where all is. */
export async function lacking(tools: readonly string[], cores = 1): Promise<string | undefined> {
  const missing = (await Promise.all(tools.map(async tool => ((await isThere(tool)) ? [] : [tool])))).flat()
  if (missing.length > 0) return `${missing.join(' and ')} not installed`
  return availableParallelism() < cores ? `it needs ${cores} cores` : undefined
}

async function isThere(tool: string): Promise<boolean> {
  const failure: { code?: unknown } | undefined = await run(tool, ['-v'], { env }).then(
    () => undefined,
    error => error,
  )
  return failure?.code !== 'ENOENT'
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(listening => server.once('listening', listening))
  const { port } = server.address() as { port: number }
  await new Promise(closed => server.close(closed))
  return port
}

/** The path of the first article that the English list shows. */
export async function firstArticle(origin: string): Promise<string> {
  const list = await (await fetch(`${origin}/en/news`)).text()
  const found = list.match(/href="(\/en\/news\/[^"/?#.]+)"/)
  if (found === null) throw new Error('No article is listed at /en/news')
  return found[1]!
}

export interface Load {
  /** Answers a second. */
  readonly rate: number
  readonly answers: number
}

/** What an address answers under load, asked from core 1. */
export async function loadOn(address: string, options: { connections?: number; seconds?: number; headers?: string[] } = {}): Promise<Load> {
  const { connections = 32, seconds = 4, headers = [] } = options
  const asked = ['-c', '1', 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, ...headers.flatMap(header => ['-H', header]), address]
  const { stdout } = await run('taskset', asked, { env })
  if (stdout.includes('Non-2xx')) throw new Error(`${address} answered with errors under load`)
  return { rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)![1]), answers: Number(stdout.match(/(\d+) requests in/)![1]) }
}

export const requestsPerSecond = async (...asked: Parameters<typeof loadOn>): Promise<number> => (await loadOn(...asked)).rate
