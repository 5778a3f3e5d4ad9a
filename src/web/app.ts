import { type Context, Hono } from 'hono'
import { paths } from '../paths.ts'
import { errorFields } from '../platform/log/log.ts'
import { pickLanguage } from './accept-language.ts'
import { type Answer, problem, raw, redirect } from './answer.ts'
import { answering } from './answering.ts'
import type { Client } from './client.ts'
import type { WebContext } from './context.ts'
import { createDeskHandler } from './desk-handler.ts'
import { createFormHandler } from './form-handler.ts'
import { securityHeaders } from './headers.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'
import { type Asked, visitOf } from './visiting.ts'

/** What the server knows of a request beside the request itself. `Bindings` of Hono. */
export interface Surroundings {
  readonly client: Client
}
type Env = { Bindings: Surroundings }

/** Joins the table of routes to the framework. A route without a right that access.ts knows stops the program here. */
export function createApp(web: WebContext): Hono<Env> {
  const app = new Hono<Env>({ strict: true })
  for (const route of web.routes)
    if (route.right !== 'anyone' && !Object.hasOwn(web.access, route.right))
      throw new Error(`${route.method} ${route.path.pattern} asks for the right ${route.right}, which access.ts does not know`)

  const deskHandler = createDeskHandler(web)
  const formHandler = createFormHandler(web)

  const run =
    (route: Route | undefined, handler: (visit: Visit, context: Context<Env>) => Promise<Answer> | Answer) => async (context: Context<Env>) => {
      const { client } = context.env
      const began = performance.now()
      const visit = visitOf(web, askedOf(context.req.raw), splitParameters(context.req.param()), route)
      if (!visit) return unknownHost()
      const common = securityHeaders({ office: visit.office, secure: client.secure, staff: route?.face === 'desk' })
      const { sent: response } = await answering(web, visit, route, {
        run: () => handler(visit, context),
        write: answer => respond(answer, visit, common),
      })
      web.platform.log.debug({
        event: 'request',
        request: visit.requestId,
        route: route?.path.pattern,
        method: context.req.method,
        status: response.status,
        office: visit.office.slug,
        ms: Math.round(performance.now() - began),
      })
      return response
    }

  for (const route of web.routes.toSorted((a, b) => parameters(a) - parameters(b))) {
    app.on(
      route.method,
      pattern(route),
      run(route, (visit, context) => {
        const { client } = context.env
        return route.face === 'desk' ? deskHandler(route, visit, client) : 'load' in route ? formHandler(route, visit, client) : route.handler(visit)
      }),
    )
  }
  // The same address with another method.
  for (const [path, allowed] of methodsByPattern(web.routes))
    app.all(path, context => run(undefined, () => otherMethod(context.req.method, allowed))(context))
  app.notFound(context => run(undefined, tidied)(context))
  // What even the error page could not catch; the framework itself would write it out with all that was typed.
  app.onError(error => {
    web.platform.log.error({ event: 'fault-outside-pages', ...errorFields(error) })
    return plain(500, 'Something broke on our side. Please try again.\n')
  })
  return app
}

const otherMethod = (method: string, allowed: readonly string[]): Answer =>
  method === 'OPTIONS' ? raw(new Response(null, { status: 204, headers: { Allow: allowed.join(', ') } })) : problem(405, { allowed })

/** An address nearly right: the language without its slash, a slash too many at the end, none at all. */
function tidied(visit: Visit): Answer {
  const { path, search, request } = visit
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (path === paths.root.pattern && !reads) return otherMethod(request.method, ['GET', 'HEAD', 'OPTIONS'])
  if (!reads) return problem(404)
  // The number by which another system found a text: `/?p=12`.
  if (path === paths.root.pattern && /[?&](p|page_id|attachment_id)=\d/.test(search)) return problem(404)
  if (path === paths.root.pattern)
    return redirect(paths.site.home({ lang: pickLanguage(request.headers.get('accept-language'), visit.office.languages) }), 302)
  if (visit.office.languages.some(language => path === `/${language}`)) return redirect(`${path}/${search}`, 301)
  if (/^\/([a-z]{2}|desk)\/.+[^/]\/$/.test(path)) return redirect(path.slice(0, -1) + search, 301)
  return problem(404)
}

function askedOf(request: Request): Asked {
  const { host, pathname, search } = new URL(request.url)
  return { host, path: pathname, search, request: () => request }
}

/** A host that no office has learns nothing: not even whose program this is. */
const unknownHost = () => plain(404, 'Not found\n')

const plain = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
    },
  })

const parameters = (route: Route) => route.path.pattern.split(':').length

/** The framework knows one parameter a segment; `:width.:format` becomes one, taken apart again by `splitParameters`. */
const pattern = (route: Route) =>
  route.path.pattern
    .replace(/:([A-Za-z0-9]+)\.:([A-Za-z0-9]+)/, ':$1_$2{[^/.]+\\.[^/.]+}')
    // `:version.png`, with its ending.
    .replace(/:([A-Za-z0-9]+)\.png$/, ':$1{[^/.]+\\.png}')

function splitParameters(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const names = name.split('_')
      return names.length === 2 ? value.split('.').map((part, index) => [names[index]!, part]) : [[name, value]]
    }),
  )
}

function methodsByPattern(routes: readonly Route[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const route of routes.toSorted((a, b) => parameters(a) - parameters(b))) {
    const methods = found.get(pattern(route)) ?? new Set(['OPTIONS'])
    methods.add(route.method)
    if (route.method === 'GET') methods.add('HEAD')
    found.set(pattern(route), methods)
  }
  return new Map([...found].map(([path, methods]) => [path, [...methods].sort()]))
}
