import { afterAll, beforeAll, expect, it } from 'vitest'
import { as, draft, value } from '../../../test/office.ts'
import { createCampaign } from '../../domain/campaigns/index.ts'
import { campaignFacts } from '../../domain/campaigns/testing/live-campaign.ts'
import { eventCommands, eventSchema, seriesCommands, seriesSchema } from '../../domain/events/index.ts'
import { createPage, pageBySlug } from '../../domain/pages/index.ts'
import { createProject, projectSchema } from '../../domain/projects/index.ts'
import { createPublication } from '../../domain/publications/index.ts'
import { publicationFacts } from '../../domain/publications/testing/shelf.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { administratorOf, colleague, hiddenFields } from '../testing/colleague.ts'
import { type Browser, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let editor: Browser
let translator: Browser
let auditor: Browser
let page: string
const section = 'pages'
const at = (lang = 'en') => ({ section, id: page, lang })
beforeAll(async () => {
  desk = await testDesk()
  const administrator = await administratorOf(desk)
  editor = await colleague(desk, administrator, 'Eva Editor', ['editor'])
  translator = await colleague(desk, administrator, 'Tara Translator', ['translator'], ['cs'])
  auditor = await colleague(desk, administrator, 'Otto Auditor', ['auditor'])
  page = value(
    await createPage(desk.platform, as(desk.office), { place: 'free', position: 0, text: draft({ title: 'Courses', lead: 'Old lead' }) }),
  ).page
})
afterAll(() => desk.end())

const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')
async function press(browser: Browser, from: string, action: string, more: Record<string, string> = {}): Promise<Response> {
  return browser.post(action, { ...hiddenFields(await text(browser.get(from)), action), ...more })
}
const live = async (language: string, slug: string) => (await pageBySlug(desk.database.reader, desk.office, { language, slug }))[0]

it('A page of the office is listed with its languages, written, previewed as its page will be, and published', async () => {
  const form = paths.desk.records.text(at())
  expect(await text(editor.get(paths.desk.records.list({ section })))).toContain(form)
  const saved = await press(editor, form, form, { title: 'Courses of Czech', lead: 'New lead', text: '## What you learn\n\nWords.' })
  expect(saved.headers.get('location')).toBe(form)
  const preview = await text(editor.get(paths.desk.records.preview(at())))
  expect(preview).toContain('<h1>Courses of Czech</h1>')
  expect(preview).toContain('What you learn</h2>')
  expect(preview).toContain('Only people who work here')
  expect(preview).not.toContain('rel="canonical"')
  expect(await live('en', 'courses')).toBeUndefined()
  expect((await press(editor, form, paths.desk.records.publication(at()))).status).toBe(303)
  expect(await live('en', 'courses')).toMatchObject({ title: 'Courses of Czech', lead: 'New lead' })
})

it('A translator writes the translation beside the source, and not the source', async () => {
  const form = paths.desk.records.text(at('cs'))
  expect(await text(translator.get(form))).toContain('New lead')
  expect((await press(translator, form, form, { title: 'Kurzy češtiny', lead: '', text: 'Slova.' })).status).toBe(303)
  const source = await translator.post(paths.desk.records.text(at()), { title: 'Mine', text: 'Words.', 'form-key': newId() })
  expect(source.status).toBe(422)
})

it('Who may only read sees the words and no form; nothing is changed by trying', async () => {
  const html = await text(auditor.get(paths.desk.records.text(at())))
  expect(html).toContain('What you learn')
  expect(html).not.toContain('<textarea')
  expect((await auditor.post(paths.desk.records.publication(at()), { 'form-key': newId() })).status).toBe(403)
})

it('It is taken down, put into the bin and taken out again, and its history tells', async () => {
  const withdrawal = paths.desk.records.withdrawal(at())
  expect((await press(editor, withdrawal, withdrawal)).status).toBe(303)
  expect(await live('en', 'courses')).toBeUndefined()
  const trash = paths.desk.records.trash({ section, id: page })
  expect((await press(editor, trash, trash)).headers.get('location')).toBe(paths.desk.records.list({ section }))
  expect(await text(editor.get(paths.desk.records.list({ section }, { state: 'trashed' })))).toContain('Courses of Czech')
  const recovery = paths.desk.records.recovery({ section, id: page })
  expect((await press(editor, paths.desk.records.text(at()), recovery)).status).toBe(303)
  expect(await text(editor.get(paths.desk.records.history(at())))).toContain('Courses of Czech')
})

it.each([
  ['events', () => eventCommands.create(desk.platform, as(desk.office), { facts: event, text: draft({ title: 'Seen as it will be' }) })],
  ['series', () => seriesCommands.create(desk.platform, as(desk.office), { facts: series, text: draft({ title: 'Seen as it will be' }) })],
  ['projects', () => createProject(desk.platform, as(desk.office), { facts: projectSchema.parse({}), text: draft({ title: 'Seen as it will be' }) })],
  [
    'publications',
    () => createPublication(desk.platform, as(desk.office), { facts: publicationFacts(), text: draft({ title: 'Seen as it will be' }) }),
  ],
  ['campaigns', () => createCampaign(desk.platform, as(desk.office), { facts: campaignFacts(), text: draft({ title: 'Seen as it will be' }) })],
] as const)('A draft of %s is seen at the desk as its page will be, before anybody else sees it', async (of, create) => {
  const { record } = value(await create())
  const where = { section: of, id: record, lang: 'en' }
  expect(await text(editor.get(paths.desk.records.list({ section: of })))).toContain(paths.desk.records.text(where))
  const preview = await editor.get(paths.desk.records.preview(where))
  expect(preview.status).toBe(200)
  expect(await text(preview)).toMatch(/<h1[^>]*>Seen as it will be<\/h1>/)
})

const event = eventSchema.parse({
  type: 'seminar',
  precision: 'day',
  startsOn: '2030-05-01',
  endsOn: '2030-05-02',
  zone: 'Europe/Prague',
  mode: 'place',
})
const series = seriesSchema.parse({ type: 'school' })

it.each(['nonsense', 'articles', '__proto__', 'constructor'])('A section that there is not, %s, is not found', async other => {
  expect((await editor.get(paths.desk.records.list({ section: other }))).status).toBe(404)
  expect((await editor.get(paths.desk.records.text({ section: other, id: page, lang: 'en' }))).status).toBe(404)
})
