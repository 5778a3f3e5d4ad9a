import { pictureForPublic } from '../../domain/library/index.ts'
import { isPictureFormat, offeredWidths, pictureTypes } from '../../platform/pictures/formats.ts'
import { type Answer, problem, raw } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { bodyOf } from './body.ts'

/**
 * A picture of this office in one of its offered widths and formats; any other is not there, so that nobody can have a thousand sizes made.
 * Made now where the job has not come to it. The address names the bytes it was made from, so it never changes.
 */
export async function picture({ platform, office, params, request }: Visit): Promise<Answer> {
  const { sha256 = '', width = '', format = '' } = params
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[1-9]\d{0,3}$/.test(width) || !isPictureFormat(format)) return problem(404)
  const [original] = await pictureForPublic(platform.database.reader, office.id, { sha256: Buffer.from(sha256, 'hex') })
  if (!original || !offeredWidths(original.width).includes(Number(width))) return problem(404)

  const etag = `"${sha256.slice(0, 32)}-${width}-${format}"`
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
  if (request.headers.get('if-none-match')?.includes(etag)) return raw(new Response(null, { status: 304, headers }))
  const opened = await platform.pictures.open({ office: office.id, sha256: original.sha256, width: Number(width), format })
  if (opened === 'gave-up') return problem(503, { retryAfterSeconds: 30 })
  if (typeof opened === 'string') return problem(404)
  headers.set('Content-Type', pictureTypes[format])
  headers.set('Content-Length', String(opened.bytes))
  if (request.method !== 'HEAD') return raw(new Response(bodyOf(opened.body, request), { headers }))
  opened.body.destroy()
  return raw(new Response(null, { headers }))
}
