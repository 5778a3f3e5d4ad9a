import { paths } from '../paths.ts'
import { answering } from './answering.ts'
import type { WebContext } from './context.ts'
import { securityHeaders } from './headers.ts'
import type { Rendered } from './page-cache/rendered.ts'
import { written } from './respond.ts'
import type { OpenRoute } from './route.ts'
import { visitOf } from './visiting.ts'

export interface OpenPages {
  /** The declared query names of an address whose page may be kept; undefined for any other. */
  queryNames(path: string): readonly string[] | undefined
  /** Makes a page for everybody from its office and its canonical target alone, whatever else the request of this visitor said. */
  render(host: string, target: string): Promise<Rendered>
}

/** Pages that may be kept are made without the framework: what it adds (a Request, a Response) costs a fifth of a page. */
export function createOpenPages(web: WebContext): OpenPages {
  const compiled = web.routes
    .filter(isKept)
    .toSorted((a, b) => names(a).length - names(b).length)
    .map(compile)
  const find = (path: string) => {
    // `/desk/figures` reads as if the desk were a language.
    if (path.startsWith(staff)) return undefined
    for (const one of compiled) {
      const found = one.expression.exec(path)
      if (found) return { route: one.route, values: found.slice(1), names: one.names }
    }
    return undefined
  }
  return {
    queryNames: path => find(path)?.route.query ?? (find(path) ? [] : undefined),
    async render(host, target) {
      const [path = '', search = ''] = splitOnce(target)
      const found = find(path)!
      const params = Object.fromEntries(found.names.map((name, index) => [name, decoded(found.values[index]!)]))
      const visit = visitOf(web, { host, path, search, request: () => new Request(`http://${host}${target}`) }, params, found.route)
      if (!visit) throw new Error('a page of no office was asked of the cache')
      const common = securityHeaders({ office: visit.office, secure: web.config.publicUrl?.protocol === 'https:', staff: false })
      const { sent, kept } = await answering(web, visit, found.route, {
        run: () => found.route.handler(visit),
        write: answer => {
          if (answer.kind === 'raw') throw new Error(`${found.route.path.pattern} cannot be kept: it answers with a response of its own`)
          return written(answer, common)
        },
      })
      const { status, headers, contentType, body } = sent
      return { status, headers, contentType, body, tags: kept?.tags ?? [], expiresAt: kept?.expiresAt?.getTime(), cache: kept !== undefined }
    },
  }
}

const staff = `${paths.desk.start.pattern}/`

const isKept = (route: WebContext['routes'][number]): route is OpenRoute => 'cached' in route && route.cached

const names = (route: OpenRoute) => [...route.path.pattern.matchAll(/:([A-Za-z0-9]+)/g)].map(found => found[1]!)

const compile = (route: OpenRoute) => ({
  route,
  names: names(route),
  expression: new RegExp(`^${route.path.pattern.replace(/[.]/g, '\\.').replace(/:[A-Za-z0-9]+/g, '([^/]+)')}$`),
})

function splitOnce(target: string): [string, string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)]
}

/** Broken percent-encoding is left as it is; `answering` refuses the address as a whole. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
