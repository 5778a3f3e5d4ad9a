import type { ComponentChildren } from 'preact'

export interface FigureRow {
  /** Unique on the page; links may lead to it. */
  readonly id: string
  /** Written in the reader's way: "7,500". */
  readonly value: string
  /** "about", "more than". */
  readonly qualifier?: string
  readonly label: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  /** Since when it holds, how old that is, where it comes from. */
  readonly notes: readonly ComponentChildren[]
  /** The values that it had. */
  readonly history?: ComponentChildren
}

/** Figures with everything that is known of each: the numeral stands in the post column. */
export const FigureRows = ({ rows }: { rows: readonly FigureRow[] }) => (
  <div class="figure-rows width">
    {rows.map(({ id, value, qualifier, label, lang, dir, notes, history }) => (
      <section class="split" id={id} aria-labelledby={`${id}-label`}>
        <p class="numeral">
          {qualifier && <small>{qualifier} </small>}
          <b>{value}</b>
        </p>
        <div>
          <h2 id={`${id}-label`} lang={lang} dir={dir}>
            {label}
          </h2>
          {notes.map(note => (
            <p class="note">{note}</p>
          ))}
          {history}
        </div>
      </section>
    ))}
  </div>
)
