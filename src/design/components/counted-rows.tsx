export interface CountedRow {
  readonly href: string
  readonly title: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly number: string
  /** What is counted: "entries". */
  readonly words: string
  readonly lead?: string
  readonly note?: string
}

/** A list whose rows begin with how much stands behind each. */
export const CountedRows = ({ rows }: { rows: readonly CountedRow[] }) => (
  <ul class="rows">
    {rows.map(({ href, title, lang, dir, number, words, lead, note }) => (
      <li>
        <span class="row-date">
          <b>{number}</b> <span>{words}</span>
        </span>
        <div>
          <h3 lang={lang} dir={dir}>
            <a href={href}>{title}</a>
          </h3>
          {lead && <p>{lead}</p>}
          {note && <p class="kind">{note}</p>}
        </div>
      </li>
    ))}
  </ul>
)
