export interface SearchFormProps {
  readonly id: string
  readonly href: string
  readonly query?: string
  readonly words: { readonly search: string; readonly searchSite: string }
  /** As the page's own purpose, not beside another one. */
  readonly large?: boolean
}

export const SearchForm = ({ id, href, query, words, large }: SearchFormProps) => (
  <search>
    <form class={large ? 'search large' : 'search'} action={href}>
      <label class="unseen" for={id}>
        {words.searchSite}
      </label>
      <input id={id} name="q" type="search" value={query} dir="auto" maxlength={200} enterkeyhint="search" />
      <button type="submit">{words.search}</button>
    </form>
  </search>
)
