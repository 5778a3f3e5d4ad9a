export interface EditionRow {
  /** "Russian". */
  readonly language: string
  /** In its own language; absent where there is none. */
  readonly title?: { readonly text: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** Year, numbers, licence: what a library asks for. */
  readonly details: readonly string[]
  /** "Published", or why there is none. */
  readonly state: string
  readonly published: boolean
}

export interface EditionsProps {
  readonly heads: { readonly language: string; readonly title: string; readonly state: string }
  readonly rows: readonly EditionRow[]
  readonly labelledBy: string
}

/** In which languages a publication can be read: a filled square for one that is there, an open one for one that is not. */
export const Editions = ({ heads, rows, labelledBy }: EditionsProps) => (
  <table class="editions" aria-labelledby={labelledBy}>
    <thead>
      <tr>
        <th scope="col">{heads.language}</th>
        <th scope="col">{heads.title}</th>
        <th scope="col">{heads.state}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">{row.language}</th>
          <td>
            {row.title ? (
              <span lang={row.title.lang} dir={row.title.dir}>
                {row.title.text}
              </span>
            ) : (
              '–'
            )}
            {row.details.map(detail => (
              <small>
                <bdi>{detail}</bdi>
              </small>
            ))}
          </td>
          <td class={row.published ? 'there' : 'not-there'}>{row.state}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
