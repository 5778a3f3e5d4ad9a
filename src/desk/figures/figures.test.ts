import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemsOf } from '../../design/valid-html.fixture.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { administratorOf, colleague, hiddenFields } from '../testing/colleague.ts'
import { type Browser, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let editor: Browser
let auditor: Browser
beforeAll(async () => {
  desk = await testDesk()
  const administrator = await administratorOf(desk)
  editor = await colleague(desk, administrator, 'Eva Editor', ['editor'])
  auditor = await colleague(desk, administrator, 'Otto Auditor', ['auditor'])
})
afterAll(() => desk.end())

const list = paths.desk.figures({})
const figure = {
  key: 'member-states',
  'label-en': 'member states',
  value: '157',
  qualifier: 'exactly',
  asOf: '2015-01-01',
  precision: 'year',
  'sourceTitle-en': 'the organisation',
  sourceUrl: 'https://organisation.example/',
  reviewBy: '2020-01-01',
  position: '1',
}
const add = (more: Record<string, string> = {}) => editor.post(paths.desk.newFigure({}), { ...figure, 'form-key': newId(), ...more })
const html = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')

test('A figure is added, says when to look again, gets a new value, and keeps the values it had', async () => {
  const added = await add()
  expect(added.status).toBe(303)
  const page = added.headers.get('location')!
  expect(await html(editor.get(list))).toContain('Look again, since 1 January 2020')
  const action = `${page}/values`
  const value = {
    ...hiddenFields(await html(editor.get(page)), action),
    value: '7 500,5',
    qualifier: 'more_than',
    asOf: '2027-06-07',
    precision: 'day',
  }
  expect((await editor.post(action, value)).headers.get('location')).toBe(page)
  const shown = await html(editor.get(page))
  expect(shown).toContain('The new value shows on every page')
  expect(shown).toMatch(/more than 7,500\.5<\/th>.*>157<\/th>/)
  const changed = { ...hiddenFields(shown, page), ...figure, 'label-en': 'states that are members', reviewBy: '' }
  expect((await editor.post(page, changed)).status).toBe(303)
  expect(await html(editor.get(list))).toContain('states that are members')
  expect(await html(auditor.get(page))).not.toContain('<form class="desk-form"')
  expect((await auditor.post(action, value)).status).toBe(403)
  for (const address of [list, page, paths.desk.newFigure({})])
    expect([address, await problemsOf(await html(editor.get(address)))]).toEqual([address, []])
})

test('What is wrong with a figure is said beside it, and everything typed is given back', async () => {
  for (const [wrong, sentence] of [
    [{ value: 'many' }, 'Enter a number, such as 174 or 12.5.'],
    [{ key: 'Not a name' }, 'An address may hold small letters'],
    [{ 'label-en': '' }, 'Enter the text in at least one language.'],
    [{ sourceUrl: 'ftp://x' }, 'A link begins with /'],
    [{ asOf: '2027-02-30' }, 'This date does not exist.'],
  ] as const) {
    const answer = await add({ ...figure, ...wrong })
    const page = await html(answer)
    expect([answer.status, page.includes(sentence), page.includes('value="the organisation"')]).toEqual([422, true, true])
  }
})
