import { BodyView } from '../../design/body/render.tsx'
import { Article } from '../../design/components/article.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import type { Fact } from '../../design/components/facts.tsx'
import { Picture } from '../../design/components/picture.tsx'
import { Section } from '../../design/components/section.tsx'
import type { PageHead } from '../../design/layouts/frame.ts'
import type { ArticleCard, ArticleType } from '../../domain/articles/index.ts'
import type { NamedRecord, OtherLanguage, ShownFile } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import { pictureSources } from '../../domain/library/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import { article as articleData, breadcrumbs, graph, organisationId } from '../../formats/json-ld.ts'
import type { SharedPage } from '../../formats/open-graph.ts'
import { paths } from '../../paths.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { resolver } from '../body.ts'
import { labelText } from '../parts.ts'
import { articleRow, kindKey, type ListedArticle } from './rows.ts'

/** An article as its one statement answers it. */
export interface ArticleRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: ArticleType
  readonly on_date: string
  readonly card: ArticleCard
  readonly language: string
  readonly source_language: string
  readonly first_published_at: Date
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly figures: readonly ShownFigure[]
  readonly authors: readonly { id: string; shown: Label }[]
  /** Those that readers do not see yet have no slug. */
  readonly related: readonly (ListedArticle | { readonly record_id: string; readonly slug: null })[]
  /** Everything that the text names, live or not. */
  readonly refs: readonly string[]
}

/** Everything between masthead and footer; the preview draws the same. */
export function ArticleView({ visit, row }: { visit: Visit; row: ArticleRow }) {
  const { t, formats } = visit
  const attachments = attachmentRows(visit, row.files)
  const related = row.related.filter(one => one.slug !== null)
  return (
    <>
      <Article
        title={row.title}
        lead={row.lead}
        date={formats.dateParts({ on: row.on_date, precision: row.card.precision })}
        facts={facts(visit, row)}
      >
        <HeadPicture visit={visit} row={row} />
        <BodyView body={row.body} lang={visit.language} resolve={resolver(visit, row)} />
      </Article>
      {attachments.length > 0 && (
        <Section id="attachments" title={t('article.attachments')}>
          <Attachments attachments={attachments} />
        </Section>
      )}
      {related.length > 0 && (
        <Section id="related" title={t('article.related')}>
          <DatedRows rows={related.map(one => articleRow(visit, one))} ordered={false} />
        </Section>
      )}
    </>
  )
}

function HeadPicture({ visit, row }: { visit: Visit; row: ArticleRow }) {
  const file = row.files.find(one => one.role === 'picture')
  if (!file?.width || !file.height) return null
  const drawn = pictureSources({ sha256: file.sha256, width: file.width, height: file.height })
  const credit = labelText(visit, file.credit)
  return (
    <Picture
      sources={drawn.sources}
      src={drawn.src}
      width={drawn.width}
      height={drawn.height}
      alt={file.decorative ? '' : file.alternative || labelText(visit, file.label)}
      credit={credit ? visit.t('article.pictureBy', { name: credit }) : undefined}
    />
  )
}

function facts(visit: Visit, row: ArticleRow): Fact[] {
  const { t, formats, office } = visit
  const others = row.languages.filter(one => one.language !== visit.language)
  const names = row.authors.map(author => labelText(visit, author.shown))
  // What was changed and published again on a later day says so.
  const changed = formats.dayIn(new Date(row.published_at), office.zone) !== formats.dayIn(new Date(row.first_published_at), office.zone)
  return [
    { label: t('article.kind'), values: [{ text: t(kindKey('kinds', row.type)) }] },
    ...(names.length ? [{ label: t('article.author', { count: names.length }), values: names.map(text => ({ text })) }] : []),
    ...(changed
      ? [
          {
            label: t('article.updated'),
            values: [{ text: formats.date({ on: formats.dayIn(new Date(row.published_at), office.zone), precision: 'day' }) }],
          },
        ]
      : []),
    ...(others.length
      ? [
          {
            label: t('article.readIn'),
            values: others.map(one => ({
              text: autonym(one.language),
              lang: one.language,
              dir: direction(one.language),
              href: paths.site.article({ lang: one.language, slug: one.slug }),
            })),
          },
        ]
      : []),
  ]
}

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
            authors: row.authors.map(author => ({ name: labelText(visit, author.shown) })),
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
export const partial = (date: string, precision: ArticleCard['precision']): string =>
  precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date
