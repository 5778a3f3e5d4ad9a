import type { Blade } from '../components/signpost.tsx'

export type { Blade }

/** A link as every list of links takes it. `lang` is that of the label where it differs from the page's. */
export interface Link {
  readonly label: string
  readonly href: string
  /** Leads to another site: drawn with an arrow outwards, and said with `frame.words.otherSite`. */
  readonly outside?: boolean
  readonly lang?: string
}

export interface MenuItem extends Link {
  /** The page itself, or a page of this section. */
  readonly current?: 'page' | 'section'
}

/** One language in the switch. Never dead: where this page is missing, `href` is the nearest page of that language and `note` says so in it. */
export interface LanguageLink {
  readonly code: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly href: string
  readonly current?: boolean
  readonly note?: string
}

export interface FooterGroup {
  readonly title: string
  readonly links: readonly Link[]
}

/** What stands round every public page of one office in one language. */
export interface Frame {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly stylesheets: readonly string[]
  readonly icon: string
  readonly office: {
    readonly name: string
    /** The organisation's full name, under the office's. */
    readonly organisation: string
    /** Where the office is; left out on phones. Written on after the organisation's name: ", office in the Czech Republic". */
    readonly place?: string
    readonly home: string
  }
  readonly languages: readonly LanguageLink[]
  /** Only sections that exist. */
  readonly menu: readonly MenuItem[]
  readonly search?: { readonly href: string; readonly query?: string }
  /** The OpenSearch description, with which a browser can search here from its own field. */
  readonly openSearch?: { readonly title: string; readonly href: string }
  readonly banner?: { readonly text: string; readonly link?: Link }
  readonly feeds: readonly { readonly title: string; readonly href: string; readonly type: 'application/atom+xml' | 'application/feed+json' }[]
  readonly footer: {
    readonly lines: readonly string[]
    readonly email?: string
    readonly groups: readonly FooterGroup[]
    readonly demonstration?: string
  }
  readonly noindex?: boolean
  readonly words: {
    readonly skip: string
    readonly menu: string
    readonly close: string
    readonly mainMenu: string
    readonly language: string
    readonly notice: string
    readonly youAreHere: string
    readonly otherSite: string
    readonly search: string
    readonly searchSite: string
  }
}

/** What a page says about itself to browsers, search engines and people who share it. Addresses are absolute but for the page's own links. */
export interface PageHead {
  /** The page's own title; the office's name is added. Absent on the home page. */
  readonly title?: string
  readonly description?: string
  readonly canonical?: string
  /** Every language in which the page exists, itself included. */
  readonly alternates?: readonly { readonly lang: string; readonly href: string }[]
  /** For readers of none of these languages. */
  readonly fallback?: string
  /** Pairs of property and content for who shares the page (`openGraph`). */
  readonly shared?: readonly (readonly [property: string, content: string])[]
  /** Not for other people's search engines: the results of a search. */
  readonly noindex?: boolean
  /** Objects of JSON-LD. */
  readonly data?: readonly object[]
}
