import { type Feed, type FeedAuthor, type FeedEntry, framedHtml } from './feed.ts'
import { json } from './json.ts'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  return json({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.addresses.page,
    feed_url: feed.addresses.json,
    description: feed.subtitle || undefined,
    icon: feed.icon,
    language: feed.language,
    authors: [author(feed.publisher)],
    items: feed.entries.map(entry => item(feed, entry)),
  })
}

const item = (feed: Feed, entry: FeedEntry) => ({
  id: entry.id,
  url: entry.address,
  title: entry.title,
  summary: entry.summary || undefined,
  content_html: framedHtml(feed, entry),
  image: entry.picture,
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  language: entry.language ?? feed.language,
  authors: entry.authors.length ? entry.authors.map(author) : undefined,
  tags: entry.categories.length ? entry.categories.map(category => category.label) : undefined,
  attachments: entry.attachments.length
    ? entry.attachments.map(attachment => ({
        url: attachment.address,
        mime_type: attachment.mediaType,
        title: attachment.title,
        size_in_bytes: attachment.bytes,
      }))
    : undefined,
})

const author = (person: FeedAuthor) => ({ name: person.name, url: person.address })
