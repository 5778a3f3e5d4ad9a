import type { PictureProps } from '../components/picture.tsx'

/** What a reference to a record leads to, in the reader's language where there is one. `lang` is the language of what is found there. */
export interface RecordShown {
  readonly href: string
  readonly title: string
  readonly lang?: string
}

export interface FileShown {
  readonly href: string
  readonly title: string
  readonly mediaType: string
  readonly bytes: number
  readonly lang?: string
}

/** The description comes from the body; caption and credit from the library. */
export type PictureShown = Omit<PictureProps, 'alt' | 'lazy'>

/** All in words for the reader: value "7,500", qualifier "about", as of "As of 2015.", source "Source: annual report". */
export interface FigureShown {
  readonly value: string
  readonly label: string
  readonly qualifier?: string
  readonly asOf?: string
  readonly source?: string
}

/**
 * Answers what a body refers to, at once: a page loads everything before it draws. What is not found (unpublished,
 * in no language of the reader, of another office) is drawn as its text, without a trace of a link.
 */
export interface Resolve {
  record(id: string): RecordShown | undefined
  file(id: string): FileShown | undefined
  picture(fileId: string): PictureShown | undefined
  figure(id: string): FigureShown | undefined
}
