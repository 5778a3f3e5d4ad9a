import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFacts, as, body, draft, found, newArticle, value, words } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { newId } from '../../platform/database/ids.ts'
import { listenForPurges } from '../../platform/purges/listen.ts'
import { rightsTable } from '../actors/index.ts'
import { articleKind, createArticle, writeArticle } from '../articles/index.ts'
import { publishText } from '../content/index.ts'
import { type Ask, command, done, type Outcome, refuse } from './index.ts'

let on: TestPlatform
let budapest: string
beforeAll(async () => {
  on = await testPlatform()
  budapest = await found(on.database.program, 'budapest')
})
afterAll(() => on.end())

const { right } = rightsTable({ right: ['editor', 'job'] })
const count = async (table: 'records' | 'revisions' | 'audit' | 'mentions' | 'slugs') =>
  (await on.superuser<{ count: number }>(`select count(*)::int count from ${table}`))[0]!.count
const jobs = async (queue: string) =>
  (await on.superuser<{ data: object }>('select data from jobs.job where name = $1 order by created_on', [queue])).map(one => one.data)
const trail = (office = on.office) =>
  on.rows(tx => tx.selectFrom('audit').select(['actor', 'action', 'subject', 'fields', 'request']).orderBy('at').orderBy('id').execute(), office)

/** Writes a record, a job and a tag, then does as told. */
const probe = command({ right, audit: 'probe.made' }, async (work, then: 'done' | 'refused' | 'fault'): Promise<Outcome<{ record: string }>> => {
  const record = newId()
  await work.tx.insertInto('records').values({ office_id: work.office, id: record, kind: 'article', source_language: 'en' }).execute()
  work.enqueue({ queue: 'make-pictures', data: { office: work.office, file: record } })
  work.about(record, ['field'])
  work.changed(`probe:${record}`)
  if (then === 'refused') return refuse('title-missing')
  if (then === 'fault') throw new Error('a fault')
  return done({ record })
})

test('What a command writes, its audit row and its jobs are there together', async () => {
  const ask = { ...as(on.office, 'editor'), request: 'request-1' }
  const { record } = value(await probe(on.platform, ask, 'done'))
  expect((await trail()).at(-1)).toEqual({
    actor: `account:${(ask.actor as { id: string }).id}`,
    action: 'probe.made',
    subject: record,
    fields: ['field'],
    request: 'request-1',
  })
  expect(await jobs('make-pictures')).toContainEqual({ office: on.office, file: record })
  expect(await jobs('seal-audit')).toContainEqual({ office: on.office })
  expect(on.purged).toContain(`probe:${record}`)
})

test.each(['refused', 'fault'] as const)('Of a command that ends %s nothing stays: no row, no audit, no job, no word to the caches', async how => {
  const before = [
    await count('records'),
    await count('audit'),
    (await jobs('make-pictures')).length,
    (await jobs('seal-audit')).length,
    on.purged.length,
  ]
  const outcome = await probe(on.platform, as(on.office, 'editor'), how).catch((error: Error) => error.message)
  expect(outcome).toEqual(how === 'fault' ? 'a fault' : expect.objectContaining({ done: false }))
  expect([
    await count('records'),
    await count('audit'),
    (await jobs('make-pictures')).length,
    (await jobs('seal-audit')).length,
    on.purged.length,
  ]).toEqual(before)
})

test('A real command that is refused at its end leaves nothing of its beginning', async () => {
  await newArticle(on.platform, as(on.office), { title: 'Holder', slug: 'held' })
  const before = [await count('records'), await count('revisions'), await count('audit'), await count('slugs')]
  const outcome = await createArticle(on.platform, as(on.office), { facts: articleFacts(), text: draft({ title: 'Late refusal', slug: 'held' }) })
  expect(outcome).toMatchObject({ refusal: 'slug-taken' })
  expect([await count('records'), await count('revisions'), await count('audit'), await count('slugs')]).toEqual(before)
})

