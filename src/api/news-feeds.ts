import { renderBodyToHtml } from '../design/body/render.tsx'
import { type ArticleCard, type ArticleType, articlesForFeed } from '../domain/articles/index.ts'
import { type NamedRecord, type ShownFile, tags } from '../domain/content/index.ts'
import type { ShownFigure } from '../domain/figures/index.ts'
import type { Label } from '../domain/labels/index.ts'
import { atomFeed } from '../formats/atom.ts'
import type { Body } from '../formats/body/schema.ts'
import type { Feed, FeedEntry } from '../formats/feed.ts'
import { jsonFeed } from '../formats/json-feed.ts'
import { permanentId } from '../formats/permanent-id.ts'
import { paths } from '../paths.ts'
import { fileHref, resolver } from '../site/body.ts'
import { kindKey } from '../site/news/rows.ts'
import { labelText } from '../site/parts.ts'
import { type Answer, data } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

interface Row {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: ArticleType
  readonly on_date: string
  readonly card: ArticleCard
  readonly first_published_at: Date
  readonly published_at: Date
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
  readonly authors: readonly { id: string; shown: Label }[]
}

/** The news of a language with full content, for feed readers. */
export const newsAtom = async (visit: Visit): Promise<Answer> => answer(visit, 'application/atom+xml; charset=utf-8', atomFeed)
export const newsJson = async (visit: Visit): Promise<Answer> => answer(visit, 'application/feed+json; charset=utf-8', jsonFeed)

async function answer(visit: Visit, contentType: string, write: (feed: Feed) => string): Promise<Answer> {
  const { office, language, platform } = visit
  const rows = (await articlesForFeed(platform.database.reader, office.id, { language })) as unknown as Row[]
  const shown = rows.flatMap(row => [tags.record(row.record_id), ...row.refs.map(tags.record), ...row.files.map(file => tags.file(file.id))])
  return data(contentType, write(feedOf(visit, rows)), {
    tags: [tags.office(office.id), tags.list(office.id, 'article', language), tags.figures(office.id), ...shown],
  })
}

function feedOf(visit: Visit, rows: readonly Row[]): Feed {
  const { office, language, origin, t } = visit
  const name = labelText(visit, office.names)
  return {
    id: permanentId(office.id, `news/${language}`),
    title: t('news.feedOf', { office: name }),
    subtitle: t('news.lead'),
    language,
    addresses: {
      page: origin + paths.site.news({ lang: language }),
      atom: origin + paths.machines.newsAtom({ lang: language }),
      json: origin + paths.machines.newsJson({ lang: language }),
    },
    updated: new Date(Math.max(office.createdAt.getTime(), ...rows.map(row => new Date(row.published_at).getTime()))),
    publisher: { name, address: origin + paths.site.home({ lang: language }) },
    entries: rows.map(row => entryOf(visit, row)),
  }
}

function entryOf(visit: Visit, row: Row): FeedEntry {
  const { language, origin, t } = visit
  return {
    id: permanentId(row.record_id, language),
    address: origin + paths.site.article({ lang: language, slug: row.slug }),
    title: row.title,
    summary: row.lead || undefined,
    html: renderBodyToHtml(row.body, resolver(visit, row, { ages: false }), { absolute: origin, lang: language }),
    published: new Date(row.first_published_at),
    updated: new Date(row.published_at),
    authors: row.authors.map(author => ({ name: labelText(visit, author.shown) })),
    categories: [{ term: row.type, label: t(kindKey('kinds', row.type)) }],
    attachments: row.files
      .filter(file => file.role === 'attachment')
      .map(file => ({
        address: origin + fileHref(file),
        mediaType: file.media_type,
        bytes: file.bytes,
        title: labelText(visit, file.title) || file.name,
        language: file.language ?? undefined,
      })),
  }
}
