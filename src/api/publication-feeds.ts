import { renderBodyToHtml } from '../design/body/render.tsx'
import { tags } from '../domain/content/index.ts'
import { publicationsForFeed } from '../domain/publications/index.ts'
import { atomFeed } from '../formats/atom.ts'
import type { Feed, FeedEntry } from '../formats/feed.ts'
import { jsonFeed } from '../formats/json-feed.ts'
import { permanentId } from '../formats/permanent-id.ts'
import { paths } from '../paths.ts'
import { fileHref, resolver } from '../site/body.ts'
import { labelText } from '../site/parts.ts'
import { kindKey } from '../site/publications/covers.ts'
import type { DescribedRow } from '../site/publications/publication-row.ts'
import { type Answer, data } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

/** The publications of a language with what is said of them, for feed readers: the one that was described last comes first. */
export const publicationsAtom = (visit: Visit): Promise<Answer> => answer(visit, 'application/atom+xml; charset=utf-8', atomFeed)
export const publicationsJson = (visit: Visit): Promise<Answer> => answer(visit, 'application/feed+json; charset=utf-8', jsonFeed)

async function answer(visit: Visit, contentType: string, write: (feed: Feed) => string): Promise<Answer> {
  const { office, language, platform } = visit
  const rows = (await publicationsForFeed(platform.database.reader, office.id, { language })) as unknown as DescribedRow[]
  const shown = rows.flatMap(row => [
    tags.record(row.record_id),
    ...row.refs.map(tags.record),
    ...row.persons.map(one => tags.record(one.id)),
    ...row.files.map(file => tags.file(file.id)),
  ])
  return data(contentType, write(feedOf(visit, rows)), {
    tags: [tags.office(office.id), tags.list(office.id, 'publication', language), tags.figures(office.id), ...shown],
  })
}

function feedOf(visit: Visit, rows: readonly DescribedRow[]): Feed {
  const { office, language, origin, t } = visit
  const name = labelText(visit, office.names)
  return {
    id: permanentId(office.id, `publications/${language}`),
    title: t('publications:feedOf', { office: name }),
    subtitle: t('publications:lead'),
    language,
    addresses: {
      page: origin + paths.site.publications({ lang: language }),
      atom: origin + paths.machines.publicationsAtom({ lang: language }),
      json: origin + paths.machines.publicationsJson({ lang: language }),
    },
    updated: new Date(Math.max(office.createdAt.getTime(), ...rows.map(row => new Date(row.published_at).getTime()))),
    publisher: { name, address: origin + paths.site.home({ lang: language }) },
    entries: rows.map(row => publicationEntry(visit, row)),
  }
}

/** A publication as an entry of a feed, with its documents to download. */
export function publicationEntry(visit: Visit, row: DescribedRow): FeedEntry {
  const { language, origin, t } = visit
  return {
    id: permanentId(row.record_id, language),
    address: origin + paths.site.publication({ lang: language, slug: row.slug }),
    title: row.title,
    summary: row.lead || undefined,
    html: renderBodyToHtml(row.body, resolver(visit, row, { ages: false }), { absolute: origin, lang: language }),
    published: new Date(row.first_published_at),
    updated: new Date(row.published_at),
    authors: row.persons.filter(one => one.role === 'author').map(one => ({ name: labelText(visit, one.shown) })),
    categories: [{ term: row.type, label: t(kindKey('kind', row.type)) }],
    attachments: row.files
      .filter(file => file.role === 'edition' || file.role === 'attachment')
      .map(file => ({
        address: origin + fileHref(file),
        mediaType: file.media_type,
        bytes: file.bytes,
        title: labelText(visit, file.title) || file.name,
        language: file.language ?? undefined,
      })),
  }
}
