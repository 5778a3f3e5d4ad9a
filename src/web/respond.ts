import { renderDocument } from '../design/document.ts'
import type { Answer, ProblemAnswer, RawAnswer } from './answer.ts'
import type { Visit } from './visit.ts'

type Header = readonly [string, string]
/** Without the content type, which stands apart. Names in any case, none twice but set-cookie. */
export interface Written {
  readonly status: number
  readonly headers: readonly Header[]
  readonly contentType: string
  readonly body: string
}

/** A page's answer in bytes, with the headers that every answer bears; its own come after them and win. */
export function written(answer: Exclude<Answer, ProblemAnswer | RawAnswer>, common: readonly Header[]): Written {
  switch (answer.kind) {
    case 'page':
      return {
        status: answer.status,
        headers: joined(common, answer.headers),
        contentType: 'text/html; charset=utf-8',
        body: renderDocument(answer.view),
      }
    case 'data':
      return {
        status: 200,
        headers: joined(isStyles(answer.contentType) ? common.filter(([name]) => !ofPages.includes(name)) : common, answer.headers),
        contentType: answer.contentType,
        body: answer.body,
      }
    case 'redirect': {
      const headers: Header[] = [['Location', ownPath(answer.to)], ...(answer.status === 302 ? perVisitor : []), ...(answer.headers ?? [])]
      return { status: answer.status, headers: joined(common, headers), contentType: 'text/plain; charset=utf-8', body: '' }
    }
  }
}

/** What only a page can obey; a style sheet would be twice as heavy with it. */
const ofPages = ['Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Permissions-Policy', 'Referrer-Policy']
const isStyles = (contentType: string) => contentType.startsWith('text/css')

/** A 302 leads to the visitor's language. */
const perVisitor: readonly Header[] = [
  ['Vary', 'Accept-Language'],
  ['Cache-Control', 'no-store'],
]

/** Turns an answer into a response for the framework. */
export function respond(answer: Exclude<Answer, ProblemAnswer>, visit: Visit, common: readonly Header[]): Response {
  if (answer.kind === 'raw') {
    for (const [name, value] of common) if (!answer.response.headers.has(name)) answer.response.headers.set(name, value)
    answer.response.headers.set('X-Request-Id', visit.requestId)
    return answer.response
  }
  const { status, headers, contentType, body } = written(answer, common)
  const response = new Headers()
  for (const [name, value] of headers) response.append(name, value)
  if (body !== '') response.set('Content-Type', contentType)
  return new Response(body === '' ? null : body, { status, headers: response })
}

function joined(common: readonly Header[], own: readonly Header[] = []): readonly Header[] {
  if (own.length === 0) return common
  const named = new Set(own.map(([name]) => name.toLowerCase()))
  return [...common.filter(([name]) => !named.has(name.toLowerCase())), ...own]
}

/** Redirects lead only to paths of this site: `//host`, `/\host` and anything with a scheme are faults of the page that made them. */
export function ownPath(to: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (!/^\/(?![/\\])/.test(to) || /[\u0000-\u0020\\]/.test(to)) throw new Error('a redirect that leads away from this site')
  return to
}
