import type { PageHead } from '../../design/layouts/frame.ts'
import type { ArticleCard } from '../../domain/articles/index.ts'
import type { OtherLanguage } from '../../domain/content/index.ts'
import { pictureSources } from '../../domain/library/index.ts'
import { article as articleData, breadcrumbs, graph, organisationId } from '../../formats/json-ld.ts'
import type { SharedPage } from '../../formats/open-graph.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import { authorsOf } from './article-facts.ts'
import type { ArticleRow } from './article-view.tsx'
import { kindKey } from './rows.ts'

/** What machines read about an article: search engines, and who shares it. */
export function articleHead(visit: Visit, row: ArticleRow): { head: Partial<PageHead>; shared: Pick<SharedPage, 'picture' | 'article'> } {
  const { origin, language, office } = visit
  const href = (one: OtherLanguage) => origin + paths.site.article({ lang: one.language, slug: one.slug })
  const picture = sharedPicture(visit, row)
  const source = row.languages.find(one => one.language === row.source_language && one.language !== language)
  const address = origin + paths.site.article({ lang: language, slug: row.slug })
  const published = partial(row.on_date, row.card.precision)
  const modified = new Date(row.published_at)
  const translations = row.languages.filter(one => one.language !== language).map(one => ({ language: one.language, address: href(one) }))
  return {
    shared: { picture, article: { published, modified, section: visit.t(kindKey('kinds', row.type)) } },
    head: {
      data: [
        graph(
          articleData({
            type: row.type === 'news' || row.type === 'press_release' ? 'NewsArticle' : 'Article',
            address,
            headline: row.title,
            description: row.lead,
            language,
            published,
            modified,
            authors: authorsOf(row).map(author => ({
              name: labelText(visit, author.shown),
              address: origin + paths.site.person({ lang: language, slug: author.slug }),
            })),
            publisher: organisationId(origin),
            picture,
            source: source && { language: source.language, address: href(source) },
            translations: language === row.source_language ? translations : [],
          }),
          breadcrumbs([
            { name: labelText(visit, office.names), address: origin + paths.site.home({ lang: language }) },
            { name: visit.t('layout.news'), address: origin + paths.site.news({ lang: language }) },
            { name: row.title, address },
          ]),
        ),
      ],
    },
  }
}

function sharedPicture({ origin, ...visit }: Visit, row: ArticleRow): SharedPage['picture'] {
  const file = row.files.find(one => one.role === 'picture' && one.width && one.height)
  if (!file) return undefined
  const { src, width, height } = pictureSources({ sha256: file.sha256, width: file.width!, height: file.height! })
  return { address: origin + src, width, height, mediaType: 'image/jpeg', description: file.alternative || labelText(visit, file.label) || undefined }
}

/** As much of the date as is known: `2013-12`. */
const partial = (date: string, precision: ArticleCard['precision']): string =>
  precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date
