import { type Context, Hono } from 'hono'
import { isUnreachable } from '../platform/database/pools.ts'
import { errorFields } from '../platform/log/log.ts'
import { pickLanguage } from './accept-language.ts'
import { type Answer, type Kept, type ProblemAnswer, problem, redirect } from './answer.ts'
import type { Client } from './client.ts'
import type { WebContext } from './context.ts'
import { createDeskHandler } from './desk-handler.ts'
import { securityHeaders } from './headers.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'
import { visitOf } from './visiting.ts'

/** What the server knows of a request beside the request itself. `Bindings` of Hono. */
export interface Surroundings {
  readonly client: Client
  /** Where the page cache wants to know what an answer shows. */
  readonly keep?: (kept: Kept | undefined) => void
}
type Env = { Bindings: Surroundings; Variables: { visit: Visit } }

/** Joins the table of routes to the framework. A route without a right that access.ts knows stops the program here. */
export function createApp(web: WebContext): Hono<Env> {
  const app = new Hono<Env>({ strict: true })
  const { log } = web.platform
  for (const route of web.routes)
    if (route.right !== 'anyone' && !web.access[route.right])
      throw new Error(`${route.method} ${route.path.pattern} asks for the right ${route.right}, which access.ts does not know`)

  const deskHandler = createDeskHandler(web)

  const finish = async (context: Context<Env>, visit: Visit, route: Route | undefined, answer: Answer): Promise<Response> => {
    const shown = answer.kind === 'problem' ? await drawn(web, visit, answer) : answer
    const kept = route?.face !== 'desk' && 'kept' in answer ? answer.kept : undefined
    context.env.keep?.(kept)
    return respond(
      shown,
      visit,
      securityHeaders({ office: visit.office, secure: isSecure(web, route, context.env.client), staff: route?.face === 'desk' }),
    )
  }

  const run =
    (route: Route | undefined, handler: (visit: Visit, context: Context<Env>) => Promise<Answer> | Answer) => async (context: Context<Env>) => {
      const visit = visitOf(web, context.req.raw, splitParameters(context.req.param()), route)
      if (!visit) return unknownHost()
      const began = performance.now()
      let answer: Answer
      try {
        answer = badAddress(context.req.raw.url)
          ? problem(400)
          : languageIsNotHere(visit, context.req.param('lang'))
            ? problem(404)
            : await handler(visit, context)
      } catch (error) {
        answer = fault(web, visit, route, error)
      }
      const response = await finish(context, visit, route, answer)
      log.debug({
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
      run(route, (visit, context) => (route.face === 'desk' ? deskHandler(route, visit, context.env.client) : route.handler(visit))),
    )
  }
  // The same address with another method.
  for (const [path, allowed] of methodsByPattern(web.routes))
    app.all(path, context =>
      context.req.method === 'OPTIONS'
        ? new Response(null, { status: 204, headers: { allow: allowed.join(', ') } })
        : run(undefined, () => problem(405, { allowed }))(context),
    )
  app.notFound(context => run(undefined, visit => tidied(context.req.raw, visit))(context))
  return app
}

/** What is kept for everybody may not depend on a header of one request: there the scheme is that of PUBLIC_URL. */
const isSecure = (web: WebContext, route: Route | undefined, client: Client) =>
  route?.face === 'desk' ? client.secure : web.config.publicUrl?.protocol === 'https:'

/** An address nearly right: the language without its slash, a slash too many at the end, none at all. */
function tidied(request: Request, visit: Visit): Answer {
  const { pathname, search } = new URL(request.url)
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(404)
  if (pathname === '/') return redirect(`/${pickLanguage(request.headers.get('accept-language'), visit.office.languages)}/`, 302)
  if (visit.office.languages.some(language => pathname === `/${language}`)) return redirect(`${pathname}/${search}`, 301)
  if (/^\/[a-z]{2}\/.+[^/]\/$/.test(pathname)) return redirect(pathname.slice(0, -1) + search, 301)
  return problem(404)
}

/** Names the fault in the log under the request's number; the visitor gets the number and no detail. */
function fault(web: WebContext, visit: Visit, route: Route | undefined, error: unknown): ProblemAnswer {
  const unreachable = isUnreachable(error)
  web.platform.log.error({
    event: unreachable ? 'database-unreachable' : 'fault',
    request: visit.requestId,
    route: route?.path.pattern,
    ...errorFields(error),
  })
  return unreachable ? problem(503, { retryAfterSeconds: 5 }) : problem(500)
}

/** A host that no office has learns nothing: not even whose program this is. */
const unknownHost = () =>
  new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  })

async function drawn(web: WebContext, visit: Visit, answer: ProblemAnswer): Promise<Exclude<Answer, ProblemAnswer>> {
  const headers: [string, string][] = [['Cache-Control', 'no-store']]
  if (answer.retryAfterSeconds) headers.push(['Retry-After', String(answer.retryAfterSeconds)])
  if (answer.allowed) headers.push(['Allow', answer.allowed.join(', ')])
  return { kind: 'page', status: answer.status, view: await web.drawProblem(visit, answer), headers }
}

function badAddress(url: string): boolean {
  if (url.length > 8000) return true
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
    return /[\u0000-\u001f\u007f]/.test(decodeURIComponent(new URL(url).pathname))
  } catch {
    return true
  }
}

const languageIsNotHere = (visit: Visit, language: string | undefined) =>
  language !== undefined && !(visit.office.languages as readonly string[]).includes(language)

const parameters = (route: Route) => route.path.pattern.split(':').length

/** The framework knows one parameter a segment; `:width.:format` becomes one, taken apart again by `splitParameters`. */
const pattern = (route: Route) => route.path.pattern.replace(/:([A-Za-z0-9]+)\.:([A-Za-z0-9]+)/, ':$1_$2{[^/.]+\\.[^/.]+}')

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
