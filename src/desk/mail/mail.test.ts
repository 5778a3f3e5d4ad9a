import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemsOf } from '../../design/valid-html.fixture.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { administratorOf, colleague } from '../testing/colleague.ts'
import { type Browser, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let administrator: Browser
beforeAll(async () => {
  desk = await testDesk()
  administrator = await administratorOf(desk)
})
afterAll(() => desk.end())

const mail = paths.desk.mail({})

test('Before anything was sent the list says so, and counts nothing', async () => {
  const list = await (await administrator.get(mail)).text()
  expect(list).toContain('No mail yet')
  expect(list).not.toContain('0 to 0 of 0')
})

test('Administrators see every message and what became of it; nobody else does', async () => {
  const editor = await colleague(desk, administrator, 'Eva Editor', ['editor'])
  await administrator.post(paths.desk.invitation({}), { email: 'invited@prague.example', roles: ['author'], 'form-key': newId() })
  const list = await (await administrator.get(mail)).text()
  expect(list).toContain('invited@prague.example')
  expect(list).toContain('Waiting')
  expect(await problemsOf(list)).toEqual([])
  expect((await editor.get(mail)).status).toBe(403)
  expect((await administrator.get(`${mail}?page=2`)).status).toBe(404)
  expect((await administrator.get(`${mail}?page=x`)).status).toBe(400)
})

test('A message hides the one-time link that it bears', async () => {
  const [, page] = /<a href="(\/desk\/mail\/[0-9a-f-]{36})"/.exec(await (await administrator.get(mail)).text())!
  const message = await (await administrator.get(page!)).text()
  expect(message).toContain('/desk/welcome/••••••••')
  expect(message).not.toContain(TOKEN_MARK)
  expect(await problemsOf(message)).toEqual([])
  expect((await administrator.get(paths.desk.message({ id: newId() }))).status).toBe(404)
})
