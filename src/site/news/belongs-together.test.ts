import { afterAll, beforeAll, expect, test } from 'vitest'
import { newOrganisation, newPerson, newTopic, topicFacts } from '../../../test/directory.ts'
import { articleFacts, as, found, liveArticle, newArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { articleKind, changeArticleFacts } from '../../domain/articles/index.ts'
import { publishText, unpublishText } from '../../domain/content/index.ts'
import { changeTopic } from '../../domain/topics/index.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague')
  })
  ask = as(prague, 'editor')
})
afterAll(() => on.close())

const text = async (path: string) => {
  await on.settled()
  return (await on.get(path)).text
}
const related = async (path: string) => {
  const section = /<section class="section" id="related".*?<\/section>/s.exec(await text(path))?.[0] ?? ''
  return [...section.matchAll(/href="\/en\/news\/([^"]+)"/g)].map(one => one[1])
}

test('An article leads to the pages of its topics and of who wrote it, with the place where they worked then', async () => {
  const topic = await newTopic(on.platform, ask, 'Young people')
  const organisation = await newOrganisation(on.platform, ask, 'School')
  const person = await newPerson(on.platform, ask, 'Anna Writes', [
    { organisation, title: { en: 'Teacher' }, until: '2014-01-01' },
    { named: { en: 'Ministry' }, from: '2014-01-01' },
  ])
  await liveArticle(on.platform, ask, { title: 'Old', slug: 'old' }, { authors: [person], datedOn: '2013-05-01', belongs: { topic: [topic] } })
  const page = await text('/en/news/old')
  expect(page).toContain('href="/en/topics/young-people"')
  expect(page).toContain('href="/en/people/anna-writes"')
  expect(page).toContain('Teacher, School')
  expect(page).not.toContain('Ministry')
  expect(page).toMatch(/"author":\[\{"@type":"Person","name":"Anna Writes","url":"http:[^"]+\/en\/people\/anna-writes"\}\]/)
  value(await changeTopic(on.platform, ask, { topic, facts: topicFacts('The young'), slug: 'the-young' }))
  expect(await text('/en/news/old')).toContain('href="/en/topics/the-young">The young')
})

test('What shares a topic or an author is found beside what somebody named, which comes first', async () => {
  const [topic, other] = [await newTopic(on.platform, ask, 'Shared'), await newTopic(on.platform, ask, 'Another')]
  const person = await newPerson(on.platform, ask, 'Boris Shares')
  const named = await liveArticle(on.platform, ask, { title: 'Named', slug: 'named' }, { datedOn: '2010-01-01' })
  await liveArticle(on.platform, ask, { title: 'Same topic', slug: 'same-topic' }, { datedOn: '2012-01-01', belongs: { topic: [topic] } })
  await liveArticle(on.platform, ask, { title: 'Both', slug: 'both' }, { datedOn: '2011-01-01', authors: [person], belongs: { topic: [topic] } })
  await liveArticle(on.platform, ask, { title: 'Elsewhere', slug: 'elsewhere' }, { belongs: { topic: [other] } })
  await liveArticle(on.platform, ask, { title: 'Looks', slug: 'looks' }, { authors: [person], related: [named.article], belongs: { topic: [topic] } })
  expect(await related('/en/news/looks')).toEqual(['named', 'both', 'same-topic'])
})

test('What comes to belong together, or ceases to, is seen at once on a page that is kept; what shares nothing stays as it is', async () => {
  const topic = await newTopic(on.platform, ask, 'Growing')
  await liveArticle(on.platform, ask, { title: 'First', slug: 'first' }, { belongs: { topic: [topic] } })
  await liveArticle(on.platform, ask, { title: 'Alone', slug: 'alone' })
  expect(await related('/en/news/first')).toEqual([])
  await text('/en/news/alone')
  const second = await newArticle(on.platform, ask, { title: 'Second', slug: 'second' }, { belongs: { topic: [topic] } })
  value(await publishText(on.platform, ask, { kind: articleKind, record: second.article, language: 'en', revision: second.revision }))
  expect(await related('/en/news/first')).toEqual(['second'])
  const { renders } = on.web.cache.stats()
  await text('/en/news/alone')
  expect(on.web.cache.stats().renders).toBe(renders)
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: second.article, language: 'en' }))
  expect(await related('/en/news/first')).toEqual([])
})

test('An article that names another shows there as well, without being named back', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Target', slug: 'target' })
  expect(await related('/en/news/target')).toEqual([])
  const namer = await liveArticle(on.platform, ask, { title: 'Namer', slug: 'namer' }, { related: [article] })
  expect(await related('/en/news/target')).toEqual(['namer'])
  value(await changeArticleFacts(on.platform, ask, { article: namer.article, facts: articleFacts() }))
  expect(await related('/en/news/target')).toEqual([])
})

test('An article asks one statement, whatever belongs together with it, and shows six', async () => {
  const topic = await newTopic(on.platform, ask, 'Crowded')
  const write = (number: number) =>
    liveArticle(on.platform, ask, { title: `Crowd ${number}`, slug: `crowd-${number}` }, { belongs: { topic: [topic] } })
  await write(0)
  const counted = async () => {
    on.web.cache.purgeAll()
    await text('/en/contact')
    const before = statements.count
    await text('/en/news/crowd-0')
    return statements.count - before
  }
  const alone = await counted()
  for (let number = 1; number <= 30; number++) await write(number)
  expect(await counted()).toBe(alone)
  expect(alone).toBe(1)
  expect(await related('/en/news/crowd-0')).toHaveLength(6)
})
