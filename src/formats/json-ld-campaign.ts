import { filled, type Node, webPage } from './json-ld.ts'

export interface CampaignNodeFacts {
  readonly address: string
  readonly name: string
  readonly slogan?: string
  readonly description?: string
  readonly language: string
  /** ISO dates, or as much of them as is known. */
  readonly from: string
  readonly until?: string
  /** The office's `organisationId`. */
  readonly publisher: string
  readonly modified: Date
  readonly parts: readonly { readonly name: string; readonly address: string; readonly language: string }[]
}

/** A campaign is a collection of pages about a time; it is no event, which would have a place and an hour. */
export const campaign = ({ from, until, slogan, parts, ...facts }: CampaignNodeFacts): Node => ({
  ...webPage({ type: 'CollectionPage', ...facts }),
  // The interval of ISO 8601; one that goes on is open at its end.
  temporalCoverage: from === until ? from : `${from}/${until ?? '..'}`,
  alternativeHeadline: slogan,
  hasPart: filled(parts.map(({ name, address, language }) => ({ '@type': 'WebPage', name, url: address, inLanguage: language }))),
})
