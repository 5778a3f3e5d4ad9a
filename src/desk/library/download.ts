import { openFile } from '../../domain/library/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { sendFile } from '../../site/files/sending.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'

/** The original of a file, for who works here; the trail keeps who took it. */
export async function downloadFile(visit: DeskVisit): Promise<Answer> {
  const { platform, ask, params } = visit
  if (!isId(params.id)) return problem(404)
  const opened = await openFile(platform, ask, { file: params.id })
  if (!opened.done) return problem(opened.refusal === 'not-allowed' ? 403 : 404)
  return sendFile(visit, opened.value, 'no-store')
}
