import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPageCache, type PageCacheOptions, type Render } from './cache.ts'
import type { Rendered } from './rendered.ts'
import { serverOptions } from './server-options.ts'

/** For the tests: a cache behind a real server, with a clock that stands still until it is moved. */
export interface TrySite {
  cache: ReturnType<typeof createPageCache>
  clock: { now: number }
  notices: string[]
  /** How often each target was rendered. */
  rendered: Map<string, number>
  /** What the next renders do; by default a page that names its target. */
  render: Render
  get(path: string, headers?: http.OutgoingHttpHeaders, method?: string): Promise<Reply>
  readonly port: number
  close(): Promise<void>
}

export interface Reply {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
}

export const words = 'Humane and orderly migration benefits migrants and society. '

export function html(body: string, extra: Partial<Rendered> = {}): Rendered {
  return { status: 200, headers: [], body, contentType: 'text/html; charset=utf-8', tags: [], cache: true, ...extra }
}

export async function openTrySite(options: Partial<PageCacheOptions> & { unheard?: boolean } = {}): Promise<TrySite> {
  const clock = { now: Date.UTC(2015, 5, 30, 12) }
  const notices: string[] = []
  const cache = createPageCache({
    megabytes: 8,
    officeOf: host => (/^(prague|budapest)\.example(:\d+)?$/.test(host) ? host.split('.')[0] : undefined),
    queryNames: path => (path.startsWith('/desk') ? undefined : path.endsWith('/news') ? ['page', 'kind'] : []),
    now: () => clock.now,
    tell: notice => notices.push(notice.event),
    ...options,
  })
  if (!options.unheard) cache.contact()
  const server = http.createServer(serverOptions, (request, response) => {
    if (cache.handle(request, response)) return
    const counted: Render = target => {
      site.rendered.set(target, (site.rendered.get(target) ?? 0) + 1)
      return site.render(target)
    }
    cache.serve(request, response, counted).catch(() => {
      response.writeHead(503, { 'Retry-After': '5' })
      response.end()
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 })
  const site: TrySite = {
    cache,
    clock,
    notices,
    port,
    rendered: new Map(),
    render: async target => html(`<p>${target}</p>${words.repeat(20)}`, { tags: [`page:${target}`] }),
    get: (path, headers = {}, method = 'GET') =>
      new Promise((answered, failed) => {
        const sent = http.request({ port, host: '127.0.0.1', path, method, agent, headers: { Host: 'prague.example', ...headers } }, reply => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('end', () => answered({ status: reply.statusCode!, headers: reply.headers, bytes: Buffer.concat(parts) }))
        })
        sent.on('error', failed)
        sent.end()
      }),
    close: async () => {
      agent.destroy()
      await cache.idle()
      await new Promise(closed => server.close(closed))
    },
  }
  return site
}
