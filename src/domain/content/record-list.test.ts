import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, liveArticle, newArticle, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { question } from '../../platform/database/prepared.ts'
import { addTopic, topicSchema } from '../topics/index.ts'
import { type ListValues, type RecordList, recordList } from './index.ts'

const articles = question<ListValues & Record<string, unknown>>()((db, p) =>
  db.selectNoFrom(
    recordList({ kinds: ['article'], fallsBack: false, state: sql<string>`case when l.year < 2014 then 'old' else 'new' end` }, p).as('list'),
  ),
)

let on: TestPlatform
let ask: ReturnType<typeof as>
const topic: Record<string, string> = {}
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
  for (const key of ['youth', 'return'])
    topic[key] = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: key } }), language: 'en' })).topic
  const article = (title: string, datedOn: string, type: 'news' | 'statement', ...topics: string[]) =>
    liveArticle(on.platform, ask, { title }, { datedOn, type, belongs: { topic: topics.map(key => topic[key]!) } })
  await article('One', '2013-05-01', 'news', 'youth')
  await article('Two', '2014-05-01', 'news', 'youth', 'return')
  await article('Three', '2014-06-01', 'statement')
  await newArticle(on.platform, ask, { title: 'A draft' }, { belongs: { topic: [topic.youth!] } })
})
afterAll(() => on.end())

const nothing = { type: null, year: null, country: null, topic: null, document: null, state: null }
async function list(narrow: Partial<ListValues> = {}): Promise<RecordList> {
  const [row] = await articles(on.database.reader, on.office, { language: 'en', offset: 0, limit: 10, ...nothing, ...narrow })
  return row!.list
}
const titles = (found: RecordList) => found.rows.map(row => row.title)
const counts = (found: RecordList, facet: string) =>
  Object.fromEntries(found.counts.filter(one => one.facet === facet).map(one => [one.value, one.number]))

test('A list shows what is live, newest first, and says how many each choice would show', async () => {
  const all = await list()
  expect(titles(all)).toEqual(['Three', 'Two', 'One'])
  expect(all.total).toBe(3)
  expect(counts(all, 'type')).toEqual({ news: 2, statement: 1 })
  expect(counts(all, 'year')).toEqual({ 2013: 1, 2014: 2 })
  expect(counts(all, 'topic')).toEqual({ [topic.youth!]: 2, [topic.return!]: 1 })
  expect(counts(all, 'state')).toEqual({ old: 1, new: 2 })
  expect(all.topics.map(one => one.slug)).toEqual(['youth', 'return'])
})

test('Each group is counted under the other narrowings, not under its own', async () => {
  const young = await list({ topic: 'youth', year: 2014 })
  expect(titles(young)).toEqual(['Two'])
  expect(counts(young, 'year')).toEqual({ 2013: 1, 2014: 1 })
  expect(counts(young, 'topic')).toEqual({ [topic.youth!]: 1, [topic.return!]: 1 })
  expect(titles(await list({ state: 'old' }))).toEqual(['One'])
})

test('A topic that is none finds nothing and is not among the topics; one that nothing belongs to is', async () => {
  expect(await list({ topic: 'nonsense' })).toMatchObject({ total: 0, rows: [] })
  const later = value(await addTopic(on.platform, ask, { facts: topicSchema.parse({ label: { en: 'Later' } }), language: 'en' }))
  const found = await list({ topic: 'later' })
  expect(found).toMatchObject({ total: 0 })
  expect(found.topics.map(one => one.id)).toContain(later.topic)
})

test('The pages of a list follow each other without a gap', async () => {
  expect(titles(await list({ offset: 1, limit: 1 }))).toEqual(['Two'])
  expect((await list({ offset: 3, limit: 1 })).rows).toEqual([])
})
