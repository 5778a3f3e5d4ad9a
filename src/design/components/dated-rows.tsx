import { type DateParts, RowDate } from './date.tsx'
import { Route, type RouteProps } from './route.tsx'

export interface DatedRow {
  /** Absent where the row says all there is. */
  readonly href?: string
  readonly title: string
  readonly date?: DateParts
  /** In the column of dates, of what has none: how many, and of what. */
  readonly count?: { readonly number: string; readonly words: string }
  readonly lead?: string
  /** One or two words under the text: "Statement". */
  readonly kind?: string
  /** The language of title and lead where it is not the page's, with a note in the reader's language: "only in English". */
  readonly language?: { readonly lang: string; readonly dir: 'ltr' | 'rtl'; readonly note: string }
  /** The countries of a project, under its words. */
  readonly route?: RouteProps
  /** The first row of a home page: its title is larger. */
  readonly large?: boolean
}

export interface DatedRowsProps {
  readonly rows: readonly DatedRow[]
  /** Whether the order means something (newest first) or not (related records). */
  readonly ordered?: boolean
}

/** Records in a list: the date stands in a column of its own, then title, lead and kind. */
export function DatedRows({ rows, ordered = true }: DatedRowsProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List class="rows">
      {rows.map(row => (
        <li class={row.large ? 'large' : undefined}>
          {row.date ? <RowDate date={row.date} /> : <RowCount count={row.count} />}
          <div>
            <h3 lang={row.language?.lang} dir={row.language?.dir}>
              {row.href ? <a href={row.href}>{row.title}</a> : row.title}
            </h3>
            {row.lead && (
              <p lang={row.language?.lang} dir={row.language?.dir}>
                {row.lead}
              </p>
            )}
            {(row.kind || row.language) && <p class="kind">{[row.kind, row.language?.note].filter(Boolean).join(' · ')}</p>}
            {row.route && <Route {...row.route} />}
          </div>
        </li>
      ))}
    </List>
  )
}

const RowCount = ({ count }: Pick<DatedRow, 'count'>) => (
  <span class="row-date">
    {count && (
      <>
        <b>{count.number}</b> <span>{count.words}</span>
      </>
    )}
  </span>
)
