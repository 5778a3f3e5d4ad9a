export interface ListFootProps {
  /** "1 to 8 of 11". */
  readonly range: string
  /** What assistive technology calls the pages: "Pages". */
  readonly label: string
  /** Few enough for one line; `gap` stands for those left out. `name` says more than the numeral: "Page 2". */
  readonly pages: readonly ({ readonly number: string; readonly name: string; readonly href: string; readonly current?: boolean } | 'gap')[]
  readonly previous?: { readonly label: string; readonly href: string }
  readonly next?: { readonly label: string; readonly href: string }
}

/** The end of a list: which entries these are, and the ways to the others. */
export const ListFoot = ({ range, label, pages, previous, next }: ListFootProps) => (
  <div class="list-foot">
    <p>{range}</p>
    {pages.length > 1 && (
      <nav class="pages" aria-label={label}>
        {previous && (
          <a class="back" rel="prev" href={previous.href}>
            {previous.label}
          </a>
        )}
        {pages.map(page =>
          page === 'gap' ? (
            <span>…</span>
          ) : (
            <a href={page.href} aria-label={page.name} aria-current={page.current ? 'page' : undefined}>
              {page.number}
            </a>
          ),
        )}
        {next && (
          <a class="go" rel="next" href={next.href}>
            {next.label}
          </a>
        )}
      </nav>
    )}
  </div>
)
