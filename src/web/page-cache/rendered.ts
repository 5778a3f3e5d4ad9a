/** What a public page gives back once it is rendered. Header names may be in any case; type, length, encoding and validator are added by the cache. */
export interface Rendered {
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  body: string | Uint8Array
  contentType: string
  /** What the page shows, such as `article:12`. A page with tags was read from the database. */
  tags: readonly string[]
  /** The instant (milliseconds since 1970) from which the page says something else by itself; absent where it never does. */
  expiresAt?: number
  /** Whether it is the same for everybody. Error pages and personal pages say false. */
  cache: boolean
}

const lastingStatuses = new Set([200, 301, 308])

export function headerOf(rendered: Rendered, name: string): string | undefined {
  return rendered.headers.find(([given]) => given.toLowerCase() === name)?.[1]
}

/** Marked as one person's, whatever the page said about itself. */
export function isPersonal(rendered: Rendered): boolean {
  return headerOf(rendered, 'set-cookie') !== undefined || /\b(private|no-store)\b/i.test(headerOf(rendered, 'cache-control') ?? '')
}

/** Whether one visitor's answer may be another's: said so by the page, and nothing in it speaks against it. */
export function isForEverybody(rendered: Rendered): boolean {
  return rendered.cache && lastingStatuses.has(rendered.status) && !isPersonal(rendered) && variesByEncodingOnly(headerOf(rendered, 'vary'))
}

function variesByEncodingOnly(vary: string | undefined): boolean {
  return (vary ?? '').split(',').every(name => ['', 'accept-encoding'].includes(name.trim().toLowerCase()))
}
