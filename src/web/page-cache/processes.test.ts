import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { listenForPurges, type PurgeListener } from '../../platform/purges/listen.ts'
import { notifyStatements } from '../../platform/purges/notify.ts'
import { html, openTrySite, type TrySite } from './try-site.ts'

let database: TestDatabase
let processes: { site: TrySite; listener: PurgeListener }[]

/** Two caches as two processes have them, over one table of titles. */
beforeAll(async () => {
  database = await testDatabase()
  await asSuperuser(database.superuser, async client => {
    await client.query('create table tried_titles (path text primary key, title text not null)')
    await client.query('grant all on tried_titles to public')
    await client.query("insert into tried_titles values ('/en/news/one', 'one, 1'), ('/en/news/two', 'two, 1')")
  })
  processes = await Promise.all([1, 2].map(start))
})
afterAll(async () => {
  for (const { site, listener } of processes) {
    await listener.stop()
    await site.close()
  }
  await database.drop()
})

async function start() {
  const site = await openTrySite({ unheard: true })
  site.render = async target => {
    const { rows } = await database.program.query('select title from tried_titles where path = $1', [target])
    return html(rows[0].title, { tags: [`article:${target}`] })
  }
  const { cache } = site
  const listener = listenForPurges({
    connect: () => database.connection,
    onPurge: cache.purge,
    onLost: cache.lost,
    onContact: cache.contact,
    heartbeat: 500,
  })
  await vi.waitUntil(() => cache.stats().listening, { interval: 5 })
  return { site, listener }
}

async function change(path: string, title: string) {
  const client = await database.program.connect()
  try {
    await client.query('begin')
    await client.query('update tried_titles set title = $2 where path = $1', [path, title])
    for (const statement of notifyStatements([`article:${path}`])) await client.query(statement)
    await client.query('commit')
  } finally {
    client.release()
  }
}

const titles = (path: string) => Promise.all(processes.map(async ({ site }) => (await site.get(path)).bytes.toString()))
const renders = (path: string) => processes.map(({ site }) => site.rendered.get(path))

test('A commit in one place shows in every process, and the other pages stay', async () => {
  expect(await titles('/en/news/one')).toEqual(['one, 1', 'one, 1'])
  expect(await titles('/en/news/two')).toEqual(['two, 1', 'two, 1'])
  await change('/en/news/one', 'one, 2')
  await expect.poll(() => titles('/en/news/one'), { interval: 5 }).toEqual(['one, 2', 'one, 2'])
  expect(await titles('/en/news/two')).toEqual(['two, 1', 'two, 1'])
  expect([renders('/en/news/one'), renders('/en/news/two')]).toEqual([
    [2, 2],
    [1, 1],
  ])
})

test('Under a stream of commits with readers between, what stays at the end is what was committed last', async () => {
  for (let number = 1; number <= 100; number += 1) {
    const readers = titles('/en/news/one')
    await change('/en/news/one', `number ${number}`)
    await readers
  }
  await expect.poll(() => titles('/en/news/one'), { interval: 5 }).toEqual(['number 100', 'number 100'])
})

test('What was committed while the listening connections were cut shows once they stand again', async () => {
  await titles('/en/news/two')
  await asSuperuser(database.superuser, async client => {
    // Cut just before the commit: its notice finds nobody who listens, or one who has come back.
    await client.query('begin')
    await client.query("update tried_titles set title = 'two, 2' where path = '/en/news/two'")
    for (const statement of notifyStatements(['article:/en/news/two'])) await client.query(statement)
    await client.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'waypost purges' and datname = current_database()",
    )
    await client.query('commit')
  })
  await expect.poll(() => titles('/en/news/two'), { interval: 5 }).toEqual(['two, 2', 'two, 2'])
  await expect.poll(() => processes.map(({ site }) => site.cache.stats().listening), { interval: 5 }).toEqual([true, true])
  for (const { site } of processes) expect(site.notices.slice(0, 3)).toEqual(['listening', 'lost', 'listening'])
})
