import { paths } from '../../paths.ts'
import { offeredWidths, type PictureFormat, pictureFormats, pictureTypes } from '../../platform/pictures/formats.ts'

export interface Original {
  readonly sha256: string
  readonly width: number
  readonly height: number
}
export interface PictureSources {
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  /** For readers that know no newer format, for feeds and previews. */
  readonly src: string
  readonly width: number
  readonly height: number
}

/** How wide a picture is where nothing can choose. */
const FALLBACK_WIDTH = 1280

/** What was made before: an answer is a dozen addresses, and depends on nothing but the picture. */
const known = new Map<string, PictureSources>()
const MOST_KNOWN = 2000

/** The addresses under which pages show a picture, up to the widest that the place needs. */
export function pictureSources(picture: Original, widest = Number.POSITIVE_INFINITY): PictureSources {
  const key = `${picture.sha256} ${picture.width} ${picture.height} ${widest}`
  const before = known.get(key)
  if (before) return before
  const made = makeSources(picture, widest)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, made)
  return made
}

function makeSources({ sha256, width, height }: Original, widest: number): PictureSources {
  const offered = offeredWidths(width)
  const enough = offered.find(one => one >= widest) ?? widest
  const widths = offered.filter(one => one <= enough)
  const address = (one: number, format: PictureFormat) => paths.files.picture({ sha256, width: one, format })
  const fallback = widths.findLast(one => one <= FALLBACK_WIDTH) ?? widths[0]!
  return {
    sources: pictureFormats
      .filter(format => format !== 'jpg')
      .map(format => ({ type: pictureTypes[format], srcset: widths.map(one => `${address(one, format)} ${one}w`).join(', ') })),
    src: address(fallback, 'jpg'),
    width: fallback,
    height: Math.max(1, Math.round((height * fallback) / width)),
  }
}
