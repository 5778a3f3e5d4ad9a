import { childrenOf, type Element, textOf } from './elements.ts'
import { type Obstacle, type Part, readParts } from './read.ts'

/** Facts of the site that was exported. */
export interface Site {
  readonly kind: 'site'
  readonly title: string
  /** The address of the site, without a slash at its end. */
  readonly home: string
  /** As WordPress writes it: `en-US`. */
  readonly language: string
  readonly version: string
}
export interface Author {
  readonly kind: 'author'
  readonly login: string
  readonly shown: string
  readonly given: string
  readonly family: string
}
export interface Term {
  readonly kind: 'term'
  /** `category`, `post_tag`, `nav_menu`, or one that a plugin added. */
  readonly taxonomy: string
  readonly slug: string
  readonly name: string
  readonly parent: string
  readonly description: string
}
export interface Item {
  readonly kind: 'item'
  readonly id: string
  readonly type: string
  readonly status: string
  readonly title: string
  readonly link: string
  readonly guid: string
  readonly creator: string
  readonly content: string
  readonly excerpt: string
  readonly slug: string
  readonly parent: string
  readonly order: number
  /** `2014-05-03 14:20:32` in the site's zone and in universal time; '' where there is none. */
  readonly date: string
  readonly dateUniversal: string
  readonly published: string
  readonly password: boolean
  readonly sticky: boolean
  readonly attachmentUrl: string
  readonly terms: readonly { taxonomy: string; slug: string; name: string }[]
  readonly fields: Readonly<Record<string, string>>
  readonly comments: number
  /** Files that go with it (podcasts). */
  readonly enclosures: readonly string[]
}
export type Entry = Site | Author | Term | Item | Obstacle

/** Reads an export entry by entry. The site's facts come once, before the first other entry; '' stands where a fact is missing. */
export async function* readExport(chunks: AsyncIterable<string>): AsyncGenerator<Entry> {
  const facts = new Map<string, string>()
  let told = false
  const site = (): Site => ({
    kind: 'site',
    title: facts.get('title') ?? '',
    home: (facts.get('wp:base_blog_url') || facts.get('link') || facts.get('wp:base_site_url') || '').replace(/\/+$/, ''),
    language: facts.get('language') ?? '',
    version: facts.get('wp:wxr_version') ?? '',
  })
  for await (const part of readParts(chunks)) {
    if (part.name !== 'obstacle' && !(part.name in entries)) {
      if (!facts.has(part.name)) facts.set(part.name, textOf(part.inner).trim())
      continue
    }
    if (!told) yield site()
    told = true
    if (part.name === 'obstacle') yield part as Obstacle
    else yield entries[part.name as keyof typeof entries](part as Part)
  }
  if (!told) yield site()
}

const entries = {
  'wp:author': (part: Element): Author => {
    const field = fieldsOf(part)
    return {
      kind: 'author',
      login: field('wp:author_login'),
      shown: field('wp:author_display_name'),
      given: field('wp:author_first_name'),
      family: field('wp:author_last_name'),
    }
  },
  'wp:category': (part: Element): Term => {
    const field = fieldsOf(part)
    const slug = field('wp:category_nicename')
    return {
      kind: 'term',
      taxonomy: 'category',
      slug,
      name: field('wp:cat_name') || slug,
      parent: field('wp:category_parent'),
      description: field('wp:category_description'),
    }
  },
  'wp:tag': (part: Element): Term => {
    const field = fieldsOf(part)
    const slug = field('wp:tag_slug')
    return { kind: 'term', taxonomy: 'post_tag', slug, name: field('wp:tag_name') || slug, parent: '', description: field('wp:tag_description') }
  },
  'wp:term': (part: Element): Term => {
    const field = fieldsOf(part)
    const slug = field('wp:term_slug')
    return {
      kind: 'term',
      taxonomy: field('wp:term_taxonomy'),
      slug,
      name: field('wp:term_name') || slug,
      parent: field('wp:term_parent'),
      description: field('wp:term_description'),
    }
  },
  item: (part: Element): Item => {
    const children = childrenOf(part.inner)
    const raw = (name: string) => {
      const found = children.find(one => one.name === name)
      return found ? textOf(found.inner) : ''
    }
    const field = (name: string) => raw(name).trim()
    return {
      kind: 'item',
      id: field('wp:post_id'),
      type: field('wp:post_type') || 'post',
      status: field('wp:status') || 'publish',
      title: field('title'),
      link: field('link'),
      guid: field('guid'),
      creator: field('dc:creator') || field('wp:author'),
      content: raw('content:encoded'),
      excerpt: field('excerpt:encoded'),
      slug: field('wp:post_name'),
      parent: field('wp:post_parent'),
      order: Number.parseInt(field('wp:menu_order'), 10) || 0,
      date: field('wp:post_date'),
      dateUniversal: field('wp:post_date_gmt'),
      published: field('pubDate'),
      password: field('wp:post_password') !== '',
      sticky: field('wp:is_sticky') === '1',
      attachmentUrl: field('wp:attachment_url'),
      terms: children
        .filter(one => one.name === 'category')
        .map(one => ({
          // The oldest exports name tags and categories without saying which.
          taxonomy: one.attributes.domain === 'tag' ? 'post_tag' : (one.attributes.domain ?? 'category'),
          slug: one.attributes.nicename ?? '',
          name: textOf(one.inner).trim(),
        })),
      fields: Object.fromEntries(
        children
          .filter(one => one.name === 'wp:postmeta')
          .map(one => fieldsOf(one))
          .map(meta => [meta('wp:meta_key'), meta('wp:meta_value')]),
      ),
      comments: children.filter(one => one.name === 'wp:comment').length,
      enclosures: children.filter(one => one.name === 'enclosure').map(one => one.attributes.url ?? ''),
    }
  },
}

function fieldsOf(part: Element): (name: string) => string {
  const children = childrenOf(part.inner)
  return name => {
    const found = children.find(one => one.name === name)
    return found ? textOf(found.inner).trim() : ''
  }
}
