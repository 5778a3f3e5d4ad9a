import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, livePage, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { trashRecord, unpublishText } from '../content/index.ts'
import { createPage, pageByPlace, pageBySlug, pageKind } from './index.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const byPlace = async (language: string, place: string) => (await pageByPlace(on.database.reader, on.office, { language, place }))[0]
const bySlug = async (language: string, slug: string) => (await pageBySlug(on.database.reader, on.office, { language, slug }))[0]

test('A page is read in the reader’s language, else as its source says it, by its place and by its address', async () => {
  await livePage(on.platform, ask, 'about', { title: 'About us' }, { title: 'O nás', language: 'cs' })
  expect(await byPlace('cs', 'about')).toMatchObject({ title: 'O nás', language: 'cs' })
  expect(await byPlace('uk', 'about')).toMatchObject({ title: 'About us', language: 'en', source_language: 'en' })
  const free = await livePage(on.platform, ask, 'free', { title: 'Courses' }, { title: 'Kurzy', language: 'cs' })
  expect(await bySlug('cs', 'kurzy')).toMatchObject({ record_id: free, language: 'cs' })
  expect(await bySlug('uk', 'courses')).toMatchObject({ record_id: free, language: 'en' })
  expect(await bySlug('uk', 'kurzy')).toBeUndefined()
})

test('A page whose source was taken down is still read in its translation, and nowhere else', async () => {
  const page = await livePage(on.platform, ask, 'free', { title: 'Source' }, { title: 'Překlad', language: 'cs' })
  value(await unpublishText(on.platform, ask, { kind: pageKind, record: page, language: 'en' }))
  expect(await bySlug('cs', 'preklad')).toMatchObject({ record_id: page })
  expect(await bySlug('en', 'source')).toBeUndefined()
  expect(await bySlug('uk', 'source')).toBeUndefined()
})

test('A place that every site has takes one page, until that is put away', async () => {
  const first = await livePage(on.platform, ask, 'privacy', { title: 'Privacy' })
  const again = () => createPage(on.platform, ask, { place: 'privacy', position: 0, text: draft({ title: 'Privacy again' }) })
  expect(await again()).toMatchObject({ done: false, refusal: 'slug-taken', fields: ['place'], values: { title: 'Privacy' } })
  value(await trashRecord(on.platform, ask, { kind: pageKind, record: first }))
  value(await again())
})
