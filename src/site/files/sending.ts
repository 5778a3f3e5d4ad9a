import { create as contentDisposition } from 'content-disposition'
import { extensionOf, type OpenedFile } from '../../domain/library/index.ts'
import { type Answer, raw } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { bodyOf } from './body.ts'
import { precondition, rangeHolds } from './conditions.ts'
import { rangeOf } from './range.ts'

/**
 * A file of this office, always as a download and never as a page; whoever calls has asked the right. Answers ranges, so that a download
 * that broke off goes on where it stopped. `cacheControl` says who may keep it.
 */
export async function sendFile({ platform, office, request }: Visit, file: OpenedFile, cacheControl: string): Promise<Answer> {
  const validators = { etag: `"${file.sha256.toString('hex')}"`, modified: file.made_at }
  const headers = new Headers({
    ETag: validators.etag,
    'Last-Modified': file.made_at.toUTCString(),
    'Cache-Control': cacheControl,
    'Accept-Ranges': 'bytes',
    'Content-Disposition': contentDisposition(file.name, { fallback: plainName(file.name) }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  const state = precondition(request.headers, validators)
  if (state !== 200) return raw(new Response(null, { status: state, headers }))

  const range = rangeHolds(request.headers, validators) ? rangeOf(request.headers.get('range'), file.bytes) : undefined
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.bytes}`)
    return raw(new Response(null, { status: 416, headers }))
  }
  headers.set('Content-Type', file.media_type)
  headers.set('Content-Length', String(range ? range.last - range.first + 1 : file.bytes))
  if (range) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${file.bytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return raw(new Response(null, { status, headers }))
  const stream = await platform.files.open(office.id, file.sha256, range)
  return raw(new Response(bodyOf(stream, request), { status, headers }))
}

/** For clients that know only ASCII: the name where it is so, else `file` with its extension instead of a row of question marks. */
function plainName(name: string): string {
  if (/^[\x20-\x7e]+$/.test(name)) return name
  const extension = extensionOf(name)
  return extension ? `file.${extension}` : 'file'
}
