import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPurgeLog } from '../../platform/purges/purge-log.ts'
import { canonicalTarget, type QueryNames } from './address.ts'
import { encodingFor, sendOnce, sendPage } from './answer.ts'
import { type ContactNotice, createContact } from './contact.ts'
import { createFlights, type Flight } from './flights.ts'
import { type Page, pageOf } from './page.ts'
import { createPressing } from './pressing.ts'
import { isForEverybody, type Rendered } from './rendered.ts'
import { createShelf } from './shelf.ts'

export interface PageCacheOptions {
  /** 0 switches the cache off: every page is rendered for whoever asks. */
  megabytes: number
  /** The office that answers on a Host header (port and letter case as sent); undefined for an unknown one. Asked at every request: be quick. */
  officeOf: (host: string) => string | undefined
  queryNames: QueryNames
  /** Milliseconds since 1970. */
  now?: () => number
  tell?: (notice: ContactNotice | { event: 'pressing-failed'; fault: unknown }) => void
}

/**
 * Renders one public page. It is given the page's canonical target (path and declared queries) and must use nothing else of the request:
 * what it makes is shown to everybody who asks for that address.
 */
export type Render = (target: string) => Promise<Rendered>

export interface PageCacheStatistics {
  entries: number
  bytes: number
  tags: number
  hits: number
  misses: number
  renders: number
  purges: number
  listening: boolean
}

export type PageCache = ReturnType<typeof createPageCache>

interface Address {
  key: string
  target: string
}

/** When a visitor came, and what had been purged by then. */
interface Arrival {
  purge: number
  at: number
}

interface Outcome {
  rendered: Rendered
  page: Page | undefined
}

/**
 * Whole public pages, answered before the framework. It keeps nothing until `contact()` says that changes are heard of.
 * The tag `*` stands for everything.
 */
