import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, newArticle } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { rightsTable } from '../actors/index.ts'
import { command, done, type Outcome } from './index.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.end())

const { right } = rightsTable({ right: ['editor'] })

/** Takes two records in the order given, and lets another in between. */
const takeBoth = command({ right, audit: 'probe.made' }, async (work, order: readonly [string, string]): Promise<Outcome<{ tries: number }>> => {
  tries.set(order[0], (tries.get(order[0]) ?? 0) + 1)
  for (const id of order) {
    await work.tx.selectFrom('records').select('id').where('office_id', '=', work.office).where('id', '=', id).forNoKeyUpdate().execute()
    await wait(50)
  }
  work.changed(`probe:${order[0]}`)
  return done({ tries: tries.get(order[0])! })
})
const tries = new Map<string, number>()

test('Of two commands that wait for each other both are done, each once in the trail', async () => {
  const ask = as(on.office, 'editor')
  const { article: one } = await newArticle(on.platform, ask, { title: 'One' })
  const { article: other } = await newArticle(on.platform, ask, { title: 'The other' })
  const results = await Promise.all([takeBoth(on.platform, ask, [one, other]), takeBoth(on.platform, ask, [other, one])])
  expect(results.map(result => result.done)).toEqual([true, true])
  expect([...tries.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(2)
  expect(await on.superuser("select count(*)::int count from audit where action = 'probe.made'")).toEqual([{ count: 2 }])
})
