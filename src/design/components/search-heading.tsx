import type { ComponentChildren } from 'preact'
import { Turn } from '../icons/marks.tsx'
import { SearchForm, type SearchFormProps } from '../layouts/search-form.tsx'

/** The head of the search: one large field. */
export const SearchHeading = ({ title, form, children }: { title: string; form: Omit<SearchFormProps, 'large'>; children?: ComponentChildren }) => (
  <header class="width split page-heading search-heading">
    <div>
      <h1>{title}</h1>
      <SearchForm {...form} large />
      {children}
    </div>
  </header>
)

/** The spelling that was perhaps meant. `before` and `after` are the sentence around it. */
export const SpellingMeant = ({ before, meant, after, href }: { before: string; meant: string; after: string; href: string }) => (
  <p class="meant">
    <Turn />
    <span>
      {before}
      <a href={href} rel="search">
        <bdi>{meant}</bdi>
      </a>
      {after}
    </span>
  </p>
)

/** What stands in the place of results. */
export const SearchAnswer = ({ children }: { children: ComponentChildren }) => (
  <div class="width split">
    <div class="search-answer">{children}</div>
  </div>
)
