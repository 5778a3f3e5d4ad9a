import { type Feed, type FeedAuthor, type FeedEntry, framedHtml } from './feed.ts'
import { document, element, text, type Xml } from './xml.ts'

/**
 * Atom 1.0 (RFC 4287). Written here, since the `feed` package (6.0) has no `xml:lang`, guesses an attachment's type from its
 * address, takes one attachment an entry, leaves control characters and lone surrogates in (one makes the feed unreadable),
 * and marks plain titles as HTML.
 */
export function atomFeed(feed: Feed): string {
  return document(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, text(feed.id)),
      element('title', {}, text(feed.title)),
      feed.subtitle ? element('subtitle', {}, text(feed.subtitle)) : undefined,
      instant('updated', feed.updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.addresses.atom }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.addresses.page }),
      element('link', { rel: 'alternate', type: 'application/feed+json', hreflang: feed.language, href: feed.addresses.json }),
      author(feed.publisher),
      feed.rights ? element('rights', {}, text(feed.rights)) : undefined,
      feed.icon ? element('icon', {}, text(feed.icon)) : undefined,
      element('generator', {}, text('Waypost')),
      ...feed.entries.map(each => entry(feed, each)),
    ),
  )
}

function entry(feed: Feed, entry: FeedEntry): Xml {
  return element(
    'entry',
    { 'xml:lang': entry.language },
    element('id', {}, text(entry.id)),
    element('title', {}, text(entry.title)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: entry.language ?? feed.language, href: entry.address }),
    instant('published', entry.published),
    instant('updated', entry.updated),
    ...entry.authors.map(author),
    ...entry.categories.map(category => element('category', { term: category.term, label: category.label })),
    entry.summary ? element('summary', {}, text(entry.summary)) : undefined,
    element('content', { type: 'html' }, text(framedHtml(feed, entry))),
    ...entry.attachments.map(attachment =>
      element('link', {
        rel: 'enclosure',
        type: attachment.mediaType,
        length: attachment.bytes,
        title: attachment.title,
        hreflang: attachment.language,
        href: attachment.address,
      }),
    ),
  )
}

const author = (person: FeedAuthor): Xml =>
  element('author', {}, element('name', {}, text(person.name)), person.address ? element('uri', {}, text(person.address)) : undefined)

const instant = (name: string, at: Date): Xml => element(name, {}, text(at.toISOString()))
