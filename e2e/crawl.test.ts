import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { languages } from '../src/domain/labels/index.ts'
import { paths } from '../src/paths.ts'
import { routes } from '../src/routes.ts'
import { everyLook, openBrowser, type Tab, type TestBrowser } from '../test/browser.ts'
import { ask } from '../test/http.ts'
import { sharedPort } from '../test/shared-program.ts'
import { missingRules } from '../test/sheets.ts'

const port = sharedPort()
const prague = `http://prague.localhost:${port}`
const budapest = `http://budapest.localhost:${port}`
const TABS = 3

/** Where readers and machines come in. */
const beginnings = [
  ...languages.map(lang => prague + paths.site.home({ lang })),
  budapest + paths.site.home({ lang: 'en' }),
  ...[prague, budapest].flatMap(origin => [
    origin + paths.machines.robots({}),
    origin + paths.machines.securityTxt({}),
    origin + paths.machines.sitemapPart({ file: '1.xml' }),
  ]),
  prague + paths.desk.signIn({}),
  prague + paths.desk.newPassword({}),
]

interface Seen {
  readonly linkedFrom: string
  /** Of a page: how much there is on it, and its title. */
  size: number
  title: string
}
const seen = new Map<string, Seen>()
let faults: string[] = []

let browser: TestBrowser
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(() => {
  faults = []
})
afterAll(async () => {
  await browser.close()
  const axe = new Set(templates().map(({ pattern }) => pattern)).size
  console.log(
    `${seen.size} addresses, ${pages().length} of them pages; ${browser.counts.html} html documents by html-validate, ${browser.counts.axe} looks at ${axe} templates by axe`,
  )
})

describe('From the home pages of two offices, in every language,', { timeout: 120_000 }, () => {
  it('every address that can be reached answers 200, its page is valid, silent, and asks nobody else', async () => {
    for (const address of beginnings) seen.set(address, { linkedFrom: 'the beginning', size: 0, title: '' })
    await throughTabs({}, queue(), visit)
    expect(faults).toEqual([])
  })

  it('no two addresses have the same title in one language', () => {
    const titles = Map.groupBy(
      pages().filter(address => !new URL(address).search),
      address => `${new URL(address).host} ${languageOf(address)} ${seen.get(address)!.title}`,
    )
    expect([...titles.values()].filter(same => same.length > 1)).toEqual([])
  })

  it('every page is the same without JavaScript', async () => {
    await throughTabs({ javaScript: false }, pages(), tab => address => tab.open(address))
    expect(faults).toEqual([])
  })

  it('each template has nothing for axe to say in any language, width and colours, nor have the pages of errors', async () => {
    const chosen = templates().map(({ address }) => ({ address, status: 200 }))
    const errors = languages.flatMap(lang => [
      { address: `${prague}${paths.site.page({ lang, slug: 'no-such-page' })}`, status: 404 },
      { address: `${prague}${paths.site.news({ lang }, { page: 'x' })}`, status: 400 },
    ])
    await throughTabs(
      {},
      [...chosen, ...errors],
      tab =>
        ({ address, status }) =>
          tab.open(address, { status, axe: everyLook }),
    )
    expect(faults).toEqual([])
  })

  it('no public address of the table of routes was left out', async () => {
    for (const { pattern } of [paths.machines.healthz, paths.machines.readyz]) expect((await ask(pattern, { port })).status).toBe(200)
    const visited = new Set([...seen.keys()].map(patternOf))
    const doors = new Set<string>([
      paths.desk.welcomeToken.pattern,
      paths.desk.newPasswordToken.pattern,
      paths.site.letter.pattern,
      paths.site.letterConfirmation.pattern,
      paths.site.letterEnd.pattern,
    ])
    const open = routes.filter(route => route.right === 'anyone' && route.method === 'GET' && !doors.has(route.path.pattern))
    expect(open.map(route => route.path.pattern).filter(pattern => !visited.has(pattern))).toEqual([])
  })
})

/** The addresses known so far and those that become known meanwhile. */
function* queue() {
  yield* seen.keys()
}

const visit = (tab: Tab) => async (address: string) => {
  if (!isPage(address)) return await fetchFile(address)
  await tab.open(address, { axe: [] })
  const { links, size, title, deadEnds } = await readPage(tab.page)
  Object.assign(seen.get(address)!, { size, title })
  for (const fragment of deadEnds) faults.push(`${address}: ${fragment} leads nowhere`)
  if (!new URL(address).pathname.startsWith('/desk'))
    for (const selector of await missingRules(tab.page)) faults.push(`${address}: its style sheets have no rule for ${selector}`)
  if (!new URL(address).pathname.startsWith('/desk')) for (const link of links) found(link, address)
}

