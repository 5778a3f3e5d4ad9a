import type { ComponentChildren } from 'preact'
import type { Link } from '../layouts/frame.ts'

export interface HeadingProps {
  readonly title: string
  /** The language of the title where it is not the desk's. */
  readonly titleLang?: string
  readonly lead?: ComponentChildren
  /** The one way back, to the list. */
  readonly back?: Link
  /** At most two buttons. */
  readonly actions?: ComponentChildren
}

/** The head of a page of the desk. What happened on the page before (`<Said>`) follows it. */
export const Heading = ({ title, titleLang, lead, back, actions }: HeadingProps) => (
  <header class="desk-heading">
    <div>
      {back && (
        <p class="crumb">
          <a class="back" href={back.href}>
            {back.label}
          </a>
        </p>
      )}
      <h1>{titleLang ? <bdi lang={titleLang}>{title}</bdi> : title}</h1>
      {lead && <p class="soft">{lead}</p>}
    </div>
    {actions && <div class="actions">{actions}</div>}
  </header>
)
