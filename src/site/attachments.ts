import type { Attachment } from '../design/components/attachments.tsx'
import type { ShownFile } from '../domain/content/index.ts'
import { direction } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'
import { fileHref } from './body.ts'
import { labelIn } from './parts.ts'

/** The attachments of a text, or other files of its page, with type, size and language: "PDF, 96 kB, English". */
export function attachmentRows(visit: Visit, files: readonly ShownFile[], role: ShownFile['role'] = 'attachment'): Attachment[] {
  return files
    .filter(file => file.role === role)
    .map(file => {
      const title = labelIn(visit, file.title) ?? {
        text: file.name,
        lang: file.language ?? undefined,
        dir: file.language ? direction(file.language) : undefined,
      }
      const type = fileType(file)
      return {
        href: fileHref(file),
        title: title.text,
        lang: title.lang,
        dir: title.dir,
        type,
        details: [type, visit.formats.bytes(file.bytes), ...(file.language ? [visit.formats.languageName(file.language)] : [])],
      }
    })
}

/** The mark on the sheet: the file's extension in capitals, as people know it. */
export const fileType = (file: Pick<ShownFile, 'name'>): string => (/\.([a-z0-9]{2,5})$/i.exec(file.name)?.[1] ?? 'file').toUpperCase()
