/** A document as a citation names it, before it is written as text, BibTeX or RIS. */
export interface CitedWork {
  /** Names the work in a bibliography: letters, digits and hyphens. */
  readonly id: string
  readonly type: 'book' | 'report' | 'article' | 'pamphlet'
  readonly title: string
  /** The title in the reader's language, where it is another. */
  readonly translatedTitle?: string
  readonly authors: readonly CitedName[]
  readonly editors: readonly CitedName[]
  readonly publisher?: string
  readonly place?: string
  /** Nothing where it is not known. */
  readonly year?: number
  /** The language of the work, as a language tag. */
  readonly language: string
  /** The same in words of the reader: "In Russian". */
  readonly inLanguage?: string
  readonly isbn?: string
  readonly issn?: string
  readonly doi?: string
  /** Where it is described, absolute. */
  readonly address: string
}

/** A person, whose names are told apart, or an organisation, which has one. `shown` is how the reader's language writes it. */
export type CitedName = { readonly shown: string } & ({ readonly given: string; readonly family: string } | { readonly organisation: string })
