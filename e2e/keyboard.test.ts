import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { openBrowser, overflow, type TestBrowser } from '../test/browser.ts'
import { sharedPort } from '../test/shared-program.ts'

const origin = `http://prague.localhost:${sharedPort()}`
const home = origin + paths.site.home({ lang: 'en' })
const contact = origin + paths.site.contact({ lang: 'en' })
const article = origin + paths.site.article({ lang: 'en', slug: 'access-ends' })
const arabic = origin + paths.site.home({ lang: 'ar' })

let browser: TestBrowser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const languages = ['English', 'Čeština', 'Українська', 'Русский', 'العربية']
const sections = ['News', 'Events', 'Projects', 'Publications', 'Figures', 'About', 'Contact']
// The search field has its name from a label that is not drawn.
const masthead = ['Skip to the content', 'IOM Prague', ...languages, '', 'Search', ...sections]
const banner = ['Moved to Argentinská 38, Prague 7.']
const foot = [
  ...['info@prague.example', 'News', 'Events', 'Projects', 'Publications', 'Topics', 'Figures', 'About', 'Follow the office', 'Contact'],
  ...['Global site', 'Regional site'],
  ...['News by mail', 'Everything new (Atom)', 'Everything new (JSON)', 'News feed (Atom)', 'Calendar of events'],
  ...['Accessibility', 'Personal data', 'For staff'],
]

describe('By keyboard', () => {
  it('the home page is walked through from the skip link to its foot, and each stop is seen', async () => {
    const tab = await browser.tab()
    await tab.open(home, { axe: [] })
    const stops = await walk(tab.page)
    expect(names(stops)).toEqual([
      ...masthead,
      ...banner,
      ...['Summer School on Migration, the next edition', 'How to apply', 'Find the office', 'News', 'About the office'],
      ...['All news', '2015', '2014', '2013', '2011'],
      'The summer school opens with speakers from Arizona, Brussels and Prague',
      'Applications for the 2015 summer school are closed',
      'ACCESS ends; taking part is more than voting',
      'The organisation in six figures',
      'Apply by 30 June for the Summer School on Migration 2015',
      ...['All events', 'Summer School on Migration, the next edition', 'events calendar.'],
      ...['All figures', 'the organisation’s own site'],
      ...['All projects', 'HEADSTART', 'ACCESS', 'Re-Turn', 'iYouth'],
      'All publications',
      'Handbook of the Czech transformation experience in migration management and reintegration mechanisms',
      ...['International Migrants Day 2014', 'Sixty years', 'The way', 'info@prague.example'],
      ...foot,
    ])
    expect(unseen(stops)).toEqual([])
    await tab.close()
  })

  it('an article and the contact page are walked through in the order in which they are read', async () => {
    const tab = await browser.tab()
    await tab.open(article, { axe: [] })
    const stops = await walk(tab.page)
    expect(names(stops)).toEqual([
      ...masthead,
      ...banner,
      ...['News', 'ACCESS', 'Place\tWhat happens there', 'Integration Centre Prague and two municipal districts'],
      ...['Taking part in decisions', 'Youth', 'Čeština'],
      ...['ACCESS begins with a question. What do young migrants get to decide?', 'Three Prague partners for ACCESS', 'ACCESS'],
      ...['Five seats for the Czech Republic in Brussels', 'iYouth ends in Brussels with 75 people from 24 countries'],
      ...['iYouth, final seminar for the whole European Union', 'Send by mail'],
      ...foot,
    ])
    await tab.open(contact, { axe: [] })
    const more = await walk(tab.page)
    expect(names(more)).toEqual([
      ...masthead,
      ...banner,
      ...['Open in a map', 'info@prague.example', '+420 000 000 000', 'press@prague.example'],
      'On this day the office moved to Argentinská 38, Prague 7. Please put the new address into your records.',
      ...foot,
    ])
    expect(unseen([...stops, ...more])).toEqual([])
    await tab.close()
  })

  it('the skip link leads past the masthead into the content', async () => {
    const tab = await browser.tab()
    await tab.open(contact, { axe: [] })
    await tab.page.keyboard.press('Tab')
    await tab.page.keyboard.press('Enter')
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('main')
    await tab.page.keyboard.press('Tab')
    expect(await tab.page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true)
    await tab.close()
  })

  it('the menu of a phone opens, is walked through, and closes with Escape back on its button', async () => {
    const tab = await browser.tab({ width: 320 })
    await tab.open(home, { axe: [] })
    const { page } = tab
    for (let press = 0; press < 3; press++) await page.keyboard.press('Tab')
    expect((await focused(page))!.name).toBe('Menu')
    await page.keyboard.press('Enter')
    const inMenu: string[] = []
    for (let press = 0; press < 9; press++) {
      await page.keyboard.press('Tab')
      inMenu.push((await focused(page))!.name)
    }
    expect(inMenu).toEqual([...sections, 'Search', 'Close'])
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.querySelector('#menu')!.matches(':popover-open'))).toBe(false)
    expect((await focused(page))!.name).toBe('Menu')
    await tab.close()
  })
})

