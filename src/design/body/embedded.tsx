import { Picture } from '../components/picture.tsx'
import { address, attribute, type Drawing, textOf } from './drawing.ts'
import { fileDetails, fileMark } from './file-words.ts'

export function drawPicture(node: unknown, drawing: Drawing) {
  const alt = textOf(attribute(node, 'alt'))
  const picture = drawing.resolve.picture(textOf(attribute(node, 'fileId')))
  const src = address(picture?.src, drawing)
  if (!picture || !src) return alt ? <p>{alt}</p> : null
  const sources = picture.sources.map(({ type, srcset }) => ({ type, srcset: absoluteSet(srcset, drawing) }))
  return <Picture {...picture} src={src} sources={sources} alt={alt} lazy />
}

const absoluteSet = (srcset: string, { origin }: Drawing) => (origin ? srcset.replace(/(^|,\s*)\/(?!\/)/g, `$1${origin}/`) : srcset)

/** A key figure in a text: numeral, qualifier over label, then of when and from where. */
export function drawFigure(node: unknown, drawing: Drawing) {
  const figure = drawing.resolve.figure(textOf(attribute(node, 'id')))
  if (!figure) return null
  const { value, label, qualifier, asOf, source } = figure
  const note = [asOf, source].filter(Boolean).join(' ')
  return (
    <p class="key-figure">
      {qualifier && <small>{qualifier} </small>}
      <b>{value}</b> <span>{label}</span>
      {note && <small class="note"> {note}</small>}
    </p>
  )
}

export function drawDocument(node: unknown, drawing: Drawing) {
  const file = drawing.resolve.file(textOf(attribute(node, 'fileId')))
  const href = address(file?.href, drawing)
  if (!file || !href) return null
  return (
    <p class="document">
      <span class="sheet" aria-hidden="true">
        {fileMark(file.mediaType)}
      </span>
      <span>
        <a class="down" href={href} hreflang={file.lang}>
          {file.title}
        </a>{' '}
        <small>
          {fileDetails(file, drawing.lang).map((part, at) => (
            <>
              {at > 0 && ' · '}
              <bdi>{part}</bdi>
            </>
          ))}
        </small>
      </span>
    </p>
  )
}
