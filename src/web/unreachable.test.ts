import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { as, found, liveArticle, value } from '../../test/office.ts'
import { programOn, type TestProgram } from '../../test/program.ts'
import { articleKind } from '../domain/articles/index.ts'
import { unpublishText } from '../domain/content/index.ts'

/** The way to the database, which can be cut and mended: to the program it is as if the database was stopped and started. */
let way: { port: number; cut(): Promise<void>; mend(): Promise<void> }
let database: TestDatabase
let on: TestProgram
let office: string
let article: string

async function wayTo(socket: string): Promise<typeof way> {
  const open = new Set<Socket>()
  const server: Server = createServer(from => {
    const to = connect(socket)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one) && other.destroy())
    }
  })
  const listen = (port: number) => new Promise<void>(listening => server.listen(port, '127.0.0.1', listening))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    mend: () => listen(port),
    cut: () => {
      const closed = new Promise<void>(done => server.close(() => done()))
      for (const one of open) one.destroy()
      return closed
    },
  }
}

beforeAll(async () => {
  database = await testDatabase()
  office = await found(database.program, 'prague')
  way = await wayTo(`${database.connection.host}/.s.PGSQL.${database.connection.port}`)
  on = await programOn({ ...database.connection, host: '127.0.0.1', port: way.port })
  article = (await liveArticle(on.platform, as(office), { title: 'Kept', slug: 'kept' })).article
  await on.settled()
})
afterAll(async () => {
  await on.close()
  await way.cut()
  await database.drop()
})

test('While the database is away, pages that are kept are served, others say when to come again, and after it all is as before', async () => {
  for (const path of ['/en/', '/en/news', '/en/news/kept']) expect((await on.get(path)).status).toBe(200)
  await way.cut()
  await expect.poll(() => on.web.cache.stats().listening, { timeout: 10_000 }).toBe(false)

  for (const path of ['/en/', '/en/news', '/en/news/kept']) expect((await on.get(path)).status, path).toBe(200)
  for (const path of ['/cs/', '/en/news?kind=news', '/en/news/other', '/sitemap.xml', '/en/news/feed.atom']) {
    const { status, headers, text } = await on.get(path)
    expect(status, path).toBe(503)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('Office prague')
    expect(text).not.toMatch(/ECONN|postgres|\bat .*\.ts:\d+/)
  }
  expect((await on.get('/healthz')).status).toBe(200)
  expect(await on.get('/readyz')).toMatchObject({ status: 503, headers: { 'retry-after': expect.any(String) } })
  expect((await on.get('/desk/sign-in')).status).toBeLessThan(600)
  expect((await on.get('/en/nothing/here')).status).toBe(404)
  expect(on.logged.join('')).toContain('database-unreachable')
  expect(on.logged.join('')).not.toContain('"event":"fault"')

  await way.mend()
  await expect.poll(() => on.web.cache.stats().listening, { timeout: 15_000 }).toBe(true)
  await expect.poll(async () => (await on.get('/cs/')).status, { timeout: 10_000 }).toBe(200)
  expect((await on.get('/en/news/kept')).status).toBe(200)
  value(await unpublishText(on.platform, as(office), { kind: articleKind, record: article, language: 'en' }))
  expect((await on.get('/en/news/kept')).status).toBe(410)
  await expect.poll(async () => (await on.get('/readyz')).status, { timeout: 10_000 }).toBe(200)
})

test('A change that was made while nobody listened is seen on the first contact after', async () => {
  expect((await on.get('/en/')).status).toBe(200)
  const kept = on.web.cache.stats().entries
  expect(kept).toBeGreaterThan(0)
  await way.cut()
  await expect.poll(() => on.web.cache.stats().listening, { timeout: 10_000 }).toBe(false)
  await way.mend()
  await expect.poll(() => on.web.cache.stats().listening, { timeout: 15_000 }).toBe(true)
  expect(on.web.cache.stats().entries).toBe(0)
})
