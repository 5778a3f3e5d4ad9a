import type { PictureFormat } from './formats.ts'
import type { ShareCard } from './share-card.ts'

/** What the child is asked, one at a time. Paths are ours. */
export type PictureWork =
  | { readonly do: 'inspect'; readonly source: string }
  | { readonly do: 'derive'; readonly source: string; readonly target: string; readonly width: number; readonly format: PictureFormat }
  | { readonly do: 'draw'; readonly target: string; readonly card: ShareCard }

/** What a picture turned out to be. Width and height as it is seen, after its orientation. */
export interface Inspected {
  readonly width: number
  readonly height: number
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif' | 'image/gif'
}

/** `gave-up`: it took too long, which may be the machine's fault. */
export type PictureRefusal = 'picture-too-large' | 'picture-unreadable' | 'gave-up'

export type PictureAnswer =
  | { readonly inspected: Inspected }
  | { readonly derived: true }
  | { readonly refusal: PictureRefusal }
  | { readonly fault: string }

export const pictureLimits = {
  /** A phone's 48 megapixels pass. */
  pixels: 50_000_000,
  bytes: 25_000_000,
  /** Of the child, of which the library itself is about 90. Fifty megapixels of any format fit. */
  memory: 900_000_000,
  seconds: 30,
} as const

/** How the child ends when it outgrows its memory. */
export const TOO_MUCH_MEMORY = 77
