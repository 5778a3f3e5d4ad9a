import { Cover, type CoverProps } from './cover.tsx'

export interface BookRow {
  readonly href: string
  readonly title: string
  readonly lead?: string
  /** "Handbook", "2014", "in Russian". */
  readonly details: readonly string[]
  readonly cover: CoverProps
}

/** Publications in a list, each beside its cover. */
export const BookRows = ({ rows }: { rows: readonly BookRow[] }) => (
  <ul class="books">
    {rows.map(({ href, title, lead, details, cover }) => (
      <li>
        <Cover {...cover} drawing />
        <div>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {lead && <p>{lead}</p>}
          <p class="kind">{details.join(' · ')}</p>
        </div>
      </li>
    ))}
  </ul>
)
