import { recordToShare } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { shareVersion } from '../../platform/pictures/share-card.ts'
import { type Answer, problem, raw, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { type SharedRecord, shareCard } from '../share-card.ts'
import { bodyOf } from './body.ts'

/**
 * The share picture of a record that readers see. Nothing of the address is drawn: it names the record and the version, and a former version
 * leads to the present one, so that there is one picture for each record and language, and no more can be had.
 */
export async function shareCardPicture(visit: Visit): Promise<Answer> {
  const { platform, office, language, params, request } = visit
  const { record = '' } = params
  const [version] = /^[0-9a-f]{20}(?=\.png$)/.exec(params.version ?? '') ?? []
  if (!isId(record) || !version) return problem(404)
  const [row] = (await recordToShare(platform.database.reader, office.id, { record, language })) as unknown as SharedRecord[]
  if (!row) return problem(404)
  const card = shareCard(visit, row)
  const present = shareVersion(card)
  if (version !== present) return redirect(paths.files.shareCard({ lang: language, record, version: present }), 302)
  const opened = await platform.pictures.openCard(card)
  if (typeof opened === 'string') return problem(503, { retryAfterSeconds: 30 })
  const headers = new Headers({
    'Content-Type': 'image/png',
    'Content-Length': String(opened.bytes),
    ETag: `"${present}"`,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
  if (request.method !== 'HEAD') return raw(new Response(bodyOf(opened.body, request), { headers }))
  opened.body.destroy()
  return raw(new Response(null, { headers }))
}
