import type { IncomingMessage, ServerResponse } from 'node:http'
import { compressed, isCompressible } from './compression.ts'
import { chosenEncoding, type Encoding } from './encodings.ts'
import { formOf, type Page } from './page.ts'
import { headerOf, isPersonal, type Rendered } from './rendered.ts'

export function encodingFor(request: IncomingMessage): Encoding {
  return chosenEncoding(request.headers['accept-encoding'] as string | undefined)
}

/**
 * A page of the cache, whole or as 304. `Range` is not looked at: RFC 9110 lets a server send the whole, and a page is small.
 * @returns whether the page gained a form by it, and takes more memory now
 */
export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): boolean {
  const condition = request.headers['if-none-match']
  if (condition !== undefined && page.status === 200 && holds(condition, page.etag)) {
    response.writeHead(304, ['ETag', page.etag, 'Cache-Control', page.cacheControl, 'Vary', 'Accept-Encoding'])
    response.end()
    return false
  }
  const encoding = page.compressible ? encodingFor(request) : 'identity'
  const gains = page.forms[encoding] === undefined
  const form = formOf(page, encoding)
  response.writeHead(page.status, form.headers)
  if (request.method === 'HEAD') response.end()
  else response.end(form.bytes, 'latin1')
  return gains
}

/** Whether an If-None-Match header names the validator: a list, weakly compared (RFC 9110 §13.1.2), or `*`. */
export function holds(condition: string, etag: string): boolean {
  if (condition === etag) return true
  if (condition.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return condition.match(/(?:W\/)?"[^"]*"/g)?.some(given => given.replace(/^W\//, '') === opaque) ?? false
}

/** An answer for one visitor alone: nothing of it is kept here, nor by anybody on the way unless the page itself says so. */
export function sendOnce(rendered: Rendered, request: IncomingMessage, response: ServerResponse): void {
  let bytes = typeof rendered.body === 'string' ? Buffer.from(rendered.body) : rendered.body
  const headers = rendered.headers.flatMap(([name, value]) => (/^(content-(type|length|encoding)|vary)$/i.test(name) ? [] : [name, value]))
  headers.push('Content-Type', rendered.contentType, 'Vary', [headerOf(rendered, 'vary'), 'Accept-Encoding'].filter(Boolean).join(', '))
  if (headerOf(rendered, 'cache-control') === undefined) headers.push('Cache-Control', 'no-store')
  const encoding = encodingFor(request)
  // What is personal may hold a secret beside words that somebody else chose, and compression would tell its length (BREACH).
  if (encoding !== 'identity' && !isPersonal(rendered) && isCompressible(rendered.contentType, bytes)) {
    bytes = compressed(bytes, encoding)
    headers.push('Content-Encoding', encoding)
  }
  const hasBody = rendered.status !== 204 && rendered.status !== 304
  if (hasBody) headers.push('Content-Length', String(bytes.length))
  response.writeHead(rendered.status, headers)
  if (request.method === 'HEAD' || !hasBody) response.end()
  else response.end(bytes)
}