test.each<[string, (office: string) => Ask]>([
  ['without the role', office => as(office, 'translator')],
  ['of another office', office => ({ ...as(budapest, 'editor'), office })],
  ['that is nobody', office => ({ office, actor: { kind: 'nobody' } })],
  ['that is the operator where that door is not named', office => ({ office, actor: { kind: 'operator' } })],
])('An actor %s is refused, and the attempt is in the trail', async (_, asking) => {
  const before = await count('records')
  expect(await probe(on.platform, asking(on.office), 'done')).toMatchObject({ done: false, refusal: 'not-allowed' })
  expect(await count('records')).toBe(before)
  expect((await trail()).at(-1)).toMatchObject({ action: 'probe.made.not-allowed', subject: null, fields: [] })
})

test('A command of one office writes nothing into another, be its office asked for or not', async () => {
  const before = (await trail(budapest)).length
  value(await probe(on.platform, as(on.office, 'editor'), 'done'))
  expect(await trail(budapest)).toHaveLength(before)
  await expect(probe(on.platform, { ...as('', 'editor'), office: '' }, 'done')).rejects.toThrow()
  await expect(probe(on.platform, as("' or true --", 'editor'), 'done')).rejects.toThrow()
})

test('A double click makes one record, and both get the same answer', async () => {
  const ask = { ...as(on.office, 'editor'), form: newId() }
  const before = [await count('records'), await count('audit')]
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => probe(on.platform, ask, 'done')))
  expect(value(first!)).toEqual(value(second!))
  expect(value(third!)).toEqual(value(first!))
  expect([await count('records'), await count('audit')]).toEqual([before[0]! + 1, before[1]! + 1])
})

test('A form that was refused can be sent again', async () => {
  const ask = { ...as(on.office, 'editor'), form: newId() }
  expect(await probe(on.platform, ask, 'refused')).toMatchObject({ done: false })
  const { record } = value(await probe(on.platform, ask, 'done'))
  expect(value(await probe(on.platform, ask, 'done'))).toEqual({ record })
})

test('The key of a form means nothing in another hand, for another deed or in another office', async () => {
  const form = newId()
  const ask = { ...as(on.office, 'editor'), form }
  const { record } = value(await probe(on.platform, ask, 'done'))
  expect(await probe(on.platform, { ...as(on.office, 'editor'), form }, 'done')).toMatchObject({ refusal: 'form-not-valid' })
  const other = command({ right, audit: 'probe.other' }, async () => done())
  expect(await other(on.platform, ask, undefined)).toMatchObject({ refusal: 'form-not-valid' })
  const elsewhere = await probe(on.platform, { ...as(budapest, 'editor'), form }, 'done')
  expect(value(elsewhere).record).not.toBe(record)
})

test('Other processes hear the tags of a commit and none of what was taken back', async () => {
  const heard: string[] = []
  let contact = () => {}
  const listening = new Promise<void>(resolve => (contact = resolve))
  const listener = listenForPurges({
    connect: () => on.database.connection,
    onPurge: tags => void heard.push(...tags),
    onLost() {},
    onContact: () => contact(),
  })
  await listening
  await probe(on.platform, as(on.office, 'editor'), 'refused')
  await probe(on.platform, as(on.office, 'editor'), 'fault').catch(() => {})
  const { record } = value(await probe(on.platform, as(on.office, 'editor'), 'done'))
  await expect.poll(() => heard).toEqual([`probe:${record}`])
  await listener.stop()
})

test('The trail names fields, and never what stands in them', async () => {
  const ask = as(on.office, 'editor')
  const made = await newArticle(on.platform, ask, { title: 'A secret title', lead: 'A secret lead', body: body(words('A secret body')) })
  value(await writeArticle(on.platform, ask, { ...draft({ title: 'Another secret' }), record: made.article, basedOn: made.revision }))
  value(await publishText(on.platform, ask, { kind: articleKind, record: made.article, language: 'en', revision: made.revision }))
  expect(JSON.stringify(await trail())).not.toMatch(/secret/i)
  expect(JSON.stringify(await on.superuser('select data from jobs.job'))).not.toMatch(/secret/i)
})
