import { Picture } from '../design/components/picture.tsx'
import type { ShownFile } from '../domain/content/index.ts'
import { pictureSources } from '../domain/library/index.ts'
import type { Visit } from '../web/visit.ts'
import { labelText } from './parts.ts'

/** The picture at the head of a text, where it has one. */
export function HeadPicture({ visit, files }: { visit: Visit; files: readonly ShownFile[] }) {
  const file = files.find(one => one.role === 'picture')
  if (!file?.width || !file.height) return null
  const drawn = pictureSources({ sha256: file.sha256, width: file.width, height: file.height })
  const credit = labelText(visit, file.credit)
  return (
    <Picture
      sources={drawn.sources}
      src={drawn.src}
      width={drawn.width}
      height={drawn.height}
      alt={file.decorative ? '' : file.alternative || labelText(visit, file.label)}
      credit={credit ? visit.t('article.pictureBy', { name: credit }) : undefined}
    />
  )
}
