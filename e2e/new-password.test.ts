import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { everyLook, openBrowser, type TestBrowser } from '../test/browser.ts'
import { becomeAdministrator, type DeskSession, linkInMail } from '../test/desk-session.ts'
import { removeData, type StartedProgram, startProgram } from '../test/started-program.ts'

const email = 'forgetful@example.org'
const password = 'nine brass buttons under snow'

describe('Who forgot the password', { timeout: 120_000 }, () => {
  let program: StartedProgram
  let browser: TestBrowser
  let elsewhere: DeskSession
  const address = (path: string) => `http://prague.localhost:${program.port}${path}`

  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    elsewhere = await becomeAdministrator(program, 'prague', email)
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end('SIGTERM')
    if (program) await removeData(program.dataDir)
  })

  it.each([{ javaScript: true }, { javaScript: false, width: 320 } as const])('is back at the desk within a minute (%j)', async wishes => {
    const tab = await browser.tab(wishes)
    const { page } = tab
    await tab.open(address(paths.desk.signIn({})))
    await tab.follow(() => page.getByRole('link', { name: 'Forgotten password?' }).click(), { axe: everyLook })
    await page.getByLabel('Work e-mail').fill(email)
    await tab.follow(() => page.getByRole('button', { name: 'Send me the link' }).click())
    const link = await linkInMail(program, email)
    if (wishes.javaScript) {
      expect((await elsewhere.get(paths.desk.people({}))).status).toBe(200)
      await tab.open(link, { axe: everyLook })
      await page.getByLabel('New password').fill('short')
      await tab.follow(() => page.getByRole('button', { name: 'Set the new password' }).click(), { status: 422 })
      await page.getByLabel('New password').fill(password)
      await tab.follow(() => page.getByRole('button', { name: 'Set the new password' }).click())
      expect((await elsewhere.get(paths.desk.people({}))).status).toBe(303)
      await page.getByLabel('Work e-mail').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await tab.follow(() => page.getByRole('button', { name: 'Sign in' }).click(), { axe: [] })
      await tab.open(address(paths.desk.people({})), { axe: [] })
      expect(await page.textContent('main')).toContain(email)
    } else {
      // The mail of before: its link is used up, and a newer one has taken its place.
      await tab.open(link, { status: 410 })
    }
    await tab.close()
  })
})
