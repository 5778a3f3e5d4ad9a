import { isSlug, type ListedRecord, tags } from '../domain/content/index.ts'
import { type EventCard, type EventPageFacts, eventKind, eventsForCalendar, oneForCalendar, seriesKind } from '../domain/events/index.ts'
import { type CalendarEntry, calendar } from '../formats/calendar.ts'
import { paths } from '../paths.ts'
import { joined } from '../site/directory/names.ts'
import { daysText, placeText, typeKey } from '../site/events/words.ts'
import { labelText } from '../site/parts.ts'
import { whereItWent } from '../site/where-it-went.ts'
import { type Answer, data, problem } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

interface Row extends Omit<ListedRecord, 'card'> {
  readonly card: EventCard
  readonly facts: EventPageFacts
  readonly published_at: Date
  readonly first_published_at: Date
}

const ICS = 'text/calendar; charset=utf-8'

/** All dated events of an office, past ones too: a calendar that was subscribed to forgets nothing. */
export async function eventsCalendar(visit: Visit): Promise<Answer> {
  const { office, language: lang, platform, origin, t } = visit
  const rows = (await eventsForCalendar(platform.database.reader, office.id, { language: lang })) as unknown as Row[]
  const body = calendar({
    name: t('events:feedOf', { office: labelText(visit, office.names) }),
    description: t('events:lead'),
    language: lang,
    address: origin + paths.machines.eventsCalendar({ lang }),
    entries: rows.flatMap(row => entryOf(visit, row) ?? []),
  })
  const lists = office.languages.map(code => tags.list(office.id, eventKind.kind, code))
  return data(ICS, body, { tags: [tags.office(office.id), ...lists] })
}

/** One event with the hours of its programme; or the editions of a series. */
export async function eventCalendar(visit: Visit): Promise<Answer> {
  const { office, language: lang, platform, origin } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const rows = (await oneForCalendar(platform.database.reader, office.id, { language: lang, slug })) as unknown as Row[]
  const series = rows.find(row => row.kind === seriesKind.kind)
  const events = rows.filter(row => row.kind === eventKind.kind)
  const own = series ?? events[0]
  const href = (language: string, at: string) => paths.machines.eventCalendar({ lang: language, slug: at })
  if (!own) return whereItWent(visit, eventKind.collection, slug, href)
  const entries = events.flatMap(row => [...(entryOf(visit, row) ?? []), ...(series ? [] : sessionsOf(visit, row))])
  // An event without a date is none in a calendar yet.
  if (!series && entries.length === 0) return problem(404)
  const body = calendar({
    name: own.title,
    description: own.lead,
    language: own.language,
    address: origin + href(lang, own.slug),
    entries,
  })
  return data(ICS, body, { tags: [tags.office(office.id), tags.named(own.record_id), ...rows.map(row => tags.record(row.record_id))] })
}

/** What is known to the day; of a postponed event the days that no longer hold, marked so. */
function entryOf(visit: Visit, row: Row): CalendarEntry[] {
  const { card, facts } = row
  const { origin, language: lang, t } = visit
  const dates = card.startsOn ? card : card.former
  if (dates?.precision !== 'day' || !dates.startsOn || !dates.endsOn) return []
  const dropped = card.status === 'cancelled' || card.status === 'postponed'
  const moved = card.status === 'moved' && card.former ? t('events:notice.movedDate', { when: daysText(visit, card.former) }) : ''
  const address = origin + paths.site.event({ lang, slug: row.slug })
  const place = card.mode === 'online' ? t('events:facts.online') : placeText(visit, card)
  return [
    {
      uid: `${row.record_id}@waypost`,
      summary: dropped ? `${t(`events:states.${card.status as 'cancelled' | 'postponed'}`)}: ${row.title}` : row.title,
      description: [moved, labelText(visit, facts.statusReason), row.lead, address].filter(Boolean).join('\n\n'),
      location: place
        ? {
            title: place,
            address: labelText(visit, facts.address) || undefined,
            latitude: facts.latitude ?? undefined,
            longitude: facts.longitude ?? undefined,
          }
        : undefined,
      address,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      startsTime: dates.startsTime,
      endsTime: dates.endsTime,
      zone: card.zone,
      status: statusOf(card),
      sequence: facts.sequence,
      modified: modifiedOf(row),
      created: new Date(row.first_published_at),
      categories: [t(typeKey('types', row.type as never))],
      free: facts.sessions.some(session => session.starts !== null),
    },
  ]
}

/** The parts of the programme that have an hour, each an entry of its own. */
function sessionsOf(visit: Visit, row: Row): CalendarEntry[] {
  const { card, facts } = row
  if (card.status === 'cancelled' || card.status === 'postponed') return []
  return facts.sessions
    .filter(session => session.starts !== null)
    .map(session => ({
      uid: `${session.id}@waypost`,
      summary:
        session.type === 'other'
          ? labelText(visit, session.title)
          : `${visit.t(`events:session.${session.type}`)}: ${labelText(visit, session.title)}`,
      description: [row.title, labelText(visit, session.abstract)].filter(Boolean).join('\n\n'),
      location: place(joined(visit, [labelText(visit, facts.rooms.find(room => room.id === session.room)?.label), placeText(visit, card)])),
      address: visit.origin + paths.site.event({ lang: visit.language, slug: row.slug }),
      startsOn: session.day,
      endsOn: session.day,
      startsTime: session.starts,
      endsTime: session.ends,
      zone: card.zone,
      status: statusOf(card),
      sequence: facts.sequence,
      modified: modifiedOf(row),
      created: new Date(row.first_published_at),
    }))
}

const place = (title: string) => (title ? { title } : undefined)

const statusOf = ({ status }: EventCard): CalendarEntry['status'] =>
  status === 'cancelled' ? 'cancelled' : status === 'planned' || status === 'postponed' ? 'tentative' : 'confirmed'

/** When its words or its facts last changed. */
export function modifiedOf({ published_at, facts }: Pick<Row, 'published_at' | 'facts'>): Date {
  const [words, changed] = [new Date(published_at), facts.changedAt ? new Date(facts.changedAt) : null]
  return changed && changed > words ? changed : words
}
