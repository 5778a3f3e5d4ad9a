import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asSuperuser, type TestDatabase } from '../../test/database.ts'
import { as, found, livePage, value } from '../../test/office.ts'
import { programOn, type TestProgram, testProgram } from '../../test/program.ts'
import { announceBanner, removeBanner } from '../domain/banners/index.ts'
import { statements } from '../platform/database/prepared.ts'

let one: TestProgram & { database: TestDatabase }
let other: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  one = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague')
  })
  other = await programOn(one.database.connection)
  ask = as(prague, 'editor')
})
afterAll(async () => {
  await other.close()
  await one.close()
})

const both = async (path: string) => Promise.all([one, other].map(async on => (await on.get(path)).text))
const announce = async (text: string) =>
  value(
    await announceBanner(one.platform, ask, {
      label: { en: text },
      link: {},
      from: { at: new Date(Date.now() - 1000), wall: '', zone: 'UTC' },
      until: null,
    }),
  ).banner
const settled = () => Promise.all([one.settled(), other.settled()])

test('What stands around every page is read once, whatever page shows it', async () => {
  await settled()
  for (const path of ['/en/', '/en/contact', '/en/news']) await one.get(path)
  const before = statements.count
  for (const path of ['/en/', '/en/contact', '/en/news']) {
    one.web.cache.purgeAll()
    await one.get(path)
  }
  // Home and the list ask their own question; the page about finding the office asks nothing any more.
  expect(statements.count - before).toBe(2)
})

test('A banner, and a page in the footer, are on the pages of every process as soon as it hears of them', async () => {
  await both('/en/contact')
  const banner = await announce('Closed on Friday')
  await livePage(one.platform, ask, 'free', { title: 'Volunteers wanted' })
  await settled()
  for (const text of await both('/en/contact')) expect(text).toMatch(/Closed on Friday.*Volunteers wanted/s)
  value(await removeBanner(one.platform, ask, { banner }))
  expect((await one.get('/en/contact')).text).not.toContain('Closed on Friday')
  await settled()
  for (const text of await both('/en/news')) expect(text).not.toContain('Closed on Friday')
})

test('A process that hears of nothing holds nothing: it reads what stands around a page each time', async () => {
  await settled()
  await both('/en/contact')
  one.platform.held.lost()
  other.platform.held.lost()
  // Said without a notice, as it is for who does not hear.
  await asSuperuser(one.database.superuser, client =>
    client.query(
      `insert into banners (office_id, id, label, link, shown_from, from_wall, zone, made_by)
       select id, gen_random_uuid(), '{"en": "Unheard of"}', '{}', now() - interval '1 minute', '', 'UTC', 'test' from offices`,
    ),
  )
  for (const text of await both('/en/news?page=1')) expect(text).toContain('Unheard of')
  one.platform.held.contact()
  other.platform.held.contact()
})

test('When the listening connection was cut, the first contact forgets what was held', async () => {
  await both('/en/')
  await asSuperuser(one.database.superuser, async client => {
    await client.query('begin')
    await client.query('update banners set label = \'{"en": "Heard of later"}\'')
    await client.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'waypost listening' and datname = current_database()",
    )
    await client.query('commit')
  })
  await vi.waitUntil(() => ![one, other].some(on => !on.web.cache.stats().listening), { interval: 5 })
  await expect
    .poll(() => both('/en/'), { interval: 20 })
    .toEqual([expect.stringContaining('Heard of later'), expect.stringContaining('Heard of later')])
})
