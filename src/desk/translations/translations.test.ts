import { afterAll, beforeAll, expect, it } from 'vitest'
import { as, draft, value } from '../../../test/office.ts'
import { publishText, translationState, translationsForStaff, writeText } from '../../domain/content/index.ts'
import { createPage, pageKind } from '../../domain/pages/index.ts'
import { paths } from '../../paths.ts'
import { administratorOf, colleague, hiddenFields } from '../testing/colleague.ts'
import { type Browser, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let translator: Browser
let auditor: Browser
let page: string
const revisions: Record<string, string> = {}
beforeAll(async () => {
  desk = await testDesk()
  const administrator = await administratorOf(desk)
  translator = await colleague(desk, administrator, 'Tara Translator', ['translator'], ['cs'])
  auditor = await colleague(desk, administrator, 'Otto Auditor', ['auditor'])
  const made = value(await createPage(desk.platform, as(desk.office), { place: 'free', position: 0, text: draft({ title: 'The fee is unknown' }) }))
  page = made.page
  revisions.en = made.revision
  await publish('en')
  await write('cs', 'Poplatek není znám')
})
afterAll(() => desk.end())

async function write(language: string, title: string, more: { minor?: boolean; machine?: boolean } = {}): Promise<void> {
  const text = { ...draft({ title, language }), ...more, record: page, basedOn: revisions[language] }
  revisions[language] = value(await writeText(desk.platform, as(desk.office), { kind: pageKind, draft: text })).revision
}
const publish = async (language: string) =>
  value(await publishText(desk.platform, as(desk.office), { kind: pageKind, record: page, language, revision: revisions[language]! }))

/** How the board sees a language; its rule in SQL and the one in the program say the same. */
async function stateOf(language: string) {
  const [row] = await translationsForStaff(desk.database.program, desk.office, ['en', 'cs', 'uk', 'ru', 'ar'], { kind: 'page' })
  const cell = row!.cells.find(one => one.language === language)!
  expect(translationState(cell.state === 'missing' ? null : cell)).toBe(cell.state)
  return cell.state
}
const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')

it('A translation is missing, in work, up to date, and out of date from the moment a new major source goes out', async () => {
  expect(await stateOf('uk')).toBe('missing')
  expect(await stateOf('cs')).toBe('in-work')
  await publish('cs')
  expect(await stateOf('cs')).toBe('current')
  await write('en', 'The fee is 2,300 CZK')
  // What is only drafted makes nothing stale.
  expect(await stateOf('cs')).toBe('current')
  await publish('en')
  expect(await stateOf('cs')).toBe('stale')
})

it('The board leads from what is out of date to what changed, words marked', async () => {
  const address = paths.desk.translation({ id: page, lang: 'cs' })
  expect(await text(translator.get(paths.desk.translations({}, { state: 'stale', language: 'cs' })))).toContain(`href="${address}"`)
  expect(await text(translator.get(paths.desk.translations({}, { state: 'missing', language: 'cs' })))).not.toContain(address)
  const html = await text(translator.get(address))
  expect(html).toContain('<ins>2,300 CZK</ins>')
  expect(html).toContain('<del>unknown</del>')
  expect(html).toContain('Poplatek není znám')
})

it('“Still right” is said once for what was compared, and writes nothing else', async () => {
  const address = paths.desk.translation({ id: page, lang: 'cs' })
  const action = paths.desk.translationConfirmation({ id: page, lang: 'cs' })
  expect(await text(auditor.get(address))).not.toContain(action)
  const fields = hiddenFields(await text(translator.get(address)), action)
  expect((await translator.post(action, { ...fields, against: '1' })).status).toBe(422)
  expect((await translator.post(action, { ...fields, against: 'x' })).status).toBe(400)
  expect(await stateOf('cs')).toBe('stale')
  expect((await translator.post(action, fields)).headers.get('location')).toBe(address)
  expect(await stateOf('cs')).toBe('current')
})

it('A minor edit makes nothing stale; a machine’s words say so until a person has saved them', async () => {
  await write('en', 'The fee is 2,300 CZK.', { minor: true })
  await publish('en')
  expect(await stateOf('cs')).toBe('current')
  await write('uk', 'Внесок', { machine: true })
  expect(await stateOf('uk')).toBe('machine')
  await write('uk', 'Внесок становить 2300 крон')
  expect(await stateOf('uk')).toBe('in-work')
})

it.each(['kind=nonsense', 'language=xx', 'state=old', 'page=0'])('A filter that there is not, %s, is refused', async query => {
  expect((await translator.get(`${paths.desk.translations({})}?${query}`)).status).toBe(400)
})

it('There is nothing to compare of a source, of a text that is not there, of another record', async () => {
  for (const address of [
    paths.desk.translation({ id: page, lang: 'en' }),
    paths.desk.translation({ id: page, lang: 'ar' }),
    paths.desk.translation({ id: 'x', lang: 'cs' }),
  ])
    expect((await translator.get(address)).status, address).toBe(404)
})
