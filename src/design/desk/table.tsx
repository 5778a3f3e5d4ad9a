import type { ComponentChildren } from 'preact'

export interface Column {
  readonly label: string
  /** The whole word where the label is short for it. */
  readonly abbreviates?: string
  /** Figures and dates stand at the end, marks in the middle. */
  readonly align?: 'end' | 'centre'
  /** Takes the room that the others leave, and is cut where it has none. */
  readonly widest?: boolean
  /** Sorts the list by this column. */
  readonly href?: string
  readonly sorted?: 'ascending' | 'descending'
}

export interface TableProps {
  /** What the table lists, for who cannot see it: "Articles 1 to 16 of 64, last changed first". */
  readonly caption: string
  readonly columns: readonly Column[]
  /** `<tr>` with one `<th scope="row">`, the row's name and link. */
  readonly children?: ComponentChildren
  /** What stands in the rows' place where there are none: `<Nothing>`. */
  readonly nothing?: ComponentChildren
}

export const columnClass = ({ align, widest }: Pick<Column, 'align' | 'widest'>): string | undefined =>
  [align === 'end' && 'at-end', align === 'centre' && 'at-centre', widest && 'widest'].filter(Boolean).join(' ') || undefined

/** A list as a table, which is scrolled by keyboard too where it is wider than the window. Where it is empty its head stays, so that nothing jumps. */
export const Table = ({ caption, columns, children, nothing }: TableProps) => (
  <>
    <section class="scroll" tabindex={0}>
      <table class="rows">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" class={columnClass(column)} aria-sort={column.sorted}>
                <ColumnName column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {!nothing && <tbody>{children}</tbody>}
      </table>
    </section>
    {nothing}
  </>
)

function ColumnName({ column: { label, abbreviates, href } }: { column: Column }) {
  const name = abbreviates ? <abbr title={abbreviates}>{label}</abbr> : label
  return href ? <a href={href}>{name}</a> : name
}
