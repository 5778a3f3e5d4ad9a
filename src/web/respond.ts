import { renderDocument } from '../design/document.ts'
import type { Answer, ProblemAnswer } from './answer.ts'
import type { Visit } from './visit.ts'

/** Turns a page's answer into a response with the headers every answer bears. */
export function respond(answer: Exclude<Answer, ProblemAnswer>, visit: Visit, common: readonly (readonly [string, string])[]): Response {
  switch (answer.kind) {
    case 'page':
      return new Response(renderDocument(answer.view), {
        status: answer.status,
        headers: joined(common, [['Content-Type', 'text/html; charset=utf-8'], ...(answer.headers ?? [])]),
      })
    case 'data':
      return new Response(answer.body, { headers: joined(common, [['Content-Type', answer.contentType], ...(answer.headers ?? [])]) })
    case 'redirect':
      return new Response(null, {
        status: answer.status,
        headers: joined(common, [['Location', ownPath(answer.to)], ...varying(answer.status), ...(answer.headers ?? [])]),
      })
    case 'raw': {
      for (const [name, value] of common) if (!answer.response.headers.has(name)) answer.response.headers.set(name, value)
      answer.response.headers.set('X-Request-Id', visit.requestId)
      return answer.response
    }
  }
}

/** Redirects lead only to paths of this site: `//host`, `/\host` and anything with a scheme are faults of the page that made them. */
export function ownPath(to: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (!/^\/(?![/\\])/.test(to) || /[\u0000-\u0020\\]/.test(to)) throw new Error('a redirect that leads away from this site')
  return to
}

const varying = (status: number): [string, string][] =>
  status === 302
    ? [
        ['Vary', 'Accept-Language'],
        ['Cache-Control', 'no-store'],
      ]
    : []

function joined(common: readonly (readonly [string, string])[], own: readonly (readonly [string, string])[]): Headers {
  const headers = new Headers()
  for (const [name, value] of common) headers.set(name, value)
  for (const [name, value] of own) name.toLowerCase() === 'set-cookie' ? headers.append(name, value) : headers.set(name, value)
  return headers
}
