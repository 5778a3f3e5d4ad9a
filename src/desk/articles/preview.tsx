import { Notice } from '../../design/components/notice.tsx'
import { articleDraft } from '../../domain/articles/index.ts'
import { readFrame } from '../../domain/frame/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { type ArticleRow, ArticleView } from '../../site/news/article-view.tsx'
import { drawSitePage } from '../../site/site-page.tsx'
import { type Answer, page, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { inLanguageOf } from './in-language-of.ts'

/** A text as its page will show it, from its newest revision or the one that is asked for. Never kept, never found by a search engine. */
export async function preview(visit: DeskVisit): Promise<Answer> {
  const { params, platform, office, query } = visit
  const { id, lang } = params
  const revision = query.revision ?? null
  if (!isId(id) || (revision !== null && !isId(revision))) return problem(404)
  const [row] = (await articleDraft(platform.database.program, office.id, { article: id, language: lang!, revision })) as unknown as ArticleRow[]
  if (!row) return problem(404)
  const reader = inLanguageOf(visit, lang as Language)
  const { t } = reader
  const { view } = drawSitePage(reader, {
    frame: readFrame(row.frame),
    section: 'news',
    title: row.title,
    description: row.lead,
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, paths.site.article({ lang: one.language, slug: one.slug })])),
    nearest: code => paths.site.news({ lang: code }),
    breadcrumb: [{ label: t('layout.news'), href: paths.site.news({ lang: reader.language }) }],
    head: { canonical: undefined, alternates: undefined, fallback: undefined },
    notice: (
      <Notice label={visit.t('desk:articles.moves.preview')}>
        {t('article.preview')}{' '}
        <a href={paths.desk.article({ id, lang: lang! })} lang={visit.language}>
          {visit.t('desk:articles.backToText')}
        </a>
      </Notice>
    ),
    tags: [],
    children: <ArticleView visit={reader} row={row} />,
  })
  return page(view)
}
