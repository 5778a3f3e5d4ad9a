import { create as contentDisposition } from 'content-disposition'
import { extensionOf, fileForPublic } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem, raw, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { bodyOf } from './body.ts'
import { precondition, rangeHolds } from './conditions.ts'
import { rangeOf } from './range.ts'

/**
 * A file that a live text shows, always as a download and never as a page. An id is no right: a file that nothing public shows is not there.
 * Answers ranges, so that a download that broke off goes on where it stopped.
 */
export async function download({ platform, office, params, request }: Visit): Promise<Answer> {
  const { id, name } = params
  if (!isId(id)) return problem(404)
  const [file] = await fileForPublic(platform.database.reader, office.id, { file: id })
  if (!file) return problem(404)
  if (name !== file.name) return redirect(paths.files.download({ id, name: file.name }), 301)

  const validators = { etag: `"${file.sha256.toString('hex')}"`, modified: file.made_at }
  const headers = new Headers({
    ETag: validators.etag,
    'Last-Modified': file.made_at.toUTCString(),
    // A file may leave the public, or be replaced, under this address.
    'Cache-Control': 'public, max-age=0, must-revalidate',
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
