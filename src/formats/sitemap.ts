import { document, element, join, text, type Xml } from './xml.ts'

/** One page in all the languages it is to be found in. Given whole, so that every language names all the others in return. */
export interface SitemapPage {
  readonly versions: readonly SitemapVersion[]
  /** Where readers of any other language are sent; one of the versions, or an address that picks a language. */
  readonly otherwise?: string
}

export interface SitemapVersion {
  readonly language: string
  /** Absolute. */
  readonly address: string
  readonly modified?: Date
}

/** Limits of sitemaps.org: addresses in one file, and bytes of it uncompressed. */
export const limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 } as const

const nameSpaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }

/** The files that list all pages, each within the limits; more than one asks for a `sitemapIndex` in front of them. */
export function sitemap(pages: readonly SitemapPage[], within: { readonly addresses: number; readonly bytes: number } = limits): string[] {
  const frame = Buffer.byteLength(file([]))
  const files: Xml[][] = [[]]
  let bytes = frame
  for (const address of pages.flatMap(addresses)) {
    const more = Buffer.byteLength(address)
    if (files.at(-1)!.length > 0 && (files.at(-1)!.length === within.addresses || bytes + more > within.bytes)) {
      files.push([])
      bytes = frame
    }
    files.at(-1)!.push(address)
    bytes += more
  }
  return files.map(file)
}

/** Names the files of a site whose pages do not fit in one. */
export const sitemapIndex = (files: readonly { readonly address: string; readonly modified?: Date }[]): string =>
  document(
    element(
      'sitemapindex',
      { xmlns: nameSpaces.xmlns },
      ...files.map(each => element('sitemap', {}, location(each.address), lastModified(each.modified))),
    ),
  )

// An empty element would be shorter than the frame that the bytes are counted with.
const file = (addresses: readonly Xml[]) => document(element('urlset', nameSpaces, join([text('\n'), ...addresses])))

function addresses(page: SitemapPage): Xml[] {
  const alternates = page.versions.length > 1 ? page.versions.map(version => alternate(version.language, version.address)) : []
  if (alternates.length > 0 && page.otherwise) alternates.push(alternate('x-default', page.otherwise))
  return page.versions.map(version => element('url', {}, location(version.address), lastModified(version.modified), ...alternates))
}

const location = (address: string) => element('loc', {}, text(address))
const lastModified = (at: Date | undefined) => (at ? element('lastmod', {}, text(at.toISOString())) : undefined)
const alternate = (language: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang: language, href })
