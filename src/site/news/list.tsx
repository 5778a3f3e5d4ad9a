import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Empty } from '../../design/components/empty.tsx'
import { Filters } from '../../design/components/filters.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import { YearArchive } from '../../design/components/year-archive.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { newsList } from '../../domain/articles/index.ts'
import { tags } from '../../domain/content/index.ts'
import { readFrame } from '../../domain/frame/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { everyLanguage } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { archiveYears, filterGroups } from './narrowing.ts'
import { PER_PAGE, pageLinks } from './paging.ts'
import { readNewsQuery } from './query.ts'
import { articleRow, kindKey, type ListedArticle } from './rows.ts'

/** The news of an office, newest first: narrowed by kind and year, page by page; the state is in the address. */
export async function newsIndex(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, formats } = visit
  const query = readNewsQuery(visit.query)
  if (!query) return problem(400)
  const { kind, year, page: number } = query
  const values = { language: lang, offset: (number - 1) * PER_PAGE, limit: PER_PAGE }
  const { reader } = visit.platform.database
  const [rows] =
    kind && year
      ? await newsList.byTypeAndYear(reader, office.id, { ...values, type: kind, year })
      : kind
        ? await newsList.byType(reader, office.id, { ...values, type: kind })
        : year
          ? await newsList.byYear(reader, office.id, { ...values, year })
          : await newsList.all(reader, office.id, values)
  const articles = rows!.articles as ListedArticle[]
  const counts = rows!.counts
  const total = counts.filter(one => (!kind || one.type === kind) && (!year || one.year === year)).reduce((sum, one) => sum + one.number, 0)
  // A page past the end never existed; an empty first page is an answer.
  if (articles.length === 0 && number > 1) return problem(404)
  const address = (change: Partial<typeof query>, language: Language = lang) => {
    const next = { ...query, page: 1, ...change }
    return paths.site.news({ lang: language }, { kind: next.kind, year: next.year, page: next.page > 1 ? next.page : undefined })
  }
  const narrowed = [kind && t(kindKey('kindsMany', kind)), year && String(year)].filter(Boolean).join(', ')
  const title = narrowed ? `${t('news.title')}: ${narrowed}` : t('news.title')
  const years = Map.groupBy(articles, article => article.on_date?.slice(0, 4) ?? '')
  return sitePage(visit, {
    frame: readFrame(rows!.frame),
    section: 'news',
    first: !narrowed && number === 1,
    title: number > 1 ? `${title}, ${t('news.titleOfPage', { page: number })}` : title,
    description: t('news.lead'),
    hrefs: narrowed || number > 1 ? { [lang]: address({ page: number }) } : everyLanguage(visit, code => paths.site.news({ lang: code })),
    nearest: code => paths.site.news({ lang: code }),
    tags: [tags.list(office.id, 'article', lang)],
    children: (
      <>
        <PageHeading title={title} lead={narrowed ? undefined : t('news.lead')} />
        <Listing filters={<Filters label={t('news.filter')} groups={filterGroups(visit, counts, query, address)} />}>
          {articles.length === 0 && (
            <Empty
              text={t(narrowed ? 'news.noneSuch' : 'news.none')}
              link={narrowed ? { label: t('news.showAll'), href: paths.site.news({ lang }) } : undefined}
            />
          )}
          {[...years].map(([name, group]) => (
            <>
              <YearHead year={name || t('news.undated')} entries={yearEntries(visit, counts, kind, name)} />
              <DatedRows rows={group.map((article, index) => articleRow(visit, article, { lead: index === 0 }))} />
            </>
          ))}
          {articles.length > 0 && (
            <ListFoot
              range={t('news.range', {
                from: formats.number(values.offset + 1),
                to: formats.number(values.offset + articles.length),
                total: formats.number(total),
              })}
              {...pageLinks(visit, number, Math.ceil(total / PER_PAGE), page => address({ page }))}
            />
          )}
        </Listing>
        <Section id="archive" title={t('news.archive')} note={t('news.archiveNote')}>
          <YearArchive years={archiveYears(visit, counts, kind, one => address({ year: one }))} />
        </Section>
      </>
    ),
  })
}

function yearEntries(
  { t }: Visit,
  counts: readonly { year: number; type: string; number: number }[],
  kind: string | undefined,
  year: string,
): string {
  const count = counts.filter(one => one.year === Number(year || 0) && (!kind || one.type === kind)).reduce((sum, one) => sum + one.number, 0)
  return t('news.entries', { count })
}
