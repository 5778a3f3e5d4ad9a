import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { found } from '../../../test/office.ts'
import { ancestorsOf, type OfficeDirectory, readOffices } from './index.ts'

let database: TestDatabase
let offices: OfficeDirectory
beforeAll(async () => {
  database = await testDatabase()
  await found(database.program, 'global', { hosts: [], hasSite: false, website: 'https://www.iom.int' })
  await found(database.program, 'vienna', { hosts: ['vienna.localhost'], hasSite: false, website: 'https://vienna.example', parent: 'global' })
  await found(database.program, 'prague', { hosts: ['Prague.localhost', 'iom.example'], parent: 'vienna' })
  await found(database.program, 'budapest', { parent: 'vienna' })
  offices = await readOffices(database.program, 'public.example')
})
afterAll(() => database.drop())

const at = (host: string | undefined) => offices.byHost(host)?.slug

test('An office is found by each of its hosts, whatever the port and the capitals', () => {
  expect(['prague.localhost', 'PRAGUE.LOCALHOST:3000', 'iom.example', 'budapest.localhost:80'].map(at)).toEqual([
    'prague',
    'prague',
    'prague',
    'budapest',
  ])
})

test('On loopback and on the host of PUBLIC_URL the default office answers', () => {
  expect(['localhost', '127.0.0.1:3000', '[::1]:3000', 'public.example'].map(at)).toEqual(Array(4).fill('prague'))
})

test.each([
  undefined,
  '',
  'unknown.example',
  'vienna.localhost',
  'prague.localhost.',
  'prague.localhost.evil.example',
  'xprague.localhost',
  '127.0.0.2',
  '__proto__',
])('The host %s finds no office', host => expect(at(host)).toBeUndefined())

test('A host belongs to one office; who asks for it second does not get it', async () => {
  await found(database.program, 'thief', { hosts: ['budapest.localhost', 'thief.localhost'] })
  const now = await readOffices(database.program)
  expect(now.byHost('budapest.localhost')?.slug).toBe('budapest')
  expect(now.byHost('thief.localhost')?.slug).toBe('thief')
})

test('An office founded twice is one, and stays as it was', async () => {
  const again = await found(database.program, 'prague', { names: { en: 'Another name' } })
  const now = await readOffices(database.program)
  expect(now.default).toMatchObject({ id: again, names: { en: 'Office prague' } })
})

test('The offices above are the regional and the global one, nearest first, and a circle among them ends', async () => {
  expect(ancestorsOf(offices.default!, offices.all).map(one => one.slug)).toEqual(['vienna', 'global'])
  await database.program.query("update offices set parent_id = (select id from offices where slug = 'prague') where slug = 'global'")
  const now = await readOffices(database.program)
  expect(ancestorsOf(now.default!, now.all).map(one => one.slug)).toEqual(['vienna', 'global', 'prague'])
})
