import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { errorFields } from '../platform/log/log.ts'
import type { Kept } from './answer.ts'
import { createApp, type Surroundings } from './app.ts'
import { clientOf } from './client.ts'
import type { WebContext } from './context.ts'
import { createPageCache, type PageCache } from './page-cache/cache.ts'
import type { Rendered } from './page-cache/rendered.ts'
import { serverOptions } from './page-cache/server-options.ts'
import type { OpenRoute } from './route.ts'
import { createVitalSigns, type Signs } from './vital-signs.ts'

export interface WebServer {
  readonly server: Server
  readonly cache: PageCache
}

/** The HTTP side of a process: vital signs, then the page cache, then the framework. Does not listen yet. */
export function createWebServer(web: WebContext, signs: Pick<Signs, 'notReady'>): WebServer {
  const { log } = web.platform
  const client = (request: IncomingMessage) => clientOf(request, web.config)
  const cache = createPageCache({
    megabytes: web.config.cacheBytes / 1024 / 1024,
    officeOf: officeOf(web.offices),
    queryNames: queryNames(web.routes.filter((route): route is OpenRoute => 'cached' in route && route.cached)),
    tell: notice => ('fault' in notice ? log.error({ event: notice.event, ...errorFields(notice.fault) }) : log.warn(notice)),
  })
  const vital = createVitalSigns({ ...signs, clientOf: client, cache: cache.stats })
  const app = createApp(web)
  const fromFramework = getRequestListener(
    (request, { incoming }) => app.fetch(request, { client: client(incoming as IncomingMessage) } satisfies Surroundings),
    { overrideGlobalObjects: false },
  )

  /** A page for everybody: made from its canonical target and its office alone, whatever else this visitor's request said. */
  const render =
    (request: IncomingMessage) =>
    async (target: string): Promise<Rendered> => {
      let kept: Kept | undefined
      const surroundings: Surroundings = { client: { address: '', secure: false, loopback: false }, keep: one => (kept = one) }
      const response = await app.fetch(new Request(`http://${request.headers.host}${target}`), surroundings)
      return {
        status: response.status,
        headers: [...response.headers].filter(([name]) => name !== 'content-type'),
        contentType: response.headers.get('content-type') ?? 'text/plain',
        body: await response.text(),
        tags: kept?.tags ?? [],
        expiresAt: kept?.expiresAt?.getTime(),
        cache: kept !== undefined,
      }
    }

  const server = createServer(
    { ...serverOptions, requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    (request, response) => {
      if (cache.handle(request, response)) return
      if (vital.handle(request, response)) return
      const began = performance.now()
      response.once('finish', () => vital.answered(faceOf(request), response.statusCode, performance.now() - began))
      if (cache.covers(request)) cache.serve(request, response, render(request)).catch(error => lastResort(response, error))
      else Promise.resolve(fromFramework(request, response)).catch(error => lastResort(response, error))
    },
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request'
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })

  /** What even the error page could not catch: the process lives on. */
  function lastResort(response: ServerResponse, error: unknown): void {
    log.error({ event: 'fault-outside-pages', ...errorFields(error) })
    if (response.headersSent) response.destroy()
    else
      response
        .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
        .end('Something broke on our side. Please try again.\n')
  }
  return { server, cache }
}

const faceOf = (request: IncomingMessage) =>
  request.url?.startsWith('/desk') ? 'desk' : request.url?.startsWith('/files') || request.url?.startsWith('/pictures') ? 'files' : 'site'

/** Asked at every request: remembers the answers of the directory for as long as it is the same one, and not more than a few. */
function officeOf(offices: () => OfficeDirectory): (host: string) => string | undefined {
  let directory: OfficeDirectory | undefined
  let known = new Map<string, string | undefined>()
  return host => {
    const now = offices()
    if (now !== directory || known.size > 1000) {
      directory = now
      known = new Map()
    }
    if (!known.has(host)) known.set(host, now.byHost(host)?.id)
    return known.get(host)
  }
}

/** The declared query names of a cacheable path; undefined for any other. */
function queryNames(routes: readonly OpenRoute[]): (path: string) => readonly string[] | undefined {
  const compiled = routes.map(route => ({
    expression: new RegExp(`^${route.path.pattern.replace(/[.]/g, '\\.').replace(/:[A-Za-z0-9]+/g, '[^/]+')}$`),
    names: route.query ?? [],
  }))
  return path => compiled.find(one => one.expression.test(path))?.names
}
