import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { articleFacts, as, draft, publishArticle, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import type { Platform } from '../../platform/platform.ts'
import { articleKind, createArticle } from '../articles/index.ts'
import { publishText, unpublishText } from '../content/index.ts'
import { addTopic } from '../topics/index.ts'
import { changeSubscription } from './index.ts'
import { askFor, fallsBack, lettersTo, reader, tokenOf } from './testing/readers.ts'

let on: TestPlatform
let topic: string
/** A Tuesday. */
const at = (time: string) => on.at(`2027-06-08T${time}:00Z`)
const onDay = (day: number, time: string) => on.at(`2027-06-${String(day).padStart(2, '0')}T${time}:00Z`)
const editor = () => as(on.office, 'editor')
beforeAll(async () => {
  on = await testPlatform()
  topic = value(
    await addTopic(on.platform, editor(), { facts: { label: { en: 'Youth' }, about: {}, broader: null, mappings: [], position: 0 }, language: 'en' }),
  ).topic
})
beforeEach(async () => {
  await on.superuser('delete from subscriptions')
  await on.superuser('delete from live')
})
afterAll(() => on.end())

const article = async (platform: Platform, title: string, { topics = [], language = 'en' }: { topics?: string[]; language?: 'en' | 'cs' } = {}) => {
  const text = draft({ title, language, lead: `Lead of ${title}` })
  const made = value(await createArticle(platform, editor(), { facts: articleFacts({ belongs: { topic: topics } }), text }))
  value(await publishText(platform, editor(), { kind: articleKind, record: made.article, language, revision: made.revision }))
  return made
}

/** What a kind still to come writes: an event of a series, with a call. */
async function event(
  platform: Platform,
  title: string,
  call: { opens?: string | null; closes?: string; series?: string; language?: 'en' | 'cs' } = {},
) {
  const made = await article(platform, title, { language: call.language })
  await on.superuser(`update live set kind = 'event', collection = 'events', opens = $2, closes = $3 where record_id = $1`, [
    made.article,
    call.opens ?? null,
    call.closes ?? null,
  ])
  if (call.series)
    await on.superuser(
      `insert into live_names (office_id, record_id, language, role, named_id) select office_id, record_id, language, 'series', $2 from live where record_id = $1`,
      [made.article, call.series],
    )
  return made.article
}

test('What is published after somebody said yes is told at once, with its sentence and a plain link, and never again', async () => {
  await article(at('07:00'), 'Before')
  await reader(on, at('08:00'), 'jana@example.org')
  await article(at('09:00'), 'A new office')
  const [letter, ...others] = await lettersTo(on, at('09:01'), 'jana@example.org')
  expect(others).toEqual([])
  expect(letter!.subject).toBe('A new office (IOM Prague)')
  expect(letter!.body).toContain('A new office\nLead of A new office\nhttps://prague.example/en/news/a-new-office\n')
  expect(letter!.body).not.toContain('Before')
  expect(await lettersTo(on, at('09:02'), 'jana@example.org')).toEqual([])
  expect(await lettersTo(on, onDay(20, '09:02'), 'jana@example.org')).toEqual([])
})

test('Nothing comes to an address whose owner has not said yes', async () => {
  value(await askFor(at('08:00'), on.office, 'typed@example.org'))
  await on.superuser('delete from messages')
  await article(at('09:00'), 'Not for everybody')
  expect(await lettersTo(on, at('09:01'), 'typed@example.org')).toEqual([])
})

test('A day’s news come in one letter at seven by the office’s clock, a week’s on Monday, and no letter comes when nothing is new', async () => {
  await reader(on, at('08:00'), 'daily@example.org', { rhythm: 'daily' })
  await reader(on, at('08:00'), 'weekly@example.org', { rhythm: 'weekly' })
  await article(at('09:00'), 'First of the day')
  await article(at('15:00'), 'Second of the day')
  expect(await lettersTo(on, onDay(9, '04:59'), 'daily@example.org')).toEqual([])
  const [daily, ...more] = await lettersTo(on, onDay(9, '05:00'), 'daily@example.org')
  expect(more).toEqual([])
  expect(daily!.subject).toBe('First of the day, and one more piece of news')
  expect(daily!.body.indexOf('First of the day')).toBeLessThan(daily!.body.indexOf('Second of the day'))
  expect(await lettersTo(on, onDay(10, '05:00'), 'daily@example.org')).toEqual([])
  expect(await lettersTo(on, onDay(13, '23:00'), 'weekly@example.org')).toEqual([])
  expect(await lettersTo(on, onDay(14, '05:00'), 'weekly@example.org')).toHaveLength(1)
})

test('Whoever chose a topic is told what belongs to it, and nothing else', async () => {
  await reader(on, at('08:00'), 'topic@example.org', { chosen: [topic] })
  await article(at('09:00'), 'Of another thing')
  await article(at('09:00'), 'Of the young', { topics: [topic] })
  const [letter] = await lettersTo(on, at('09:01'), 'topic@example.org')
  expect(letter!.subject).toBe('Of the young (IOM Prague)')
  expect(letter!.body).not.toContain('Of another thing')
})

test('A letter comes in its reader’s language; a text that is there in another one only is told where its kind falls back, and says so', async () => {
  await reader(on, at('08:00'), 'cs@example.org', { language: 'cs' })
  await article(at('09:00'), 'English only')
  await article(at('09:00'), 'Jen česky', { language: 'cs' })
  await event(at('09:00'), 'A seminar')
  const [letter] = await lettersTo(on, at('09:01'), 'cs@example.org')
  expect(letter!.body).toContain('https://prague.example/cs/news/jen-cesky')
  expect(letter!.body).toContain('A seminar\nLead of A seminar\nJazyk textu: angličtina.\nhttps://prague.example/cs/events/a-seminar')
  expect(letter!.body).not.toContain('English only')
})

test('A translation of what was told is not told again', async () => {
  await reader(on, at('08:00'), 'cs@example.org', { language: 'cs' })
  const told = await event(at('09:00'), 'A lecture')
  expect(await lettersTo(on, at('09:01'), 'cs@example.org')).toHaveLength(1)
  await publishArticle(at('10:00'), editor(), told, { title: 'Přednáška', language: 'cs' })
  await on.superuser(`update live set kind = 'event', collection = 'events' where record_id = $1`, [told])
  expect(await lettersTo(on, at('10:01'), 'cs@example.org')).toEqual([])
})

test('That applications open is told when they open, by the clock, also where no program ran at that time', async () => {
  const series = crypto.randomUUID()
  await event(at('07:00'), 'The school', { opens: '2027-06-10T10:00Z', closes: '2027-06-30T21:59Z', series })
  await reader(on, at('08:00'), 'school@example.org')
  await on.superuser('update subscription_choices set chosen_id = $1', [series])
  expect(await lettersTo(on, onDay(10, '09:59'), 'school@example.org')).toEqual([])
  const [letter, ...others] = await lettersTo(on, onDay(12, '10:00'), 'school@example.org')
  expect(others).toEqual([])
  expect(letter!.subject).toBe('Applications are open: The school')
  expect(letter!.body).toContain('Applications until 30 June 2027 at 23:59 (Europe/Prague).')
  expect(await lettersTo(on, onDay(12, '10:01'), 'school@example.org')).toEqual([])
})

test('A call that opened and closed while no program ran is told as what it is, and an open one that somebody saw when choosing is no news', async () => {
  await event(at('07:00'), 'Open already', { opens: '2027-06-01T10:00Z', closes: '2027-06-30T21:59Z' })
  await event(at('07:00'), 'Open since it is there', { opens: null, closes: '2027-06-30T21:59Z' })
  await reader(on, at('08:00'), 'calls@example.org')
  expect(await lettersTo(on, at('08:01'), 'calls@example.org')).toEqual([])
  const gone = await event(at('08:30'), 'A short one')
  await lettersTo(on, at('08:31'), 'calls@example.org')
  await on.superuser(`update live set opens = '2027-06-09T10:00Z', closes = '2027-06-10T10:00Z' where record_id = $1`, [gone])
  const [letter] = await lettersTo(on, onDay(15, '10:00'), 'calls@example.org')
  expect(letter!.body).toContain('Applications were open until 10 June 2027 at 12:00 (Europe/Prague).')
})

test('A call that is entered without a day of opening, or after it, is told as soon as it is there', async () => {
  await reader(on, at('08:00'), 'late@example.org')
  const late = await event(at('09:00'), 'Announced long before')
  expect(await lettersTo(on, at('09:01'), 'late@example.org')).toHaveLength(1)
  await on.superuser(`update live set closes = '2027-06-30T10:00Z' where record_id = $1`, [late])
  const [letter] = await lettersTo(on, onDay(20, '10:00'), 'late@example.org')
  expect(letter!.subject).toBe('Applications are open: Announced long before')
  expect(await lettersTo(on, onDay(21, '10:00'), 'late@example.org')).toEqual([])
})

test('What was taken down before its letter is not told; when it comes back, it is', async () => {
  await reader(on, at('08:00'), 'back@example.org', { rhythm: 'daily' })
  const made = await article(at('09:00'), 'Too early')
  const take = { kind: articleKind, record: made.article, language: 'en' as const }
  value(await unpublishText(at('09:30'), editor(), take))
  expect(await lettersTo(on, onDay(9, '05:00'), 'back@example.org')).toEqual([])
  value(await publishText(onDay(15, '12:00'), editor(), { ...take, revision: made.revision }))
  expect(await lettersTo(on, onDay(16, '05:00'), 'back@example.org')).toHaveLength(1)
  value(await unpublishText(onDay(17, '09:30'), editor(), take))
  value(await publishText(onDay(18, '12:00'), editor(), { ...take, revision: made.revision }))
  expect(await lettersTo(on, onDay(19, '05:00'), 'back@example.org')).toEqual([])
})

test('A change of what letters are about holds from that moment: what waited is still told, and nothing of before', async () => {
  await reader(on, at('08:00'), 'change@example.org', { rhythm: 'daily', chosen: [topic] })
  await article(at('09:00'), 'Waits', { topics: [topic] })
  await article(at('09:00'), 'Of before')
  const token = await tokenOf(on, 'change@example.org')
  value(
    await changeSubscription(at('10:00'), { office: on.office }, token, { language: 'en', rhythm: 'daily', chosen: [topic, on.office] }, fallsBack),
  )
  await article(at('11:00'), 'Of after')
  const [letter] = await lettersTo(on, onDay(9, '05:00'), 'change@example.org')
  expect(letter!.body).toContain('Waits')
  expect(letter!.body).toContain('Of after')
  expect(letter!.body).not.toContain('Of before')
})

test('Whoever changes the language is not told again what was told, nor what was new before the last letter', async () => {
  await reader(on, at('08:00'), 'both@example.org')
  await article(at('09:00'), 'Dříve česky', { language: 'cs' })
  await article(at('09:00'), 'Earlier in English')
  expect(await lettersTo(on, at('09:01'), 'both@example.org')).toHaveLength(1)
  const token = await tokenOf(on, 'both@example.org')
  value(await changeSubscription(at('10:00'), { office: on.office }, token, { language: 'cs', rhythm: 'at-once', chosen: [on.office] }, fallsBack))
  expect(await lettersTo(on, at('10:01'), 'both@example.org')).toEqual([])
  await article(at('11:00'), 'Teď česky', { language: 'cs' })
  expect((await lettersTo(on, at('11:01'), 'both@example.org')).map(one => one.subject)).toEqual(['Teď česky (IOM Prague)'])
})

test('More than a letter holds comes in the next ones, each thing once', async () => {
  await reader(on, at('08:00'), 'many@example.org', { rhythm: 'daily' })
  const made = await article(at('09:00'), 'One of many')
  // Past every key: what stands behind these rows is no matter here.
  await on.superuser(`set session_replication_role = replica;
    insert into live (office_id, record_id, language, kind, collection, slug, title, lead, body, card, source_language, revision_id, first_published_at, published_at)
      select office_id, id, 'en', 'article', 'news', 'copy-' || id, 'Copy', '', body, card, 'en', revision_id, first_published_at, published_at
      from live, lateral (select gen_random_uuid() as id from generate_series(1, 230)) copies where record_id = '${made.article}'`)
  const letters: string[] = []
  for (const minute of ['05:00', '05:01', '05:02', '05:03'])
    letters.push(...(await lettersTo(on, onDay(9, minute), 'many@example.org')).map(one => one.body))
  const links = letters.map(body => [...body.matchAll(/\/en\/news\/\S+/g)].map(found => found[0]))
  expect(links.map(found => found.length)).toEqual([100, 100, 31])
  expect(new Set(links.flat()).size).toBe(231)
})