export function createPageCache(options: PageCacheOptions) {
  const { officeOf, queryNames, now = Date.now, tell = () => {} } = options
  const shelf = createShelf(options.megabytes)
  const log = createPurgeLog()
  const contact = createContact(tell)
  const flights = createFlights<Outcome>()
  const pressing = createPressing(shelf, fault => tell({ event: 'pressing-failed', fault }))
  const counts = { hits: 0, misses: 0, renders: 0, purges: 0 }

  function keyFor(request: IncomingMessage, target: string): string | undefined {
    const host = request.headers.host
    const office = host === undefined ? undefined : officeOf(host)
    return office === undefined ? undefined : `${office} ${target}`
  }

  function addressOf(request: IncomingMessage): Address | undefined {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const target = canonicalTarget(request.url!, queryNames)
    const key = target === undefined ? undefined : keyFor(request, target)
    return key === undefined ? undefined : { key, target: target! }
  }

  function kept(key: string): Page | undefined {
    const page = shelf.get(key)
    if (page === undefined || (contact.listening && page.expiresAt === Number.POSITIVE_INFINITY)) return page
    const instant = now()
    if (instant >= page.expiresAt) shelf.remove(key)
    else if (contact.mayServe(instant)) return page
    return undefined
  }

  function answerFrom(key: string, page: Page, request: IncomingMessage, response: ServerResponse) {
    counts.hits += 1
    if (sendPage(page, request, response)) shelf.put(key, page)
    if (!page.pressed && page.forms.br !== undefined) pressing.ask(key, page)
  }

  /** Answers from what is kept; false where the page has to be rendered, or is not one of ours. */
  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    // Most addresses come as they are kept; the others are spelled canonically first.
    let key = keyFor(request, request.url!)
    if (key === undefined) return false
    let page = kept(key)
    if (page === undefined) {
      key = addressOf(request)?.key
      page = key === undefined ? undefined : kept(key)
      if (page === undefined) return false
    }
    answerFrom(key!, page, request, response)
    return true
  }

  async function renderAndKeep(address: Address, render: Render, request: IncomingMessage): Promise<Outcome> {
    const purge = log.latest
    const unheard = !contact.listening
    counts.renders += 1
    const rendered = await render(address.target)
    if (!isForEverybody(rendered)) return { rendered, page: undefined }
    // The database answers again before the listening connection stands: what was missed is unknown, so all of it goes.
    if (unheard && !contact.listening && rendered.tags.length > 0) forgetEverything()
    const page = pageOf(rendered, encodingFor(request))
    if (contact.listening && !log.purgedSince(purge, page.tags)) shelf.put(address.key, page)
    return { rendered, page }
  }

  /** Whether a page made in this flight is what a visitor may see who came while it was under way. */
  function isFreshFor(flight: Flight<Outcome>, page: Page, came: Arrival): boolean {
    const showsEveryCommit = flight.purge >= came.purge || !log.purgedSince(flight.purge, page.tags)
    const hasNotEnded = flight.startedAt >= came.at || came.at < page.expiresAt
    return showsEveryCommit && hasNotEnded
  }

  async function obtain(address: Address, render: Render, request: IncomingMessage, came: Arrival): Promise<Outcome> {
    const underWay = flights.underWay(address.key, now())
    if (underWay === undefined) {
      return flights.begin(address.key, log.latest, now(), () => renderAndKeep(address, render, request)).result
    }
    const outcome = await underWay.result.catch(() => undefined)
    // What failed, or was for one visitor only, says nothing about anybody else's: each renders for itself.
    if (outcome?.page === undefined) return renderAndKeep(address, render, request)
    return isFreshFor(underWay, outcome.page, came) ? outcome : obtain(address, render, request, came)
  }

  /**
   * Answers an address that `handle` did not: renders it, once for all who ask meanwhile, and keeps it if that is right. A fault of `render`
   * is thrown on to each caller, with nothing sent yet.
   */
  async function serve(request: IncomingMessage, response: ServerResponse, render: Render): Promise<void> {
    const address = addressOf(request)
    if (address === undefined) {
      sendOnce(await render(request.url!), request, response)
      return
    }
    // Switched off, for measuring: each visitor has the page made anew.
    if (options.megabytes === 0) {
      counts.renders += 1
      sendOnce(await render(address.target), request, response)
      return
    }
    const page = kept(address.key)
    if (page !== undefined) {
      answerFrom(address.key, page, request, response)
      return
    }
    counts.misses += 1
    const outcome = await obtain(address, render, request, { purge: log.latest, at: now() })
    if (outcome.page === undefined) sendOnce(outcome.rendered, request, response)
    else if (sendPage(outcome.page, request, response) && shelf.has(address.key, outcome.page)) shelf.put(address.key, outcome.page)
  }

  function forgetEverything() {
    log.noteEverything()
    shelf.clear()
  }

  return {
    handle,
    serve,
    /** Whether the address is one whose page may be kept, on a host that is known: `serve` is for these. */
    covers: (request: IncomingMessage): boolean => addressOf(request) !== undefined,
    /** Forgets what shows any of the tags, and whatever is being rendered with them now. */
    purge(tags: readonly string[]) {
      counts.purges += 1
      if (tags.includes('*')) {
        forgetEverything()
        return
      }
      log.note(tags)
      for (const tag of tags) shelf.removeTagged(tag)
    },
    purgeAll() {
      counts.purges += 1
      forgetEverything()
    },
    /** Changes are no longer heard of: nothing new is kept, what is there is served for ten minutes at most. */
    lost: () => contact.lost(now()),
    /** Changes are heard of from now on; everything from before is forgotten. */
    contact() {
      forgetEverything()
      contact.regained()
    },
    stats: (): PageCacheStatistics => ({
      entries: shelf.entries,
      bytes: shelf.bytes,
      tags: shelf.tags,
      ...counts,
      listening: contact.listening,
    }),
    /** Resolves when no page waits to be pressed harder. */
    idle: () => pressing.idle(),
  }
}
