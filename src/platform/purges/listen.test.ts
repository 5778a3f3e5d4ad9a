import net from 'node:net'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { listenForPurges, type PurgeListener } from './listen.ts'
import { notifyStatements } from './notify.ts'

let database: TestDatabase
let listener: PurgeListener | undefined
let happened: string[]

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(() => {
  happened = []
})
afterEach(() => listener?.stop())

const listen = (config: pg.ClientConfig = database.connection) =>
  listenForPurges({
    connect: () => config,
    onPurge: tags => happened.push(tags.join()),
    onLost: () => happened.push('lost'),
    onContact: () => happened.push('contact'),
    heartbeat: 200,
  })

async function until(...expected: string[]) {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && happened.length < expected.length) await new Promise(soon => setTimeout(soon, 2))
  expect(happened).toEqual(expected)
}

async function transaction(tags: string[], end: 'commit' | 'rollback') {
  const client = await database.program.connect()
  try {
    await client.query('begin')
    for (const statement of notifyStatements(tags)) await client.query(statement)
    await client.query(end)
  } finally {
    client.release()
  }
}

const cutConnections = () =>
  asSuperuser(database.superuser, client =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waypost purges' and datname = current_database()"),
  )

test('What a transaction names is heard once it commits, and never if it does not', async () => {
  listener = listen()
  await until('contact')
  await transaction(['article:1'], 'rollback')
  await transaction(['article:2', 'articles:cs'], 'commit')
  await transaction(['*'], 'commit')
  await until('contact', 'article:2,articles:cs', '*')
})

test('Two listeners hear the same', async () => {
  listener = listen()
  const other = listen()
  await until('contact', 'contact')
  await transaction(['article:3'], 'commit')
  await until('contact', 'contact', 'article:3', 'article:3')
  await other.stop()
})

test('A cut connection is told at once, and listening comes back by itself', async () => {
  listener = listen()
  await until('contact')
  await cutConnections()
  await until('contact', 'lost', 'contact')
  await transaction(['article:4'], 'commit')
  await until('contact', 'lost', 'contact', 'article:4')
})

test('An end that vanished without a word is found out, told once, and contact comes when it is back', async () => {
  const line = await openLine(database.connection)
  listener = listen({ ...database.connection, host: '127.0.0.1', port: line.port })
  await until('contact')
  line.silence()
  await until('contact', 'lost')
  await new Promise(later => setTimeout(later, 700))
  expect(happened).toEqual(['contact', 'lost'])
  line.restore()
  await until('contact', 'lost', 'contact')
  await listener.stop()
  line.close()
})

test('Where no database answers it keeps trying without a word, and stops when asked', async () => {
  listener = listen({ host: '127.0.0.1', port: 1 })
  await new Promise(later => setTimeout(later, 300))
  expect(happened).toEqual([])
  await listener.stop()
})

test('After stopping no connection is left, and nothing is called lost', async () => {
  listener = listen()
  await until('contact')
  await listener.stop()
  // The server needs a moment to clear away a connection that has said goodbye.
  await expect.poll(listeningConnections, { timeout: 5_000 }).toBe(0)
  expect(happened).toEqual(['contact'])
})

const listeningConnections = async () => {
  const found = await asSuperuser(database.superuser, client =>
    client.query("select 1 from pg_stat_activity where application_name = 'waypost purges' and datname = current_database()"),
  )
  return found.rowCount
}

/** A line to the database that can fall silent: connections stay open or are accepted, and no byte comes through. */
async function openLine(to: pg.ClientConfig) {
  let silent = false
  const sockets = new Set<net.Socket>()
  const server = net.createServer(near => {
    const far = to.host?.startsWith('/')
      ? net.connect(`${to.host}/.s.PGSQL.${to.port ?? 5432}`)
      : net.connect(to.port ?? 5432, to.host ?? '127.0.0.1')
    for (const [from, towards] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', part => {
        if (!silent) towards.write(part)
      })
      from.on('close', () => towards.destroy())
      from.on('error', () => {})
    }
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as net.AddressInfo).port,
    silence: () => {
      silent = true
    },
    restore: () => {
      silent = false
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
