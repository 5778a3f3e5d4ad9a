import { doiAddress } from './document-identifiers.ts'
import { filled, type Node } from './json-ld.ts'

export interface PublicationNodeFacts {
  readonly type: 'Book' | 'Report' | 'ScholarlyArticle' | 'CreativeWork'
  readonly address: string
  readonly name: string
  readonly description?: string
  /** The language of the description. */
  readonly language: string
  /** Only where it is known. */
  readonly year?: number
  readonly pages?: number
  readonly authors: readonly NamedNode[]
  readonly editors: readonly NamedNode[]
  /** The organisation that published it, else the office's `organisationId`. */
  readonly publisher: NamedNode | string
  readonly funders: readonly NamedNode[]
  /** The part of the world it is about, in words. */
  readonly region?: string
  readonly topics: readonly string[]
  readonly editions: readonly EditionNodeFacts[]
}

export interface NamedNode {
  readonly type: 'Person' | 'Organization'
  readonly name: string
  /** Its page here, absolute. */
  readonly address?: string
}

export interface EditionNodeFacts {
  readonly language: string
  readonly title: string
  readonly year?: number
  readonly isbn?: string
  readonly issn?: string
  readonly doi?: string
  /** The address of a licence, or its words. */
  readonly licence?: string
  readonly file?: { readonly address: string; readonly mediaType: string; readonly bytes: number }
}

/** A publication with an example of the work for each language in which it was published. */
export const publication = (facts: PublicationNodeFacts): Node => ({
  '@type': facts.type,
  '@id': `${facts.address}#publication`,
  mainEntityOfPage: { '@id': facts.address },
  url: facts.address,
  name: facts.name,
  description: facts.description || undefined,
  inLanguage: filled([...new Set(facts.editions.map(edition => edition.language))]),
  datePublished: facts.year?.toString(),
  numberOfPages: facts.pages,
  author: filled(facts.authors.map(named)),
  editor: filled(facts.editors.map(named)),
  publisher: typeof facts.publisher === 'string' ? { '@id': facts.publisher } : named(facts.publisher),
  funder: filled(facts.funders.map(named)),
  spatialCoverage: facts.region,
  keywords: filled(facts.topics),
  workExample: filled(facts.editions.map(edition => example(facts.type, edition))),
})

const named = ({ type, name, address }: NamedNode): Node => ({ '@type': type, name, url: address })

const example = (type: PublicationNodeFacts['type'], edition: EditionNodeFacts): Node => ({
  '@type': type,
  name: edition.title,
  inLanguage: edition.language,
  datePublished: edition.year?.toString(),
  // ISBN belongs to a book in the words of schema.org, ISSN to what appears in a row.
  isbn: type === 'Book' ? edition.isbn : undefined,
  identifier: filled([
    ...(edition.isbn && type !== 'Book' ? [{ '@type': 'PropertyValue', propertyID: 'ISBN', value: edition.isbn }] : []),
    ...(edition.issn ? [{ '@type': 'PropertyValue', propertyID: 'ISSN', value: edition.issn }] : []),
    ...(edition.doi ? [{ '@type': 'PropertyValue', propertyID: 'DOI', value: edition.doi }] : []),
  ]),
  sameAs: edition.doi && doiAddress(edition.doi),
  license: edition.licence,
  encoding: edition.file && {
    '@type': 'MediaObject',
    contentUrl: edition.file.address,
    encodingFormat: edition.file.mediaType,
    contentSize: `${edition.file.bytes} B`,
  },
})
