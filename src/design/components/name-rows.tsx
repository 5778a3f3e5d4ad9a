export interface NameRow {
  readonly href?: string
  readonly name: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  /** As what, since when, where. */
  readonly note?: string
}

/** People or organisations, each with a word about them. */
export const NameRows = ({ rows }: { rows: readonly NameRow[] }) => (
  <ul class="name-rows">
    {rows.map(({ href, name, lang, dir, note }) => {
      const words = (
        <bdi lang={lang} dir={dir}>
          {name}
        </bdi>
      )
      return (
        <li>
          {href ? <a href={href}>{words}</a> : <b>{words}</b>}
          {note && <small>{note}</small>}
        </li>
      )
    })}
  </ul>
)
