import { articleKind, articlePage } from '../../domain/articles/index.ts'
import { isSlug, tags } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { figuresChange } from '../figures-box.tsx'
import { earliest, offered } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'
import { articleHead } from './article-head.ts'
import { type ArticleRow, ArticleView } from './article-view.tsx'

const href = (lang: string, slug: string) => paths.site.article({ lang, slug })

/** One article. A former address leads to the present one; one that was taken down answers 410. */
export async function article(visit: Visit): Promise<Answer> {
  const { language: lang, office, t } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await articlePage(visit.platform.database.reader, office.id, { language: lang, slug })) as unknown as ArticleRow[]
  if (!found) return whereItWent(visit, articleKind.collection, slug, href)
  const row = { ...found, languages: offered(visit, found.languages) }
  return sitePage(visit, {
    section: 'news',
    title: row.title,
    description: row.lead,
    ...articleHead(visit, row),
    record: { ...row, kind: articleKind.kind },
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    nearest: code => paths.site.news({ lang: code }),
    breadcrumb: [{ label: t('layout.news'), href: paths.site.news({ lang }) }],
    tags: articleTags(office.id, row),
    until: earliest(recordsUntil(visit, row.found), figuresChange(visit, row.figures)),
    sharing: true,
    children: <ArticleView visit={visit} row={row} />,
  })
}

/** What an article's page shows or would show: itself, what it names and relates to, its files and figures. */
const articleTags = (office: string, row: ArticleRow): string[] => [
  tags.record(row.record_id),
  ...row.related.map(one => tags.record(one.record_id)),
  ...row.refs.map(tags.record),
  ...row.authors.flatMap(one => [
    tags.record(one.id),
    ...one.affiliations.flatMap(at => (at.organisation_id ? [tags.record(at.organisation_id)] : [])),
  ]),
  ...row.topics.map(one => tags.record(one.id)),
  ...row.found.map(one => tags.record(one.record_id)),
  ...[row.record_id, ...row.names].map(tags.named),
  ...row.files.map(one => tags.file(one.id)),
  ...(row.figures.length ? [tags.figures(office)] : []),
]
