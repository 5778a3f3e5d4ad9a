import type { ComponentChildren } from 'preact'

export interface PageHeadingProps {
  readonly title: string
  readonly lead?: string
  /** What can be done or known at once: `<OpenToday>`. */
  readonly children?: ComponentChildren
}

/** The head of a page that is no record: a list, the contact page, a plain page. */
export const PageHeading = ({ title, lead, children }: PageHeadingProps) => (
  <header class="width split page-heading">
    <div>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  </header>
)
