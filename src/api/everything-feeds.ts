import { renderBodyToHtml } from '../design/body/render.tsx'
import { type NamedPerson, type NamedRecord, type ShownFile, tags } from '../domain/content/index.ts'
import { eventsUntil } from '../domain/events/index.ts'
import { everythingForFeed, kindsInFeed } from '../domain/feed/index.ts'
import type { ShownFigure } from '../domain/figures/index.ts'
import { atomFeed } from '../formats/atom.ts'
import type { Body } from '../formats/body/schema.ts'
import type { Feed, FeedEntry } from '../formats/feed.ts'
import { jsonFeed } from '../formats/json-feed.ts'
import { permanentId } from '../formats/permanent-id.ts'
import { paths } from '../paths.ts'
import { fileHref, recordHref, resolver } from '../site/body.ts'
import { labelText } from '../site/parts.ts'
import { lineOf } from '../site/share-card.ts'
import { type Answer, data } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { type EventFeedRow, eventEntry } from './event-feeds.ts'

interface Row {
  readonly record_id: string
  readonly kind: string
  readonly collection: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: string
  readonly on_date: string | null
  readonly card: unknown
  readonly language: string
  readonly first_published_at: Date
  readonly published_at: Date
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
  readonly persons: readonly NamedPerson[]
}

/** What an office published last, of every kind, with the full text, for feed readers. */
export const everythingAtom = (visit: Visit): Promise<Answer> => answer(visit, 'application/atom+xml; charset=utf-8', atomFeed)
export const everythingJson = (visit: Visit): Promise<Answer> => answer(visit, 'application/feed+json; charset=utf-8', jsonFeed)

async function answer(visit: Visit, contentType: string, write: (feed: Feed) => string): Promise<Answer> {
  const { office, language, platform, now } = visit
  const rows = (await everythingForFeed(platform.database.reader, office.id, { language })) as unknown as Row[]
  const shown = rows.flatMap(row => [
    tags.record(row.record_id),
    ...row.refs.map(tags.record),
    ...row.persons.map(one => tags.record(one.id)),
    ...row.files.map(file => tags.file(file.id)),
  ])
  const lists = kindsInFeed.flatMap(kind => office.languages.map(code => tags.list(office.id, kind, code)))
  return data(contentType, write(feedOf(visit, rows)), {
    tags: [tags.office(office.id), tags.figures(office.id), ...lists, ...shown],
    // Entries of events say whether one can apply.
    expiresAt: eventsUntil(rows.filter(isEvent), now),
  })
}

const isEvent = (row: Row): row is Row & EventFeedRow => row.kind === 'event'

function feedOf(visit: Visit, rows: readonly Row[]): Feed {
  const { office, language, origin, t } = visit
  const name = labelText(visit, office.names)
  return {
    id: permanentId(office.id, `everything/${language}`),
    title: t('layout.everythingOf', { office: name }),
    subtitle: labelText(visit, office.descriptor) || undefined,
    language,
    addresses: {
      page: origin + paths.site.home({ lang: language }),
      atom: origin + paths.machines.everythingAtom({ lang: language }),
      json: origin + paths.machines.everythingJson({ lang: language }),
    },
    updated: new Date(Math.max(office.createdAt.getTime(), ...rows.map(row => new Date(row.published_at).getTime()))),
    publisher: { name, address: origin + paths.site.home({ lang: language }) },
    entries: rows.map(row => (isEvent(row) ? eventEntry(visit, row) : entryOf(visit, row))),
  }
}

function entryOf(visit: Visit, row: Row): FeedEntry {
  const { language, origin, t } = visit
  return {
    id: permanentId(row.record_id, language),
    address: origin + recordHref({ language }, row)!,
    language: row.language === language ? undefined : row.language,
    title: row.title,
    summary: [row.kind === 'article' ? '' : lineOf(visit, row), row.lead].filter(Boolean).join('. ') || undefined,
    html: renderBodyToHtml(row.body, resolver(visit, row), { absolute: origin, lang: row.language }),
    published: new Date(row.first_published_at),
    updated: new Date(row.published_at),
    authors: row.persons.filter(one => one.role === 'author').map(one => ({ name: labelText(visit, one.shown) })),
    categories: [{ term: row.kind, label: t(`directory:kinds.${row.kind as 'article' | 'project' | 'publication'}`) }],
    attachments: row.files
      .filter(file => file.role === 'attachment' || file.role === 'edition')
      .map(file => ({
        address: origin + fileHref(file),
        mediaType: file.media_type,
        bytes: file.bytes,
        title: labelText(visit, file.title) || file.name,
        language: file.language ?? undefined,
      })),
  }
}
