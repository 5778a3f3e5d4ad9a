import { createHash } from 'node:crypto'

/** What a share picture shows: 1200 by 630, the office's name above, the title, and a line of dates and places below. */
export interface ShareCard {
  readonly title: string
  readonly line: string
  readonly office: string
  /** The ground, and the mark on it: six hexadecimal digits after `#`. */
  readonly ink: string
  readonly signal: string
  readonly direction: 'ltr' | 'rtl'
}

export const shareSize = { width: 1200, height: 630 } as const

/** To be raised when the drawing changes: what was made before is then made anew. */
const DRAWING = 1

/** The card in a few letters: another as soon as anything on it is. */
export const shareVersion = ({ title, line, office, ink, signal, direction }: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, title, line, office, ink, signal, direction]))
    .digest('hex')
    .slice(0, 20)
