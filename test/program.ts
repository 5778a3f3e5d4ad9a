import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../src/platform/config/index.ts'
import type { Connection } from '../src/platform/database/pools.ts'
import { createLog } from '../src/platform/log/log.ts'
import type { Platform } from '../src/platform/platform.ts'
import type { PurgeListener } from '../src/platform/purges/listen.ts'
import { notifyStatements } from '../src/platform/purges/notify.ts'
import { openProgram, openWeb, type Program } from '../src/program.ts'
import type { WebServer } from '../src/web/server.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { ask, type Told, type Wish } from './http.ts'

/** The whole program within the test: a database and a data folder of its own, the real HTTP server with its page cache. */
export interface TestProgram {
  readonly program: Program
  readonly platform: Platform
  readonly web: WebServer
  readonly port: number
  /** Every line that the program logged. */
  readonly logged: string[]
  /** Asks the server; on `prague.localhost` unless another host is named. */
  get(path: string, wish?: Omit<Wish, 'port' | 'agent'>): Promise<Told>
  /** Reads the offices anew: to be called after one was founded. */
  readOffices(): Promise<void>
  /** Resolves when the page cache has heard of everything that was committed before. */
  settled(): Promise<void>
  /** Moves the program's clock. It stands still until moved, or runs with the machine's where none was given. */
  moveClock(to: Date): void
  close(): Promise<void>
}

interface Options {
  readonly clock?: Date
  readonly config?: Partial<Config>
}

/** On a database of the test's own, dropped with it. `prepare` founds offices before the program opens. */
export async function testProgram(
  prepare: (database: TestDatabase) => Promise<unknown>,
  options: Options = {},
): Promise<TestProgram & { database: TestDatabase }> {
  const database = await testDatabase()
  await prepare(database)
  const opened = await programOn(database.connection, options)
  return {
    ...opened,
    database,
    close: async () => {
      await opened.close()
      await database.drop()
    },
  }
}

/** On a database that stands already. */
export async function programOn(connection: Connection, { clock, config: own = {} }: Options = {}): Promise<TestProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-program-'))
  const logged: string[] = []
  const log = createLog('debug', { write: line => void logged.push(line) })
  const config: Config = { ...readConfig({ DATA_DIR: folder, PORT: '0', WAYPOST_DEMO: 'off' }), ...own }
  const opened = await openProgram(config, connection, log)
  let now = clock
  const platform: Platform = { ...opened.platform, now: () => now ?? new Date() }
  const program: Program = { ...opened, platform }
  const web: WebServer & { hearing: PurgeListener } = openWeb(program)
  await new Promise<void>(done => web.server.listen(0, '127.0.0.1', done))
  const { port } = web.server.address() as AddressInfo
  while (!web.cache.stats().listening) await new Promise(again => setTimeout(again, 5))
  const waiting = new Map<string, () => void>()
  const { purge } = web.cache
  web.cache.purge = tags => {
    purge(tags)
    for (const tag of tags) waiting.get(tag)?.()
  }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 50 })
  return {
    program,
    platform,
    web,
    port,
    logged,
    get: (path, wish) => ask(path, { ...wish, port, agent }),
    readOffices: async () => {
      await program.readOffices()
      web.cache.purgeAll()
    },
    settled: () =>
      new Promise<void>((heard, failed) => {
        const tag = `settled:${waiting.size}`
        waiting.set(tag, heard)
        for (const { text, values } of notifyStatements([tag])) platform.database.program.query(text, values).catch(failed)
      }),
    moveClock: to => {
      now = to
    },
    close: async () => {
      agent.destroy()
      web.server.closeAllConnections()
      await new Promise(closed => web.server.close(closed))
      await web.hearing.stop()
      await web.cache.idle()
      await program.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
