import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, liveArticle, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { publishText } from '../content/index.ts'
import { eventCommands, eventKind, eventSchema, seriesCommands, seriesKind, seriesSchema } from '../events/index.ts'
import { kinds } from '../kinds.ts'
import { linkedCollections } from './index.ts'
import { lettersTo, reader } from './testing/readers.ts'

let on: TestPlatform
let series: string
const at = (time: string) => on.at(`${time}:00Z`)
const editor = () => as(on.office, 'editor')
beforeAll(async () => {
  on = await testPlatform()
  const platform = at('2027-01-10T08:00')
  const made = value(
    await seriesCommands.create(platform, editor(), { facts: seriesSchema.parse({ type: 'school' }), text: draft({ title: 'Summer School' }) }),
  )
  value(await publishText(platform, editor(), { kind: seriesKind, record: made.record, language: 'en', revision: made.revision }))
  series = made.record
})
afterAll(() => on.end())

const facts = (call: object | null) =>
  eventSchema.parse({
    type: 'school',
    series,
    precision: 'day',
    startsOn: '2027-08-21',
    endsOn: '2027-08-27',
    zone: 'Europe/Prague',
    mode: 'place',
    call,
  })
const closes = { at: '2027-06-30T21:59:00.000Z', wall: '2027-06-30T23:59' }

test('Whoever follows a series is told of its new edition, then, at the minute, that its call opens; and nothing when only its dates change', async () => {
  await reader(on, at('2027-02-01T08:00'), 'school@example.org', { language: 'cs', chosen: [series] })
  const made = value(
    await eventCommands.create(at('2027-02-10T08:00'), editor(), { facts: facts(null), text: draft({ title: 'Summer School 2027' }) }),
  )
  value(await publishText(at('2027-02-10T09:00'), editor(), { kind: eventKind, record: made.record, language: 'en', revision: made.revision }))
  const first = await lettersTo(on, at('2027-02-10T09:01'), 'school@example.org')
  expect(first.map(one => one.subject)).toEqual(['Summer School 2027 (IOM Prague)'])

  const call = { opens: { at: '2027-04-01T06:00:00.000Z', wall: '2027-04-01T08:00' }, closes }
  value(await eventCommands.changeFacts(at('2027-03-01T09:00'), editor(), { record: made.record, facts: facts(call) }))
  expect(await lettersTo(on, at('2027-04-01T05:59'), 'school@example.org')).toEqual([])
  const [opened, ...more] = await lettersTo(on, at('2027-04-01T06:00'), 'school@example.org')
  expect(more).toEqual([])
  expect(opened!.subject).toBe('Přihlášky jsou otevřené: Summer School 2027')
  expect(opened!.body).toContain('https://prague.example/cs/events/summer-school-2027')

  const later = { ...call, closes: { at: '2027-07-15T21:59:00.000Z', wall: '2027-07-15T23:59' } }
  value(await eventCommands.changeFacts(at('2027-05-01T09:00'), editor(), { record: made.record, facts: facts(later) }))
  expect(await lettersTo(on, at('2027-05-01T09:01'), 'school@example.org')).toEqual([])
})

test('A call that was taken back before it opened is not told', async () => {
  await reader(on, at('2027-05-02T08:00'), 'quiet@example.org', { chosen: [series] })
  const call = { opens: { at: '2027-06-01T06:00:00.000Z', wall: '2027-06-01T08:00' }, closes }
  const made = value(await eventCommands.create(at('2027-05-10T08:00'), editor(), { facts: facts(call), text: draft({ title: 'Another school' }) }))
  value(await publishText(at('2027-05-10T09:00'), editor(), { kind: eventKind, record: made.record, language: 'en', revision: made.revision }))
  expect(await lettersTo(on, at('2027-05-10T09:01'), 'quiet@example.org')).toHaveLength(1)
  value(await eventCommands.changeFacts(at('2027-05-20T09:00'), editor(), { record: made.record, facts: facts({ ...call, cancelled: true }) }))
  expect(await lettersTo(on, at('2027-06-01T06:01'), 'quiet@example.org')).toEqual([])
})

test('A call of a school that was called off is not told, and a school that was called off before its letter says so in it', async () => {
  await reader(on, at('2027-05-03T08:00'), 'off@example.org', { rhythm: 'weekly', chosen: [series] })
  const call = { opens: { at: '2027-05-12T06:00:00.000Z', wall: '2027-05-12T08:00' }, closes }
  const made = value(await eventCommands.create(at('2027-05-11T08:00'), editor(), { facts: facts(call), text: draft({ title: 'Called off' }) }))
  value(await publishText(at('2027-05-11T09:00'), editor(), { kind: eventKind, record: made.record, language: 'en', revision: made.revision }))
  value(await eventCommands.changeFacts(at('2027-05-13T09:00'), editor(), { record: made.record, facts: { ...facts(call), status: 'cancelled' } }))
  const [letter, ...more] = await lettersTo(on, at('2027-05-17T06:00'), 'off@example.org')
  expect(more).toEqual([])
  expect(letter!.body).toContain('Called off\nCancelled\nhttps://')
  expect(letter!.body).not.toContain('Applications')
})

test('What is said of a series, or of one of its editions, is news of the series', async () => {
  await reader(on, at('2027-09-01T08:00'), 'after@example.org', { chosen: [series] })
  const edition = value(await eventCommands.create(at('2027-01-11T08:00'), editor(), { facts: facts(null), text: draft({ title: 'An edition' }) }))
  value(await publishText(at('2027-01-11T09:00'), editor(), { kind: eventKind, record: edition.record, language: 'en', revision: edition.revision }))
  await liveArticle(at('2027-09-02T08:00'), editor(), { title: 'How the edition went' }, { belongs: { event: [edition.record] } })
  await liveArticle(at('2027-09-02T08:01'), editor(), { title: 'Twenty years of the series' }, { belongs: { event: [series] } })
  await liveArticle(at('2027-09-02T08:02'), editor(), { title: 'Of something else' })
  const [letter] = await lettersTo(on, at('2027-09-02T09:00'), 'after@example.org')
  expect(letter!.body).toContain('How the edition went')
  expect(letter!.body).toContain('Twenty years of the series')
  expect(letter!.body).not.toContain('Of something else')
})

test('Every kind of record is told of but pages, and its letters lead to it', () => {
  expect(kinds.filter(one => one.kind !== 'page').filter(one => !linkedCollections.includes(one.collection))).toEqual([])
})
