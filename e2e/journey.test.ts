import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { routes } from '../src/routes.ts'
import { everyLook, openBrowser, type Tab, type TestBrowser } from '../test/browser.ts'
import { deskSession, invite, PASSWORD } from '../test/desk-session.ts'
import { deskAddress, deskThings } from '../test/desk-things.ts'
import { removeData, type StartedProgram, startProgram } from '../test/started-program.ts'

const head = 'head@example.org'
const colleague = 'colleague@example.org'

describe('A day at the desk', { timeout: 150_000 }, () => {
  let program: StartedProgram
  let browser: TestBrowser
  let tab: Tab
  /** The article's own page, for readers and for staff. */
  const read = paths.site.article({ lang: 'en', slug: 'access-ends' })
  let written: string
  /** When the article is to change for readers, when it did, and by which mark they know the page of before. */
  let minute: Date
  let changed: Promise<Date>
  let before: string
  const address = (path: string) => `http://prague.localhost:${program.port}${path}`
  const revisions = async () => (await program.sql<{ count: number }>('select count(*)::int count from revisions'))[0]!.count

  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
    tab = await browser.tab()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end('SIGTERM')
    if (program) await removeData(program.dataDir)
    if (browser) console.log(`${browser.counts.html} html documents by html-validate, ${browser.counts.axe} looks by axe`)
  })

  it('begins with the one-time link, which makes the administrator and opens nothing a second time', async () => {
    const link = program.linkOf('prague')!
    await tab.open(link)
    await tab.page.getByLabel('Your name').fill('Head of Office')
    await tab.page.getByLabel('Work e-mail').fill(head)
    await tab.page.getByLabel('A password').fill(PASSWORD)
    await tab.follow(page => page.getByRole('button', { name: 'Start working here' }).click())
    expect(new URL(tab.page.url()).pathname).toBe(paths.desk.start({}))
    const another = await browser.tab()
    await another.open(link, { status: 410 })
    await another.close()
  })

  it('goes on after signing out and in again', async () => {
    await tab.follow(page => page.getByRole('button', { name: 'Sign out' }).click())
    await tab.open(address(paths.desk.articles({})))
    expect(new URL(tab.page.url()).pathname).toBe(paths.desk.signIn({}))
    await signIn(tab, head)
    expect(new URL(tab.page.url()).pathname).toBe(paths.desk.articles({}))
  })

  it('a changed article is seen in the preview, and by readers not before its time', async () => {
    before = (await program.get(read)).headers.etag!
    await tab.follow(page => page.getByRole('link', { name: 'ACCESS ends; taking part is more than voting' }).click())
    written = new URL(tab.page.url()).pathname
    await tab.page.getByLabel('Title').fill('ACCESS has ended')
    await tab.follow(page => page.getByRole('button', { name: 'Save', exact: true }).click())
    expect(await tab.page.getByText(/^Saved as revision \d+/).count()).toBe(1)
    await tab.follow(page => page.getByRole('link', { name: 'Preview' }).click())
    expect(await tab.page.getByRole('heading', { level: 1 }).innerText()).toBe('ACCESS has ended')
    expect((await program.get(read, { headers: { 'If-None-Match': before } })).status).toBe(304)
  })

  it('it is to go out at the next minute of the office’s clock', async () => {
    await tab.open(address(written))
    await tab.follow(page => page.getByRole('link', { name: 'Publish at a time' }).click())
    // Some seconds stay for the form itself.
    minute = new Date(Math.ceil((Date.now() + 6000) / 60_000) * 60_000)
    const wall = Temporal.Instant.fromEpochMilliseconds(minute.getTime()).toZonedDateTimeISO('Europe/Prague')
    await tab.page.getByLabel('Date').fill(wall.toPlainDate().toString())
    await tab.page.getByLabel('Time').fill(wall.toPlainTime().toString({ smallestUnit: 'minute' }))
    await tab.follow(page => page.getByRole('button', { name: 'Set the time' }).click())
    expect(await tab.page.getByText(/^It will go out:/).count()).toBe(1)
    changed = appears(program, read, 'ACCESS has ended', minute)
  })

  it.each([true, false])('a session that ends in the middle of writing loses nothing that was typed; with JavaScript: %s', async javaScript => {
    const writer = await browser.tab({ javaScript, width: javaScript ? 1280 : 320, scheme: 'dark' })
    await writer.open(address(paths.desk.newArticle({})))
    await signIn(writer, head)
    await writer.page.getByLabel('Title').fill(`Written over a session, ${javaScript}`)
    await writer.page.getByLabel('Text', { exact: true }).fill('First line.\n\nSecond “line”, <b>as it was typed</b>.')
    await writer.page.context().clearCookies()
    await writer.follow(page => page.getByRole('button', { name: 'Save', exact: true }).click(), { status: 401 })
    expect(await writer.page.getByText('Your session had ended.').count()).toBe(1)
    await signIn(writer, head)
    await writer.follow(page => page.getByRole('button', { name: 'Send it now' }).click())
    expect(await writer.page.getByLabel('Title').inputValue()).toBe(`Written over a session, ${javaScript}`)
    expect(await writer.page.getByLabel('Text', { exact: true }).inputValue()).toContain('Second “line”, ')
    await writer.close()
  })

  it.each([true, false])('a double click saves once; with JavaScript: %s', async javaScript => {
    const writer = await browser.tab({ javaScript })
    await writer.open(address(paths.desk.newArticle({})))
    await signIn(writer, head)
    await writer.page.getByLabel('Title').fill(`Clicked twice, ${javaScript}`)
    await writer.page.getByLabel('Text', { exact: true }).fill('Words.')
    const before = await revisions()
    await writer.follow(page => page.getByRole('button', { name: 'Save', exact: true }).dblclick())
    expect(await revisions()).toBe(before + 1)
    await writer.close()
  })

  it('who is suspended is out at the next request', async () => {
    const administrator = deskSession(program, 'prague.localhost', await cookieOf(tab))
    await invite(program, administrator, colleague, 'A Colleague', ['editor'])
    const theirs = await browser.tab()
    await theirs.open(address(paths.desk.articles({})))
    await signIn(theirs, colleague)
    await theirs.open(address(paths.desk.newArticle({})))
    await tab.open(address(paths.desk.people({})))
    await tab.follow(page => page.getByRole('link', { name: 'A Colleague' }).click())
    await tab.follow(page => page.getByRole('button', { name: 'Suspend' }).click())
    await theirs.page.getByLabel('Title').fill('Too late')
    await theirs.follow(page => page.getByRole('button', { name: 'Save', exact: true }).click(), { status: 403 })
    await theirs.open(address(paths.desk.articles({})), { status: 403 })
    await theirs.close()
  })

  it('every page of the desk is valid, silent and has nothing for axe to say, wide and narrow, light and dark, from either side', async () => {
    const things = await deskThings(program, written.split('/')[3]!, colleague)
    const addresses = routes
      .filter(route => route.face === 'desk' && route.method === 'GET' && route.right !== 'anyone')
      // A download is no page to look at.
      .filter(route => route.path.pattern !== paths.desk.fileDownload.pattern)
      .map(route => address(deskAddress(route.path.pattern, things)))
    const faults: string[] = []
    const visit = async (looks: typeof everyLook) => {
      for (const one of addresses) await tab.open(one, { axe: looks }).catch((error: Error) => void faults.push(error.message))
    }
    await visit(everyLook)
    await speak(tab, 'العربية')
    expect(await tab.page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await visit([everyLook[0]!])
    await speak(tab, 'English')
    expect(faults).toEqual([])
  })

  it('in half a window the titles in lists can still be read', async () => {
    await tab.page.setViewportSize({ width: 768, height: 900 })
    for (const list of [paths.desk.articles({}), paths.desk.library({}), paths.desk.start({})]) {
      await tab.open(address(list), { axe: [] })
      const widths = await tab.page.locator('.rows td.widest, .rows th.widest').evaluateAll(cells => cells.map(cell => cell.clientWidth))
      expect(Math.min(...widths), list).toBeGreaterThan(180)
    }
  })

  it('at its minute the article is another for readers, though its page was kept', async () => {
    const seen = await changed
    expect(seen.getTime() - minute.getTime()).toBeLessThan(5000)
    expect((await program.get(read, { headers: { 'If-None-Match': before } })).status).toBe(200)
    expect((await program.get(paths.site.home({ lang: 'en' }))).text).toContain('ACCESS has ended')
    const [live] = await program.sql<{ at: Date }>(
      "select texts.published_at at from texts join live using (office_id, record_id, language) where live.title = 'ACCESS has ended'",
    )
    expect(live!.at.getTime()).toBeGreaterThanOrEqual(minute.getTime())
  })

  it('taken down, its address says that it was, in words', async () => {
    await tab.open(address(`${written}/withdrawal`))
    await tab.follow(page => page.getByRole('button', { name: 'Take it down' }).click())
    const reader = await browser.tab()
    await reader.open(address(read), { status: 410, axe: everyLook })
    await reader.close()
  })
})

/** Asks for a page again and again until something stands on it, at most until ten seconds after its time. */
async function appears(program: StartedProgram, path: string, words: string, time: Date): Promise<Date> {
  for (; Date.now() < time.getTime() + 10_000; await wait(100)) if ((await program.get(path)).text.includes(words)) return new Date()
  throw new Error(`'${words}' did not come at its time`)
}

async function signIn(tab: Tab, email: string): Promise<void> {
  await tab.page.getByLabel('Work e-mail').fill(email)
  await tab.page.getByLabel('Password').fill(PASSWORD)
  await tab.follow(page => page.getByRole('button', { name: 'Sign in' }).click())
}

async function speak(tab: Tab, language: string): Promise<void> {
  const form = tab.page
    .locator('form', { has: tab.page.locator('select') })
    .filter({ hasText: language })
    .first()
  await form.locator('select').selectOption({ label: language })
  await tab.follow(() => form.getByRole('button').click())
}

const cookieOf = async (tab: Tab): Promise<string> => {
  const cookie = (await tab.page.context().cookies()).find(one => one.name === 'waypost')
  return `waypost=${cookie!.value}`
}
