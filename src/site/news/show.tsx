import { articleKind, articlePage } from '../../domain/articles/index.ts'
import { addressOnceKnown, isSlug, type OtherLanguage, tags } from '../../domain/content/index.ts'
import { readFrame } from '../../domain/frame/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { offered } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { type ArticleRow, ArticleView, articleHead } from './article-view.tsx'

/** One article. A former address leads to the present one; one that was taken down answers 410. */
export async function article(visit: Visit): Promise<Answer> {
  const { language: lang, office, t } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await articlePage(visit.platform.database.reader, office.id, { language: lang, slug })) as unknown as ArticleRow[]
  if (!found) return whereItWent(visit, slug)
  const row = { ...found, languages: offered(visit, found.languages) }
  const href = (language: string, at: string) => paths.site.article({ lang: language, slug: at })
  return sitePage(visit, {
    frame: readFrame(row.frame),
    section: 'news',
    title: row.title,
    description: row.lead,
    ...articleHead(visit, row),
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    nearest: code => paths.site.news({ lang: code }),
    breadcrumb: [{ label: t('layout.news'), href: paths.site.news({ lang }) }],
    tags: articleTags(office.id, row),
    children: <ArticleView visit={visit} row={row} />,
  })
}

/** What an article's page shows or would show: itself, what it names and relates to, its files and figures. */
const articleTags = (office: string, row: ArticleRow): string[] => [
  tags.record(row.record_id),
  ...row.relates.map(one => tags.record(one.id)),
  ...row.refs.map(tags.record),
  ...row.authors.map(one => tags.record(one.id)),
  ...row.files.map(one => tags.file(one.id)),
  ...(row.figures.length ? [tags.figures(office)] : []),
]

async function whereItWent(visit: Visit, slug: string): Promise<Answer> {
  const { language: lang } = visit
  const [known] = await addressOnceKnown(visit.platform.database.reader, visit.office.id, {
    collection: articleKind.collection,
    language: lang,
    slug,
  })
  if (!known) return problem(404)
  if (known.now) return redirect(paths.site.article({ lang, slug: known.now }), 301, { kept: { tags: [tags.record(known.record_id)] } })
  return problem(410, {
    elsewhere: offered(visit, known.elsewhere as (OtherLanguage & { title: string })[]).map(one => ({
      language: one.language,
      title: one.title,
      href: paths.site.article({ lang: one.language, slug: one.slug }),
    })),
  })
}
