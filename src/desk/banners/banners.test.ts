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

const list = paths.desk.banners({})
const draft = {
  'label-en': 'Closed on Friday',
  'label-cs': 'V pátek zavřeno',
  fromDate: '2027-06-08',
  fromTime: '9:00',
  untilDate: '',
  untilTime: '',
}
const announce = (more: Record<string, string>) => editor.post(paths.desk.newBanner({}), { ...draft, 'form-key': newId(), ...more })
const html = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')

test('A banner is announced, listed with its times and by whom, changed, and removed after asking back', async () => {
  expect(await html(editor.get(list))).toContain('No banners')
  expect((await announce({})).headers.get('location')).toBe(list)
  const listed = await html(editor.get(list))
  expect(listed).toContain('Saved. It shows from its time on.')
  expect(listed).toContain('8 June 2027 at 9:00')
  expect(listed).toContain('no end')
  const page = /<a href="(\/desk\/banners\/[0-9a-f-]{36})"/.exec(listed)![1]!
  const form = await html(editor.get(page))
  expect(form).toContain('name="fromTime" type="time" value="09:00"')
  const changed = await editor.post(page, { ...hiddenFields(form, page), ...draft, untilDate: '2027-06-09', untilTime: '17:00' })
  expect(changed.status).toBe(303)
  expect(await html(editor.get(list))).toContain('9 June 2027 at 17:00')
  expect(await html(auditor.get(page))).not.toContain('<form class="desk-form"')
  expect((await auditor.post(page, draft)).status).toBe(403)
  const removal = `${page}/removal`
  const asked = await html(editor.get(removal))
  expect(asked).toContain('It leaves every page at once.')
  expect((await editor.post(removal, hiddenFields(asked, removal))).status).toBe(303)
  expect((await editor.get(page)).status).toBe(404)
})

test('What is wrong with a banner is said, and everything typed is given back', async () => {
  const refused = async (more: Record<string, string>) => {
    const answer = await announce(more)
    const page = await html(answer)
    expect([answer.status, page.includes('value="V pátek zavřeno"')]).toEqual([422, true])
    return page
  }
  expect(await refused({ 'label-en': '', 'link-cs': 'javascript:alert(1)' })).toContain('A link begins with / for a page of this site')
  expect(await refused({ untilDate: '2027-06-07', untilTime: '9:00' })).toContain('The end lies before the beginning.')
  expect(await refused({ fromDate: '2027-03-28', fromTime: '2:30' })).toContain('Sunday 28 March 2027, 3:00')
  expect(await refused({ untilDate: '2027-10-31', untilTime: '2:30' })).toContain('name="untilWhich" value="earlier"')
  expect(await refused({ fromTime: '' })).toContain('<a href="#fromTime">')
  expect(await html(announce({ 'label-en': '', 'label-cs': '' }))).toContain('Enter the text in at least one language.')
})

test('Every page of banners is valid HTML', async () => {
  await announce({})
  const page = /<a href="(\/desk\/banners\/[0-9a-f-]{36})"/.exec(await html(editor.get(list)))![1]!
  for (const address of [list, paths.desk.newBanner({}), page, `${page}/removal`])
    expect([address, await problemsOf(await html(editor.get(address)))]).toEqual([address, []])
})
