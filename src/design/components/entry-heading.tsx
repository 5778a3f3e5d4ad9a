import type { ComponentChildren } from 'preact'

export interface EntryHeadingProps {
  /** How much there is, in the post column: a numeral and what it counts. */
  readonly count?: { readonly number: string; readonly words: string }
  readonly title: string
  /** The language of the title where it is not the page's. */
  readonly titleIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly lead?: string
  readonly leadIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** `<Contents>`, under the plate. */
  readonly contents?: ComponentChildren
  /** Facts in rows. */
  readonly children?: ComponentChildren
}

/** The head of a record that is not of one day: an organisation, a person, a topic, a project. */
export const EntryHeading = ({ count, title, titleIn, lead, leadIn, contents, children }: EntryHeadingProps) => (
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
      {lead && (
        <p class="lead" lang={leadIn?.lang} dir={leadIn?.dir}>
          {lead}
        </p>
      )}
      {children}
    </div>
    {contents}
  </header>
)
