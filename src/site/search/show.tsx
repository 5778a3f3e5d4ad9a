import type { VNode } from 'preact'
import { Filters } from '../../design/components/filters.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { Results } from '../../design/components/results.tsx'
import { SearchAnswer, SearchHeading } from '../../design/components/search-heading.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { type Asked, asQuery, type Found, Marking, MOST_FOUND, readAsked, searchFound } from '../../domain/search/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, page, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { addressQuery } from '../lists/choices.ts'
import { type ListQuery, listQueryNames, readListQuery } from '../lists/query.ts'
import { PER_PAGE, pageLinks } from '../news/paging.ts'
import { everyLanguage } from '../parts.ts'
import { drawSitePage } from '../site-page.tsx'
import { searchChoices, searchFilters } from './choices.ts'
import { nothingFound, otherWays } from './nothing.tsx'
import { resultsOf } from './results.ts'

export const searchQueryNames = ['q', ...listQueryNames(searchChoices)]

/** The search of an office: every kind in one list, nearest first. */
export async function search(visit: Visit): Promise<Answer> {
  const { t, language: lang } = visit
  const query = readListQuery(searchChoices, visit.query)
  if (!query) return problem(400)
  const asked = readAsked(visit.query.q)
  if (asked.words.length === 0)
    return drawn(visit, asked, {
      children: (
        <SearchAnswer>
          {asked.text && <p class="empty">{t('search:noWords')}</p>}
          {otherWays(visit)}
        </SearchAnswer>
      ),
    })
  const address = (next: ListQuery) => paths.site.search({ lang }, { q: asked.text, ...addressQuery(searchChoices, next) })
  if (query.page > MOST_FOUND / PER_PAGE) return problem(404)
  const found = await find(visit, asked, query)
  if (query.topic && !found.topics.some(one => one.slug === query.topic) && found.whole > 0) return problem(404)
  if (found.rows.length === 0) {
    if (query.page > 1) return problem(404)
    const { meant, children } = await nothingFound(visit, asked, { query, found, address })
    return drawn(visit, asked, { under: meant, children })
  }
  const from = (query.page - 1) * PER_PAGE
  return drawn(visit, asked, {
    page: query.page,
    children: (
      <Listing filters={<Filters label={t('lists.filter')} groups={searchFilters(visit, found, query, address)} />}>
        <YearHead year={t('search:results', { count: found.total })} entries={t('search:nearest')} />
        <Results rows={resultsOf(visit, found.rows, new Marking(asked.words))} />
        <ListFoot
          range={t('news.range', {
            from: visit.formats.number(from + 1),
            to: visit.formats.number(from + found.rows.length),
            total: visit.formats.number(found.total),
          })}
          {...pageLinks(visit, query.page, Math.ceil(Math.min(found.total, MOST_FOUND) / PER_PAGE), number => address({ ...query, page: number }))}
        />
      </Listing>
    ),
  })
}

async function find({ platform, office, language }: Visit, { words }: Asked, { kind, year, topic, page }: ListQuery): Promise<Found> {
  const [row] = await searchFound(platform.database.reader, office.id, {
    language,
    query: asQuery(office.id, language, words),
    kind: kind ?? null,
    year: year ?? null,
    topic: topic ?? null,
    offset: (page - 1) * PER_PAGE,
    limit: PER_PAGE,
  })
  return row!.found
}

/** The page around what was found. Results are nobody's to keep: neither ours nor a search engine's. */
async function drawn(visit: Visit, { text }: Asked, parts: { page?: number; under?: VNode; children: VNode | null }): Promise<Answer> {
  const { t, language: lang } = visit
  const name = t('search:title')
  const title =
    [text && `${text} · ${name}`, parts.page && parts.page > 1 && t('news.titleOfPage', { page: parts.page })].filter(Boolean).join(', ') || name
  const { view } = await drawSitePage(visit, {
    sheet: 'search.css',
    title,
    description: text ? undefined : t('search:description'),
    head: text ? { noindex: true, canonical: undefined, alternates: undefined, shared: undefined } : undefined,
    hrefs: everyLanguage(visit, language => paths.site.search({ lang: language }, { q: text })),
    tags: [],
    children: (
      <>
        <SearchHeading
          title={name}
          form={{
            id: 'words',
            href: paths.site.search({ lang }),
            query: text || undefined,
            words: { search: t('layout.search'), searchSite: t('layout.searchSite') },
          }}
        >
          {parts.under ?? (!text && <p class="lead">{t('search:lead')}</p>)}
        </SearchHeading>
        {parts.children}
      </>
    ),
  })
  return page(view)
}
