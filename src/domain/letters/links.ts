import { paths } from '../../paths.ts'

const pages: Readonly<Record<string, (values: { lang: string; slug: string }) => string>> = {
  news: paths.site.article,
  events: paths.site.event,
  projects: paths.site.project,
  publications: paths.site.publication,
  campaigns: paths.site.campaign,
}

/** Collections whose records a letter tells of. Pages are no news. */
export const linkedCollections: readonly string[] = Object.keys(pages)

/** Where a record can be read, under the language of the letter. */
export const linkTo = ({ collection, slug }: { collection: string; slug: string }, lang: string): string => pages[collection]!({ lang, slug })
