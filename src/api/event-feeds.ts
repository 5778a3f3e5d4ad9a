import { renderBodyToHtml } from '../design/body/render.tsx'
import { type NamedRecord, type ShownFile, tags } from '../domain/content/index.ts'
import { type EventCard, type EventPageFacts, eventKind, eventsForFeed, eventsUntil } from '../domain/events/index.ts'
import type { ShownFigure } from '../domain/figures/index.ts'
import type { Language } from '../domain/labels/index.ts'
import { atomFeed } from '../formats/atom.ts'
import type { Body } from '../formats/body/schema.ts'
import type { Feed, FeedEntry } from '../formats/feed.ts'
import { jsonFeed } from '../formats/json-feed.ts'
import { permanentId } from '../formats/permanent-id.ts'
import { paths } from '../paths.ts'
import { fileHref, resolver } from '../site/body.ts'
import { stateText } from '../site/events/rows.ts'
import { placeText, typeKey, whenText } from '../site/events/words.ts'
import { labelText } from '../site/parts.ts'
import { type Answer, data } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { modifiedOf } from './events-calendar.ts'

/** An event as its feeds read it. */
export interface EventFeedRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: string
  readonly language: Language
  readonly card: EventCard
  readonly facts: EventPageFacts
  readonly first_published_at: Date
  readonly published_at: Date
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
}

/** The events with dates, state and full text, for feed readers; what was announced last comes first. */
export const eventsAtom = async (visit: Visit): Promise<Answer> => answer(visit, 'application/atom+xml; charset=utf-8', atomFeed)
export const eventsJson = async (visit: Visit): Promise<Answer> => answer(visit, 'application/feed+json; charset=utf-8', jsonFeed)

async function answer(visit: Visit, contentType: string, write: (feed: Feed) => string): Promise<Answer> {
  const { office, language, platform, now } = visit
  const rows = (await eventsForFeed(platform.database.reader, office.id, { language })) as unknown as EventFeedRow[]
  const shown = rows.flatMap(row => [tags.record(row.record_id), ...row.refs.map(tags.record), ...row.files.map(file => tags.file(file.id))])
  const lists = office.languages.map(code => tags.list(office.id, eventKind.kind, code))
  return data(contentType, write(feedOf(visit, rows)), {
    tags: [tags.office(office.id), tags.figures(office.id), ...lists, ...shown],
    // Each entry says whether one can apply.
    expiresAt: eventsUntil(rows, now),
  })
}

function feedOf(visit: Visit, rows: readonly EventFeedRow[]): Feed {
  const { office, language, origin, t } = visit
  const name = labelText(visit, office.names)
  return {
    id: permanentId(office.id, `events/${language}`),
    title: t('events:feedOf', { office: name }),
    subtitle: t('events:lead'),
    language,
    addresses: {
      page: origin + paths.site.events({ lang: language }),
      atom: origin + paths.machines.eventsAtom({ lang: language }),
      json: origin + paths.machines.eventsJson({ lang: language }),
    },
    updated: new Date(Math.max(office.createdAt.getTime(), ...rows.map(row => modifiedOf(row).getTime()))),
    publisher: { name, address: origin + paths.site.home({ lang: language }) },
    entries: rows.map(row => eventEntry(visit, row)),
  }
}

/** An event as an entry of a feed, with its dates and whether one can apply. */
export function eventEntry(visit: Visit, row: EventFeedRow): FeedEntry {
  const { language, origin, t } = visit
  const said = [whenText(visit, row.card, row.card.zone), placeText(visit, row.card), stateText(visit, row)].filter(Boolean).join(' · ')
  const dropped = row.card.status === 'cancelled' || row.card.status === 'postponed'
  return {
    id: permanentId(row.record_id, language),
    address: origin + paths.site.event({ lang: language, slug: row.slug }),
    language: row.language === language ? undefined : row.language,
    title: dropped ? `${t(`events:states.${row.card.status as 'cancelled' | 'postponed'}`)}: ${row.title}` : row.title,
    summary: [said, row.lead].filter(Boolean).join('. ') || undefined,
    html: renderBodyToHtml(withFirst(row.body, said), resolver(visit, row, { ages: false }), { absolute: origin, lang: row.language }),
    published: new Date(row.first_published_at),
    updated: modifiedOf(row),
    authors: [],
    categories: [{ term: row.type, label: t(typeKey('types', row.type as never)) }],
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

/** The text with its dates and state before it, for readers that show no summary. */
const withFirst = (body: Body, words: string): Body =>
  words ? { ...body, content: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [{ type: 'bold' }] }] }, ...body.content] } : body
