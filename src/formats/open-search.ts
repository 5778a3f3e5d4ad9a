import { document, element, text } from './xml.ts'

export interface SearchDescription {
  /** At most 16 characters are shown by some. */
  readonly name: string
  readonly description: string
  readonly language: string
  /** Absolute, of the page of results; the words stand in its place `q`. */
  readonly results: string
  /** Absolute, of this description. */
  readonly self: string
  /** Absolute. */
  readonly icon: string
}

/** An OpenSearch 1.1 description: what a browser needs to search a site from its own field. */
export const openSearchDescription = ({ name, description, language, results, self, icon }: SearchDescription): string =>
  document(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, text(name)),
      element('Description', {}, text(description)),
      element('Language', {}, text(language)),
      element('InputEncoding', {}, text('UTF-8')),
      element('Image', { width: 16, height: 16, type: 'image/svg+xml' }, text(icon)),
      element('Url', { type: 'text/html', rel: 'results', template: `${results}?q={searchTerms}` }),
      element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
    ),
  )