/** What is no page is asked for without the browser, which would save it: feeds, files, pictures, what robots and sitemaps name. */
async function fetchFile(address: string): Promise<void> {
  const { hostname, pathname, search } = new URL(address)
  const { status, text, headers } = await ask(pathname + search, { port, host: hostname })
  if (status !== 200) faults.push(`${address}: answers ${status}, linked from ${seen.get(address)!.linkedFrom}`)
  if (headers['set-cookie']) faults.push(`${address}: sets a cookie`)
  for (const [, named] of text.matchAll(pathname.endsWith('.txt') ? /^Sitemap: (.+)$/gm : /<loc>([^<]+)<\/loc>/g)) found(named!, address)
}

function found(link: string, from: string): void {
  const url = new URL(link, from)
  url.hash = ''
  const ours = [prague, budapest].includes(url.origin) && !url.pathname.startsWith('/desk')
  if (ours && !seen.has(url.href)) seen.set(url.href, { linkedFrom: from, size: 0, title: '' })
}

const readPage = (page: Page) =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href')!)
    const pictures = [...document.querySelectorAll('[srcset]')].flatMap(one =>
      one
        .getAttribute('srcset')!
        .split(/,\s+/)
        .map(part => part.split(' ')[0]!),
    )
    return {
      links: [
        ...[...document.querySelectorAll<HTMLAnchorElement>('a[href], link[href]')].map(link => link.href),
        ...[...document.querySelectorAll<HTMLImageElement>('img[src]')].map(image => image.src),
        ...pictures.map(picture => new URL(picture, location.href).href),
        // What who shares the page shows of it; in one language, since each is drawn when it is first asked for.
        ...[...document.querySelectorAll<HTMLMetaElement>('html[lang=en] meta[property="og:image"]')].map(meta => meta.content),
      ].filter(link => link.startsWith('http')),
      deadEnds: own.filter(fragment => fragment.length > 1 && !document.getElementById(decodeURIComponent(fragment.slice(1)))),
      size: document.body.innerHTML.length,
      title: document.title,
    }
  })

/** Takes what there is to do through several tabs at once, and notes what went wrong instead of ending at the first. */
async function throughTabs<Work>(wishes: Parameters<TestBrowser['tab']>[0], work: Iterable<Work>, each: (tab: Tab) => (one: Work) => Promise<void>) {
  const rest = work[Symbol.iterator]()
  let busy = 0
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const tab = await browser.tab(wishes)
      for (;;) {
        const next = rest.next()
        if (next.done) {
          // Another tab may still find something new.
          if (busy === 0) break
          await new Promise(again => setTimeout(again, 20))
          continue
        }
        busy++
        await each(tab)(next.value)
          .catch((error: Error) => void faults.push(error.message))
          .finally(() => busy--)
      }
      if ((await tab.page.context().cookies()).length) faults.push('a cookie was left in the browser')
      await tab.close()
    }),
  )
}

const matchers = routes
  .filter(route => route.method === 'GET')
  .toSorted((a, b) => a.path.pattern.split(':').length - b.path.pattern.split(':').length)
  .map(({ path: { pattern }, face }) => ({
    face,
    pattern,
    matches: new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/:[A-Za-z0-9]+/g, '[^/]+')}$`),
  }))
const routeOf = (address: string) => matchers.find(one => one.matches.test(new URL(address).pathname))
const patternOf = (address: string) => routeOf(address)?.pattern
const isPage = (address: string) => ['site', 'desk'].includes(routeOf(address)?.face ?? '')
const pages = () => [...seen.keys()].filter(isPage)
const languageOf = (address: string) => new URL(address).pathname.split('/')[1]!

/** Of each template in each language the address with the most on it. */
function templates(): { pattern: string; address: string }[] {
  const groups = Map.groupBy(pages(), address => `${patternOf(address)} ${languageOf(address)}`)
  return [...groups].map(([name, addresses]) => ({
    pattern: name.split(' ')[0]!,
    address: addresses.toSorted((a, b) => seen.get(b)!.size - seen.get(a)!.size)[0]!,
  }))
}