describe('For eyes that need it otherwise', () => {
  it.each([home, article, contact, arabic])('at 400 % nothing of %s is lost, cut off or to be moved sideways', async address => {
    const wide = await browser.tab()
    await wide.open(address, { axe: [] })
    const narrow = await browser.tab({ width: 320 })
    await narrow.open(address, { axe: [] })
    expect(await overflow(narrow.page)).toEqual([])
    expect(await cutOff(narrow.page)).toEqual([])
    // The signs of the home page lead where the menu leads: in a narrow window fewer of them stay.
    if (address === article || address === contact) expect(await wordsOf(narrow.page)).toEqual(await wordsOf(wide.page))
    await wide.close()
    await narrow.close()
  })

  it.each([home, article, contact, arabic])('with wider letters, words and lines nothing of %s is cut off', async address => {
    for (const width of [320, 1280] as const) {
      const tab = await browser.tab({ width })
      await tab.open(address, { axe: [] })
      await tab.page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        )
        document.adoptedStyleSheets.push(sheet)
      })
      expect(await overflow(tab.page)).toEqual([])
      expect(await cutOff(tab.page)).toEqual([])
      await tab.close()
    }
  })

  it('in forced colours the page is drawn, and a stop is seen', async () => {
    const tab = await browser.tab({ forcedColours: true, scheme: 'dark' })
    await tab.open(home, { axe: [] })
    const { channels, entropy } = await sharp(await tab.page.screenshot()).stats()
    expect(entropy).toBeGreaterThan(0.5)
    expect(Math.max(...channels.map(channel => channel.max - channel.min))).toBeGreaterThan(200)
    await tab.page.keyboard.press('Tab')
    expect((await focused(tab.page))!.outline).toBeGreaterThanOrEqual(2)
    await tab.close()
  })
})

interface Stop {
  readonly name: string
  /** Pixels of the outline. */
  readonly outline: number
  /** Whether it is on the screen, with nothing over it. */
  readonly clear: boolean
}

/** Goes on by Tab until the page has been left. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop) return stops
    stops.push(stop)
    if (stops.length > 200) throw new Error('the focus goes round and round')
  }
}

const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    // A page is moved to what has the focus with the next picture that is drawn.
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const boxes = [...element.getClientRects()].filter(box => box.width > 1)
    const clear = boxes.some(box => {
      const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return above !== null && (element.contains(above) || above.contains(element))
    })
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText).trim().split('\n')[0]!.replaceAll('\u00a0', ' ').trim(),
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      clear,
    }
  })

const names = (stops: readonly Stop[]) => stops.map(stop => stop.name)
const unseen = (stops: readonly Stop[]) => names(stops.filter(stop => stop.outline < 2 || !stop.clear))

/** The words of the content that can be seen, in their order; what a drawing bears is said beside it. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const drawings = [...document.querySelectorAll<HTMLElement>('main [aria-hidden=true], main svg')]
    for (const drawing of drawings) drawing.remove()
    return document.querySelector('main')!.innerText.split(/\s+/)
  })

/** Text in a box that hides what does not fit into it. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(element => {
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
        // What only a screen reader is to find is cut off on purpose.
        const hiddenOnPurpose = position === 'absolute' && clipPath !== 'none'
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        return (
          !hiddenOnPurpose &&
          element.innerText?.trim() &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        )
      })
      .map(element => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`),
  )
