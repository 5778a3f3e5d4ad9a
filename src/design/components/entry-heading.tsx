import type { ComponentChildren } from 'preact'

export interface EntryHeadingProps {
  /** How much there is, in the post column: a numeral and what it counts. */
  readonly count?: { readonly number: string; readonly words: string }
  readonly title: string
  /** The language of the title where it is not the page's. */
  readonly titleIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly lead?: string
  /** Facts in rows. */
  readonly children?: ComponentChildren
}

/** The head of an entry of the directory: an organisation, a person, a topic. */
export const EntryHeading = ({ count, title, titleIn, lead, children }: EntryHeadingProps) => (
  <header class="width split entry-heading">
    {count && (
      <p class="count-plate">
        <b>{count.number}</b> <span>{count.words}</span>
      </p>
    )}
    <div>
      <h1 lang={titleIn?.lang} dir={titleIn?.dir}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  </header>
)
