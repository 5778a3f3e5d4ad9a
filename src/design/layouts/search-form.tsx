interface SearchFormProps {
  readonly id: string
  readonly href: string
  readonly query?: string
  readonly words: { readonly search: string; readonly searchSite: string }
}

export const SearchForm = ({ id, href, query, words }: SearchFormProps) => (
  <search>
    <form class="search" action={href}>
      <label class="unseen" for={id}>
        {words.searchSite}
      </label>
      <input id={id} name="q" type="search" value={query} dir="auto" />
      <button type="submit">{words.search}</button>
    </form>
  </search>
)
