import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { everyLook, openBrowser, type TestBrowser } from '../test/browser.ts'
import { removeData, type StartedProgram, startProgram } from '../test/started-program.ts'

describe('A reader who wants to know when applications open', { timeout: 120_000 }, () => {
  let program: StartedProgram
  let browser: TestBrowser
  const address = (path: string) => `http://prague.localhost:${program.port}${path}`
  beforeAll(async () => {
    program = await startProgram()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.end('SIGTERM')
    if (program) await removeData(program.dataDir)
  })

  /** The text of the newest mail to an address, as soon as the program has sent it. */
  const mailTo = async (email: string): Promise<string> => {
    const folder = join(program.dataDir, 'mail')
    for (let waited = 0; waited < 200; waited++) {
      const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.eml')).toSorted()
      const mails = await Promise.all(names.map(async name => simpleParser(await readFile(join(folder, name)))))
      const found = mails.findLast(mail => [mail.to].flat().some(to => to?.text === email))?.text
      if (found) return found
      await wait(100)
    }
    throw new Error('no mail came')
  }

  it.each([
    ['en', {}],
    ['ar', { width: 320 }],
    ['cs', { javaScript: false }],
  ] as const)('asks, confirms, changes and ends it in %s, on pages that axe finds whole (%j)', async (lang, wishes) => {
    const email = `reader-${lang}@example.org`
    const tab = await browser.tab(wishes)
    const { page } = tab
    const axe = lang === 'en' ? everyLook : undefined
    const send = (selector: string) => page.locator(`${selector} button`).click()
    await tab.open(address(paths.site.letters({ lang })), { axe })
    await page.locator('#what-everything').uncheck()
    await tab.follow(() => send('.open-form'), { status: 422, axe })
    await page.locator('[name=what]').nth(1).check()
    await page.locator('#rhythm-weekly').check()
    await page.locator('#email').fill(email)
    await tab.follow(() => send('.open-form'), { axe })
    const link = /https?:\/\/\S+\/letters\/[\w-]{43}/.exec(await mailTo(email))![0]
    await tab.open(link, { axe })
    await tab.follow(() => send('form[action$="/confirmation"]'), { axe })
    expect(await page.locator('[name=what]').nth(1).isChecked()).toBe(true)
    expect(await page.locator('#rhythm-weekly').isChecked()).toBe(true)
    await page.locator('#rhythm-daily').check()
    await tab.follow(() => send('main form:not([action$="/end"])'), { axe })
    await tab.open(`${link}/end`, { axe })
    expect(await page.locator('[role=status]').count()).toBe(0)
    await tab.follow(() => send('form[action$="/end"]'), { axe })
    await tab.open(link, { status: 410, axe })
    expect(await program.sql('select 1 from subscriptions')).toEqual([])
    await tab.close()
  })
})
