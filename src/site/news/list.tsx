import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { articleKind, articleTypes, newsList, newsNarrowed } from '../../domain/articles/index.ts'
import { type RecordList, tags } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { listParts, listValues } from '../lists/list-parts.tsx'
import { type ListChoices, type ListQuery, listQueryNames, readListQuery } from '../lists/query.ts'
import { officeWords } from '../office-words.ts'
import { sitePage } from '../site-page.tsx'
import { articleRow, kindKey, type ListedArticle } from './rows.ts'

const choices: ListChoices = { kinds: articleTypes, groups: ['kind', 'year', 'topic'] }
export const newsQueryNames = listQueryNames(choices)

/** The news of an office, newest first: narrowed by kind, year and topic, page by page; the state is in the address. */
export async function newsIndex(visit: Visit): Promise<Answer> {
  const { office, language: lang, t } = visit
  const words = await officeWords(visit)
  const query = readListQuery(choices, visit.query)
  if (!query) return problem(400)
  const list = await read(visit, query)
  const parts = listParts(visit, {
    list,
    choices,
    query,
    words: { kind: kind => t(kindKey('kindsMany', kind as never)) },
    href: (language, state) => paths.site.news({ lang: language }, state),
    nothing: words('news.none'),
  })
  if (!parts) return problem(404)
  const title = parts.title(t('news.title'))
  const years = Map.groupBy(list.rows, article => article.on_date?.slice(0, 4) ?? '')
  const inYear = (year: string) => list.counts.find(one => one.facet === 'year' && one.value === (year || '0'))?.number ?? 0
  return sitePage(visit, {
    sheet: 'lists.css',
    section: 'news',
    first: !parts.narrowed && query.page === 1,
    title,
    description: words('news.lead'),
    hrefs: parts.hrefs,
    nearest: code => paths.site.news({ lang: code }),
    tags: [tags.list(office.id, articleKind.kind, lang), ...list.topics.map(topic => tags.record(topic.id))],
    children: (
      <>
        <PageHeading title={title} lead={parts.narrowed ? undefined : words('news.lead')} />
        <Listing filters={parts.filters}>
          {parts.empty}
          {[...years].map(([year, group]) => (
            <>
              <YearHead year={year || t('news.undated')} entries={t('news.entries', { count: inYear(year) })} />
              <DatedRows rows={group.map((article, index) => articleRow(visit, article as ListedArticle, { lead: index === 0 }))} />
            </>
          ))}
          {parts.foot}
        </Listing>
        {parts.archive}
      </>
    ),
  })
}

async function read({ platform, office, language }: Visit, query: ListQuery): Promise<RecordList> {
  const { reader } = platform.database
  const values = listValues(language, query)
  if (query.kind || query.year || query.topic) {
    const [row] = await newsNarrowed(reader, office.id, { ...values })
    return row!.list
  }
  const [row] = await newsList(reader, office.id, { language, offset: values.offset, limit: values.limit })
  return wholeList(row as unknown as WholeNews)
}

interface WholeNews {
  readonly rows: RecordList['rows']
  readonly counts: readonly { readonly year: number; readonly type: string; readonly number: number }[]
  readonly topics: readonly (RecordList['topics'][number] & { readonly number: number })[]
}

/** The kept numbers of year and kind, as a list has them for each of the two. */
function wholeList({ rows, counts, topics }: WholeNews): RecordList {
  const sum = (facet: 'type' | 'year') =>
    [...Map.groupBy(counts, one => String(one[facet]))].map(([value, group]) => ({
      facet,
      value,
      number: group.reduce((total, one) => total + one.number, 0),
    }))
  return {
    rows,
    total: counts.reduce((total, one) => total + one.number, 0),
    counts: [...sum('type'), ...sum('year'), ...topics.map(({ id, number }) => ({ facet: 'topic' as const, value: id, number }))],
    topics,
  }
}
