import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, livePage, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { newId } from '../../platform/database/ids.ts'
import { unpublishText } from '../content/index.ts'
import { officeFrame } from '../frame/index.ts'
import { pageKind } from '../pages/index.ts'
import { setMenu, setOfficeText } from './index.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const frame = (language = 'en') => officeFrame(on.platform, { id: on.office, languages: ['en', 'cs'] }, language)
const label = { en: 'Elsewhere' }

test('A menu is what was set last, in its order, whole', async () => {
  const section = (name: 'news' | 'contact') => ({ label: {}, target: { section: name } })
  value(await setMenu(on.platform, ask, { menu: 'main', items: [section('contact'), section('news')] }))
  value(await setMenu(on.platform, ask, { menu: 'footer', items: [{ label, target: { address: 'https://example.org/' } }] }))
  expect((await frame()).menus).toMatchObject([
    { menu: 'footer', label, target: { address: 'https://example.org/' }, record: null },
    { menu: 'main', target: { section: 'contact' } },
    { menu: 'main', target: { section: 'news' } },
  ])
  value(await setMenu(on.platform, ask, { menu: 'footer', items: [] }))
  expect((await frame()).menus.map(one => one.menu)).toEqual(['main', 'main'])
  expect(on.purged).toContain(`menus:${on.office}`)
})

test('An item that leads to a record has it as readers of each language see it, and nothing of one that they do not', async () => {
  const page = await livePage(on.platform, ask, 'free', { title: 'Volunteers' }, { title: 'Dobrovolníci', language: 'cs' })
  value(await setMenu(on.platform, ask, { menu: 'main', items: [{ label: {}, target: { record: page } }] }))
  expect((await frame('cs')).menus[0]!.record).toMatchObject({ title: 'Dobrovolníci', language: 'cs' })
  // A page falls back to what its source says.
  expect((await frame('uk')).menus[0]!.record).toMatchObject({ title: 'Volunteers', language: 'en' })
  for (const language of ['en', 'cs']) value(await unpublishText(on.platform, ask, { kind: pageKind, record: page, language }))
  expect((await frame('cs')).menus[0]!.record).toBeNull()
})

test('What leads nowhere is refused beside its item, and the menu stays as it was', async () => {
  const before = (await frame()).menus
  const refused = async (items: unknown[]) => setMenu(on.platform, ask, { menu: 'main', items: items as never })
  for (const address of ['javascript:alert(1)', '//evil.example', 'http://plain.example'])
    expect(await refused([{ label, target: { address } }])).toMatchObject({ refusal: 'link-not-valid', fields: ['items.0'] })
  expect(
    await refused([
      { label: {}, target: { section: 'news' } },
      { label: {}, target: { section: 'shop' } },
    ]),
  ).toMatchObject({ fields: ['items.1'] })
  expect(await refused([{ label: {}, target: { address: '/en/contact' } }])).toMatchObject({ refusal: 'label-missing' })
  expect(await refused([{ label, target: { record: newId() } }])).toMatchObject({ refusal: 'not-found' })
  expect(await refused(Array.from({ length: 20 }, () => ({ label: {}, target: { section: 'news' } })))).toMatchObject({ refusal: 'value-not-valid' })
  expect((await frame()).menus).toEqual(before)
})

test('The office’s own words stand in their place until they are taken away; a place that is none is refused', async () => {
  value(await setOfficeText(on.platform, ask, { key: 'news.lead', label: { en: 'What we did' } }))
  value(await setOfficeText(on.platform, ask, { key: 'news.lead', label: { en: 'What we do', cs: 'Co děláme' } }))
  expect((await frame()).texts).toEqual({ 'news.lead': { en: 'What we do', cs: 'Co děláme' } })
  value(await setOfficeText(on.platform, ask, { key: 'news.lead', label: {} }))
  expect((await frame()).texts).toEqual({})
  expect(await setOfficeText(on.platform, ask, { key: 'nowhere' as never, label })).toMatchObject({ refusal: 'not-found' })
})

test('Who writes news sets no menus', async () => {
  for (const role of ['author', 'translator', 'auditor'] as const) {
    expect(await setMenu(on.platform, as(on.office, role), { menu: 'main', items: [] })).toMatchObject({ refusal: 'not-allowed' })
    expect(await setOfficeText(on.platform, as(on.office, role), { key: 'news.lead', label })).toMatchObject({ refusal: 'not-allowed' })
  }
})
