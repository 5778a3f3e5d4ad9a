import { execFile, spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { chown, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Connection } from '../../platform/database/pools.ts'
import { bareEnvironment, become, nobody } from '../../platform/embedded/servant.ts'
import { cluster, folder } from './places.ts'

const run = promisify(execFile)

export interface Server {
  readonly name: string
  start(): Promise<{ superuser: Connection; [Symbol.asyncDispose](): Promise<void> }>
}

const debian: Server[] = globSync('/usr/lib/postgresql/*/bin/initdb')
  .map(initdb => dirname(initdb))
  .filter(programs => Number(basename(dirname(programs))) >= 15 && existsSync(join(programs, 'postgres')))
  .map(programs => ({ name: `PostgreSQL ${basename(dirname(programs))} of this machine`, start: () => startServer(programs) }))

const ours: Server = { name: 'PostgreSQL of the test run', start: async () => ({ superuser: cluster(), [Symbol.asyncDispose]: async () => {} }) }

/** Each PostgreSQL that Debian's packages brought to this machine, which is not ours to configure; where there is none, that of the test run. */
export const servers: Server[] = debian.length ? debian : [ours]

async function startServer(programs: string): Promise<Awaited<ReturnType<Server['start']>>> {
  const place = await folder()
  const servant = await nobody()
  const data = join(place.path, 'data')
  await mkdir(data, { mode: 0o700 })
  if (process.getuid?.() === 0) for (const one of [place.path, data]) await chown(one, servant.uid, servant.gid)
  const as = { ...become(servant), cwd: '/', env: bareEnvironment() }
  await run(join(programs, 'initdb'), ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'], as)
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', place.path, '-c', 'listen_addresses='], { ...as, stdio: 'ignore' })
  for (let count = 0; count < 100 && !existsSync(join(place.path, '.s.PGSQL.5432')); count++) await wait(50)
  await accepting({ host: place.path, port: 5432, user: 'postgres', database: 'postgres' })
  return {
    superuser: { host: place.path, port: 5432, user: 'postgres', database: 'postgres' },
    async [Symbol.asyncDispose]() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      await place[Symbol.asyncDispose]()
    },
  }
}

/** The socket is there before the server takes anyone. */
async function accepting(superuser: Connection): Promise<void> {
  for (let count = 0; count < 200; count++) {
    const client = new pg.Client(superuser)
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (connected) return
    await wait(50)
  }
}
