import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright, type Response } from 'playwright-core'
import { problemsOf } from '../src/design/valid-html.fixture.ts'
import { languages } from '../src/domain/labels/index.ts'

/** How a page is looked at. */
export interface Look {
  readonly width: 320 | 1280
  readonly scheme: 'light' | 'dark'
}
export const everyLook: readonly Look[] = [320, 1280].flatMap(width => ['light', 'dark'].map(scheme => ({ width, scheme }) as Look))

interface Expected {
  /** 200 unless told. */
  readonly status?: number
  /** The looks in which axe reads the page; none leaves it out. The context's own unless told. */
  readonly axe?: readonly Look[]
}

/** A tab of the browser through which every browser test sees its pages: each one it comes to is looked at whole. */
export interface Tab {
  readonly page: Page
  /** Goes to an address and looks at what is there. */
  open(address: string, expected?: Expected): Promise<void>
  /** Does what leads to another page (a click, a key), waits for that page and looks at it. */
  follow(act: (page: Page) => Promise<unknown>, expected?: Expected): Promise<void>
  close(): Promise<void>
}

interface Wishes extends Partial<Look> {
  readonly javaScript?: boolean
  readonly forcedColours?: boolean
}

export interface TestBrowser {
  /** A tab without cookies from other tabs. */
  tab(wishes?: Wishes): Promise<Tab>
  close(): Promise<void>
  /** How often axe read a page, and how many documents html-validate did, since the start. */
  readonly counts: { axe: number; html: number }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * As the package starts it, but in processes of its own, as readers have it, without the switches that would hide faults, and without the
 * imitation of a graphics card, which costs more than the pages.
 */
const dropped =
  /^--(single-process|headless|disable-web-security|allow-running-insecure-content|in-process-gpu|ignore-gpu-blocklist|use-gl|use-angle|enable-unsafe-swiftshader)\b/

/** No name but our own leads anywhere: no test can reach the network. */
const ownHostsOnly = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost, EXCLUDE localhost'

export async function openBrowser(): Promise<TestBrowser> {
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter(one => !dropped.test(one)), '--disable-gpu', ownHostsOnly],
  })
  const counts = { axe: 0, html: 0 }
  return {
    counts,
    tab: wishes => openTab(browser, counts, wishes),
    close: () => browser.close(),
  }
}

async function openTab(browser: Browser, counts: TestBrowser['counts'], wishes: Wishes = {}): Promise<Tab> {
  const { width = 1280, scheme = 'light', javaScript = true, forcedColours = false } = wishes
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    // Pages stand still at once instead of gliding to where they are read.
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    forcedColors: forcedColours ? 'active' : 'none',
  })
  const page = await context.newPage()
  const heard = listen(page)

  const look = async (answer: Response | null, { status = 200, axe: looks = [{ width, scheme }] }: Expected = {}) => {
    const address = page.url()
    if (!answer) throw new Error(`${address}: no document`)
    const say = (what: string) => `${new URL(address).pathname}: ${what}`
    const html = await answer.text()
    const wrong = [
      ...(answer.status() === status ? [] : [`answers ${answer.status()}, expected ${status}`]),
      ...heard.since(address, status),
      ...(await htmlProblems(html, counts)),
      ...(await languageProblems(page, address)),
      ...(await overflow(page)),
      ...(isPublic(address) && (await answer.headerValue('set-cookie')) ? ['sets a cookie'] : []),
    ]
    // Where scripts are off, axe cannot run either.
    if (javaScript && looks.length) {
      await page.evaluate(axe)
      for (const one of looks) wrong.push(...(await axeProblems(page, one)))
      counts.axe += looks.length
      if (looks.length > 1) await wear(page, { width, scheme })
    }
    if (wrong.length) throw new Error(wrong.map(say).join('\n'))
  }

  return {
    page,
    open: async (address, expected) => look(await page.goto(address), expected),
    follow: async (act, expected) => {
      const answer = page.waitForResponse(one => isDocument(one, page) && !redirects(one))
      await act(page)
      const told = await answer
      await page.waitForLoadState('load')
      await look(told, expected)
    },
    close: () => context.close(),
  }
}

/** A document that was read before (without scripts, in other colours) is the same document. */
const read = new Map<string, readonly string[]>()

async function htmlProblems(html: string, counts: TestBrowser['counts']): Promise<readonly string[]> {
  const known = read.get(html)
  if (known) return known
  const problems = (await problemsOf(html)).map(problem => `html-validate: ${problem}`)
  read.set(html, problems)
  counts.html++
  return problems
}

const isDocument = (response: Response, page: Page) => response.request().isNavigationRequest() && response.frame() === page.mainFrame()
const redirects = (response: Response) => response.status() >= 300 && response.status() < 400
const isPublic = (address: string) => !new URL(address).pathname.startsWith('/desk')

/** What the page said, asked for and did not get, until it is asked. */
function listen(page: Page) {
  let said: { text: string; url: string }[] = []
  let asked: string[] = []
  let failed: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) said.push({ text: message.text(), url: message.location().url })
  })
  page.on('pageerror', error => said.push({ text: error.message, url: '' }))
  page.on('request', request => void asked.push(request.url()))
  page.on('requestfailed', request => {
    // The browser's own doing: a picture further down that was still on its way when the page was left.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') failed.push(`${request.url()} failed: ${reason}`)
  })
  page.on('response', response => {
    if (response.status() >= 400 && !isDocument(response, page)) failed.push(`${response.url()} answers ${response.status()}`)
  })
  return {
    since(address: string, status: number): string[] {
      const { origin } = new URL(address)
      const wrong = [
        // A browser calls it an error that a page is one.
        ...said
          .filter(({ text, url }) => status === 200 || url !== address || !text.startsWith('Failed to load resource'))
          .map(({ text }) => `console: ${text}`),
        ...asked.filter(url => !url.startsWith('data:') && new URL(url).origin !== origin).map(url => `asks another origin: ${url}`),
        ...failed,
      ]
      said = []
      asked = []
      failed = []
      return wrong
    },
  }
}

/** The document's language is the one of its address, its direction the one of the language. */
async function languageProblems(page: Page, address: string): Promise<string[]> {
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
  const named = languages.find(language => new URL(address).pathname.startsWith(`/${language}/`))
  return [
    ...((named ? lang !== named : !languages.includes(lang as never)) ? [`html lang is '${lang}'`] : []),
    ...((lang === 'ar') !== (dir === 'rtl') ? [`html dir is '${dir}' in '${lang}'`] : []),
  ]
}

/** Nothing sticks out: a page is never read by moving it sideways. */
export async function overflow(page: Page): Promise<string[]> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  return content > window ? [`is ${content} px wide in a window of ${window} px`] : []
}

/** Looked at in another width or colours without being asked for again. */
export async function wear(page: Page, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme: scheme })
}

interface AxeResults {
  readonly violations: readonly { id: string; help: string; nodes: readonly { html: string; failureSummary?: string }[] }[]
}

async function axeProblems(page: Page, look: Look): Promise<string[]> {
  await wear(page, look)
  const sticksOut = await overflow(page)
  const { violations } = await page.evaluate(
    async only =>
      (await (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }).axe.run(document, {
        resultTypes: ['violations'],
        runOnly: only,
      })) as AxeResults,
    rules,
  )
  const where = `${look.width} px, ${look.scheme}`
  return [
    ...sticksOut.map(problem => `${where}: ${problem}`),
    ...violations.map(({ id, help, nodes }) => `${where}: axe ${id}: ${help}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
  ]
}
