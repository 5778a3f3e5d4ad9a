import { fileForPublic } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { sendFile } from './sending.ts'

/** A file that a live text shows. An id is no right: a file that nothing public shows is not there. */
export async function download(visit: Visit): Promise<Answer> {
  const { id, name } = visit.params
  if (!isId(id)) return problem(404)
  const [file] = await fileForPublic(visit.platform.database.reader, visit.office.id, { file: id })
  if (!file) return problem(404)
  if (name !== file.name) return redirect(paths.files.download({ id, name: file.name }), 301)
  // A file may leave the public, or be replaced, under this address.
  return sendFile(visit, file, 'public, max-age=0, must-revalidate')
}
