import type { Link } from '../layouts/frame.ts'

export interface DeskMenuItem extends Link {
  readonly current?: boolean
  /** How many there are, already written in the reader's way. */
  readonly count?: string
}

export interface DeskMenuGroup {
  /** Without a title the group stands above the others. */
  readonly title?: string
  readonly items: readonly DeskMenuItem[]
}

/** What stands around every page of the desk; the words in the reader's language. */
export interface DeskFrame {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly stylesheets: readonly string[]
  readonly icon: string
  readonly office: { readonly name: string; readonly home: string }
  /** Absent for who is not signed in: then the page has neither menu nor bar, and its parts are its own. */
  readonly signedIn?: {
    readonly name: string
    readonly menu: readonly DeskMenuGroup[]
    readonly publicSite: Link
    readonly signOut: { readonly action: string; readonly label: string }
    readonly search?: { readonly action: string; readonly label: string; readonly find: string }
    readonly language: {
      readonly action: string
      readonly label: string
      readonly choose: string
      readonly languages: readonly { readonly code: string; readonly name: string; readonly current: boolean }[]
    }
  }
  /** Says that this is a demonstration. */
  readonly demonstration?: string
  readonly words: { readonly skip: string; readonly menu: string; readonly desk: string; readonly error: string; readonly pane: string }
}
