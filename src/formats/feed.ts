import { directionOf } from './body/languages.ts'

/** What a feed says, before it is written as Atom or JSON. All addresses are absolute. */
export interface Feed {
  readonly id: PermanentId
  readonly title: string
  readonly subtitle?: string
  /** BCP 47 tag of whatever in the feed says no other; each language has a feed of its own. */
  readonly language: string
  readonly addresses: { readonly page: string; readonly atom: string; readonly json: string }
  /** When anything in the feed last changed; of an empty feed, when the office was founded here. */
  readonly updated: Date
  /** Speaks for entries that name no author. */
  readonly publisher: FeedAuthor
  readonly rights?: string
  /** A square picture. */
  readonly icon?: string
  readonly entries: readonly FeedEntry[]
}

/**
 * Never the address: that changes with a slug, a host or a change to https, and every reader would show the entry as new.
 * See `permanentId`.
 */
export type PermanentId = `urn:uuid:${string}` | `tag:${string}`

export interface FeedEntry {
  readonly id: PermanentId
  readonly address: string
  /** Of a text that is not there in the feed's own language. */
  readonly language?: string
  readonly title: string
  /** Plain text. */
  readonly summary?: string
  /** The full text as safe HTML, its links absolute. */
  readonly html: string
  readonly published: Date
  readonly updated: Date
  readonly authors: readonly FeedAuthor[]
  readonly categories: readonly FeedCategory[]
  readonly attachments: readonly FeedAttachment[]
  readonly picture?: string
}

export interface FeedAuthor {
  readonly name: string
  readonly address?: string
}

export interface FeedCategory {
  /** The same in every language. */
  readonly term: string
  readonly label: string
}

export interface FeedAttachment {
  readonly address: string
  readonly mediaType: string
  readonly bytes: number
  readonly title: string
  readonly language?: string
}

/**
 * An entry's text as a reader should show it. Neither format has a direction, and readers lay out a text by their own, so a
 * text that runs from right to left brings its own frame, and so does one in another language than the feed's.
 */
export function framedHtml(feed: Feed, entry: FeedEntry): string {
  const language = entry.language ?? feed.language
  return directionOf(language) === 'rtl' || language !== feed.language
    ? `<div lang="${language}" dir="${directionOf(language)}">${entry.html}</div>`
    : entry.html
}
