import { randomUUID } from 'node:crypto'
import { isLanguage } from '../domain/labels/index.ts'
import type { Office } from '../domain/offices/index.ts'
import type { Config } from '../platform/config/index.ts'
import { formats, translator } from '../platform/languages/index.ts'
import type { WebContext } from './context.ts'
import { deskLanguage } from './desk-language.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

/** The office by host, the language by path; undefined where no office has the host. */
export function visitOf(web: WebContext, request: Request, params: Record<string, string>, route: Route | undefined): Visit | undefined {
  const url = new URL(request.url)
  const offices = web.offices()
  const office = offices.byHost(url.host)
  if (!office) return undefined
  // Pages outside a language (errors) take the one that the address begins with, else the office's own. At the desk `:lang` is that of a
  // text; the desk itself speaks the language that was chosen in this browser.
  const named = params.lang ?? url.pathname.split('/')[1]
  const language =
    route?.face === 'desk'
      ? (deskLanguage(request.headers.get('cookie')) ?? office.languages[0])
      : named && isLanguage(named) && office.languages.includes(named)
        ? named
        : office.languages[0]
  return {
    platform: web.platform,
    office,
    offices,
    language,
    t: translator(language),
    formats: formats(language),
    params,
    query: Object.fromEntries((route?.query ?? []).map(name => [name, url.searchParams.get(name) ?? undefined])),
    origin: originOf(web.config, office),
    now: web.platform.now(),
    requestId: randomUUID(),
    request,
  }
}

/**
 * The canonical origin, never taken from the request (pages are kept for everybody): of the default office PUBLIC_URL where that is set, of
 * another its first host with PUBLIC_URL's scheme and port; without PUBLIC_URL the first host on the port we listen on.
 */
export function originOf(config: Pick<Config, 'publicUrl' | 'port'>, office: Pick<Office, 'isDefault' | 'hosts'>): string {
  const { publicUrl } = config
  if (publicUrl && (office.isDefault || !office.hosts[0])) return publicUrl.origin
  const host = office.hosts[0] ?? 'localhost'
  const { protocol, port } = publicUrl ?? { protocol: 'http:', port: config.port === 80 ? '' : String(config.port) }
  return `${protocol}//${host}${port ? `:${port}` : ''}`
}
