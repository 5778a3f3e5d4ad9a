import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { everyLook, openBrowser, type Tab, type TestBrowser } from '../test/browser.ts'
import { sharedPort } from '../test/shared-program.ts'

const prague = `http://prague.localhost:${sharedPort()}`
const address = (lang: string, q: string) => prague + paths.site.search({ lang }, { q })

describe('Somebody looks for something in a browser', { timeout: 120_000 }, () => {
  let browser: TestBrowser
  let tab: Tab
  beforeAll(async () => {
    browser = await openBrowser()
    tab = await browser.tab()
  })
  afterAll(() => browser.close())

  it.each([
    ['cs', 'letní školou'],
    ['en', 'migrating'],
    ['ar', 'الهجرة'],
    ['uk', 'школи'],
  ])('and the results in %s are valid and can be used by everybody, in every look', async (lang, words) => {
    await tab.open(address(lang, words), { axe: everyLook })
    expect(await tab.page.locator('#results > li').count()).toBeGreaterThan(0)
    expect(await tab.page.locator('#results mark').count()).toBeGreaterThan(0)
  })

  it('from any page, misspells it, follows what was perhaps meant, and comes to the page', async () => {
    await tab.open(prague + paths.site.news({ lang: 'en' }))
    await tab.page.locator('.masthead input[name=q]').fill('sumer scool')
    await tab.follow(page => page.locator('.masthead input[name=q]').press('Enter'), { axe: everyLook })
    await tab.follow(page => page.locator('a[rel=search]').click())
    expect(await tab.page.locator('h1').textContent()).toBe('Search')
    await tab.follow(page => page.locator('#results h3 a').first().click())
    expect((await tab.page.locator('h1').textContent())?.toLowerCase()).toContain('summer school')
  })

  it('that is nowhere, and is told what to loosen and where to look', async () => {
    await tab.open(address('cs', 'kvásek zzqxkw'), { axe: everyLook })
    expect(await tab.page.locator('.empty a').count()).toBe(2)
    expect(await tab.page.locator('#results').count()).toBe(0)
  })
})
