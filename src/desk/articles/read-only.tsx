import { BodyView } from '../../design/body/render.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { articleDraft } from '../../domain/articles/index.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import { resolver } from '../../site/body.ts'
import type { ArticleRow } from '../../site/news/article-view.tsx'
import type { DeskVisit } from '../../web/visit.ts'
import { inLanguageOf } from './in-language-of.ts'
import type { OneArticle } from './one-article.ts'

/** The newest words of a text as readers would see them, for who may read but not write. */
export async function textToRead({ visit, one: { article, language } }: { visit: DeskVisit; one: OneArticle }) {
  const { t, platform, office } = visit
  const [row] = (await articleDraft(platform.database.program, office.id, {
    article: article.id,
    language,
    revision: null,
  })) as unknown as ArticleRow[]
  if (!row) return <Nothing title={t('desk:articles.notWritten', { language: autonym(language) })} />
  return (
    <div class="as-on-site" lang={language} dir={direction(language)}>
      {row.lead && <p class="lead">{row.lead}</p>}
      <BodyView body={row.body} lang={language} resolve={resolver(inLanguageOf(visit, language), row)} />
    </div>
  )
}
