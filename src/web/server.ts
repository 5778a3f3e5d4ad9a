import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { paths } from '../paths.ts'
import { errorFields } from '../platform/log/log.ts'
import { createApp, type Surroundings } from './app.ts'
import { clientOf } from './client.ts'
import type { WebContext } from './context.ts'
import { createOpenPages } from './open-pages.ts'
import { createPageCache, type PageCache } from './page-cache/cache.ts'
import { serverOptions } from './page-cache/server-options.ts'
import { createVitalSigns, type Signs } from './vital-signs.ts'

export interface WebServer {
  readonly server: Server
  readonly cache: PageCache
}

/** The HTTP side of a process: vital signs, then the page cache, then the framework. Does not listen yet. */
export function createWebServer(web: WebContext, signs: Pick<Signs, 'notReady'>): WebServer {
  const { log } = web.platform
  const client = (request: IncomingMessage) => clientOf(request, web.config)
  const openPages = createOpenPages(web)
  const cache = createPageCache({
    megabytes: web.config.cacheBytes / 1024 / 1024,
    officeOf: officeOf(web.offices),
    queryNames: openPages.queryNames,
    now: () => web.platform.now().getTime(),
    tell: notice => {
      if ('fault' in notice) log.error({ event: notice.event, ...errorFields(notice.fault) })
      else log[notice.event === 'listening' ? 'info' : 'warn'](notice)
    },
  })
  const vital = createVitalSigns({ ...signs, clientOf: client, cache: cache.stats })
  const app = createApp(web)
  const fromFramework = getRequestListener(
    (request, { incoming }) => app.fetch(request, { client: client(incoming as IncomingMessage) } satisfies Surroundings),
    { overrideGlobalObjects: false },
  )

  const server = createServer(
    { ...serverOptions, requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    (request, response) => {
      if (cache.handle(request, response)) return
      if (vital.handle(request, response)) return
      const began = performance.now()
      response.once('finish', () => vital.answered(faceOf(request), response.statusCode, performance.now() - began))
      if (cache.covers(request))
        cache.serve(request, response, target => openPages.render(request.headers.host!, target)).catch(error => lastResort(response, error))
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

/** For the figures: by how an address begins, since what was not found has no route. */
const faceOf = ({ url = '' }: IncomingMessage) => faces.find(([beginning]) => url.startsWith(beginning))?.[1] ?? 'site'
const faces = (
  [
    [paths.desk.start, 'desk'],
    [paths.files.download, 'files'],
    [paths.files.picture, 'files'],
  ] as const
).map(([{ pattern }, face]) => [pattern.split('/:')[0]!, face] as const)

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
