/**
 * What search engines read about a page, in the words of schema.org. Each function gives one node; `graph` joins them, and
 * `scriptJson` writes them into the page. All addresses are absolute.
 */
export interface Node {
  readonly '@type': string
  readonly '@id'?: string
  readonly [property: string]: unknown
}

export const graph = (...nodes: readonly Node[]) => ({ '@context': 'https://schema.org', '@graph': nodes })

/** The office's name in the graph, the same on all its pages in all languages. `origin` is `https://prague.example`. */
export const organisationId = (origin: string): string => new URL('/#organisation', origin).href

export interface ArticleFacts {
  readonly type: 'NewsArticle' | 'Article'
  readonly address: string
  readonly headline: string
  readonly description?: string
  readonly language: string
  /** An instant, or as much of an ISO date as is known. */
  readonly published: Date | string
  readonly modified?: Date
  readonly authors: readonly { readonly name: string; readonly address?: string }[]
  /** The office's `organisationId`; also the author of what nobody signed. */
  readonly publisher: string
  readonly picture?: { readonly address: string; readonly width: number; readonly height: number; readonly description?: string }
  /** The text that this one was translated from. */
  readonly source?: Translation
  /** The texts that were translated from this one. */
  readonly translations: readonly Translation[]
}

export interface Translation {
  readonly language: string
  readonly address: string
}

export function article(facts: ArticleFacts): Node {
  const publisher = { '@id': facts.publisher }
  const translation = ({ language, address }: Translation) => ({ '@type': facts.type, '@id': articleId(address), url: address, inLanguage: language })
  return {
    '@type': facts.type,
    '@id': articleId(facts.address),
    mainEntityOfPage: { '@id': facts.address },
    url: facts.address,
    headline: facts.headline,
    description: facts.description || undefined,
    inLanguage: facts.language,
    datePublished: facts.published instanceof Date ? facts.published.toISOString() : facts.published,
    dateModified: facts.modified?.toISOString(),
    author: facts.authors.length ? facts.authors.map(({ name, address }) => ({ '@type': 'Person', name, url: address })) : publisher,
    publisher,
    image: facts.picture && {
      '@type': 'ImageObject',
      url: facts.picture.address,
      width: facts.picture.width,
      height: facts.picture.height,
      caption: facts.picture.description || undefined,
    },
    translationOfWork: facts.source && translation(facts.source),
    workTranslation: filled(facts.translations.map(translation)),
  }
}

export interface WebPageFacts {
  readonly type?: 'WebPage' | 'AboutPage' | 'ContactPage' | 'CollectionPage'
  readonly address: string
  readonly name: string
  readonly description?: string
  readonly language: string
  readonly modified?: Date
  /** The office's `organisationId`. */
  readonly publisher: string
}

export const webPage = (facts: WebPageFacts): Node => ({
  '@type': facts.type ?? 'WebPage',
  '@id': facts.address,
  url: facts.address,
  name: facts.name,
  description: facts.description || undefined,
  inLanguage: facts.language,
  dateModified: facts.modified?.toISOString(),
  publisher: { '@id': facts.publisher },
})

/** From the home page down to the page itself. */
export const breadcrumbs = (steps: readonly { readonly name: string; readonly address: string }[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, address }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address })),
})

const articleId = (address: string) => `${address}#article`
/** Undefined is left out where JSON is written; an empty list would stand there and say nothing. */
export const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined)
