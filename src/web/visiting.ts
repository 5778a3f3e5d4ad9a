import { randomUUID } from 'node:crypto'
import { isLanguage, type Language } from '../domain/labels/index.ts'
import { type Office, originOf } from '../domain/offices/index.ts'
import { formats, translator } from '../platform/languages/index.ts'
import type { WebContext } from './context.ts'
import { deskLanguage } from './desk-language.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

/** What was asked, before it is known of whom. */
export interface Asked {
  readonly host: string
  /** As it was sent, percent-encoded. */
  readonly path: string
  /** With its question mark, or empty. */
  readonly search: string
  readonly request: () => Request
}

/** The office by host, the language by path; undefined where no office has the host. */
export function visitOf(web: WebContext, asked: Asked, params: Record<string, string>, route: Route | undefined): Visit | undefined {
  const offices = web.offices()
  const office = offices.byHost(asked.host)
  if (!office) return undefined
  const language = languageOf(asked, office, params, route)
  return {
    platform: web.platform,
    office,
    offices,
    language,
    t: translator(language),
    formats: formats(language),
    params,
    query: queryOf(asked.search, route?.query),
    origin: originOf(web.config, office),
    now: web.platform.now(),
    requestId: randomUUID(),
    path: asked.path,
    search: asked.search,
    get request() {
      return asked.request()
    },
  }
}

/**
 * Pages outside a language (errors) take the one that the address begins with, else the office's own. At the desk `:lang` is that of a text;
 * the desk itself speaks the language that was chosen in this browser.
 */
function languageOf(asked: Asked, office: Office, params: Record<string, string>, route: Route | undefined): Language {
  if (route?.face === 'desk') return deskLanguage(asked.request().headers.get('cookie')) ?? office.languages[0]
  const named = params.lang ?? asked.path.split('/', 2)[1]
  return named && isLanguage(named) && office.languages.includes(named) ? named : office.languages[0]
}

function queryOf(search: string, names: readonly string[] = []): Record<string, string | undefined> {
  if (!search || names.length === 0) return {}
  const values = new URLSearchParams(search)
  return Object.fromEntries(names.map(name => [name, values.get(name) ?? undefined]))
}
