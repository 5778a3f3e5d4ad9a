import type { ComponentChildren } from 'preact'
import { Cover, type CoverProps } from './cover.tsx'
import { type Fact, Facts } from './facts.tsx'

export interface PublicationHeadProps {
  readonly cover: CoverProps
  readonly title: string
  readonly lead?: string
  /** The document in one language, with what one gets: "PDF", "24 kB". */
  readonly download?: { readonly label: string; readonly href: string; readonly details: readonly string[] }
  readonly facts: readonly Fact[]
  /** The text about it. */
  readonly children?: ComponentChildren
}

/** The head of a publication: its cover in the post column; title, lead, the way to the document and facts beside it. */
export const PublicationHead = ({ cover, title, lead, download, facts, children }: PublicationHeadProps) => (
  <header class="width split publication-head">
    <Cover {...cover} />
    <div>
      <h1 class="long">{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {download && (
        <p class="get">
          <a class="button main down" href={download.href}>
            {download.label}
          </a>{' '}
          <span>
            {download.details.map((part, at) => (
              <>
                {at > 0 && ' · '}
                <bdi>{part}</bdi>
              </>
            ))}
          </span>
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {children}
    </div>
  </header>
)
