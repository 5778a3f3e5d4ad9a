import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { countTables } from './statistics.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('What stands in the tables is counted once, small tables too, and by the owner alone', async () => {
  expect(await countTables(database.owner)).toBe(true)
  const counted = await asSuperuser(database.superuser, async client => {
    await client.query('select pg_stat_clear_snapshot()')
    return (await client.query("select relname from pg_stat_user_tables where schemaname = 'public' and last_analyze is not null")).rows
  })
  expect(counted.map(row => row.relname)).toEqual(expect.arrayContaining(['live', 'live_names', 'figures']))
  expect(await countTables(database.owner)).toBe(false)
})
