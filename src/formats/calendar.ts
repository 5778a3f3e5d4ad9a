import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { calendarZone } from './calendar-zone.ts'

/** A calendar as programs subscribe to it. */
export interface Calendar {
  readonly name: string
  readonly description?: string
  readonly language: string
  /** Its own address. */
  readonly address: string
  readonly entries: readonly CalendarEntry[]
}

export interface CalendarEntry {
  /** Stays the same over every change, in every language. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
  readonly location?: { readonly title: string; readonly address?: string; readonly latitude?: number; readonly longitude?: number }
  readonly address?: string
  /** ISO dates; without hours the entry stands for whole days, the last one included. */
  readonly startsOn: string
  readonly endsOn: string
  /** Wall times of the zone. */
  readonly startsTime?: string | null
  readonly endsTime?: string | null
  readonly zone: string
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  /** How often calendars were told of a change. */
  readonly sequence: number
  /** When it last changed. */
  readonly modified: Date
  readonly created?: Date
  readonly categories?: readonly string[]
  /** Whether the time counts as free: days that hold a programme of their own. */
  readonly free?: boolean
}

const statuses = { confirmed: ICalEventStatus.CONFIRMED, tentative: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED } as const

/** iCalendar (RFC 5545): every zone that is named is defined, lines are folded and end as they must. */
export function calendar(facts: Calendar): string {
  const years = facts.entries.flatMap(entry => [Number(entry.startsOn.slice(0, 4)), Number(entry.endsOn.slice(0, 4))])
  const span = [years.length ? Math.min(...years) : new Date().getUTCFullYear(), years.length ? Math.max(...years) + 1 : new Date().getUTCFullYear()]
  const made = ical({
    name: facts.name,
    description: facts.description,
    prodId: { company: 'Waypost', product: 'Events', language: facts.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Each entry names its own zone; under a zone of the whole calendar stamps would be written without being of UTC.
    timezone: { name: null, generator: zone => calendarZone(zone, span[0]!, span[1]!) },
    source: facts.address,
    ttl: 6 * 3600,
  })
  for (const entry of facts.entries)
    made.createEvent({
      id: entry.uid,
      summary: entry.summary,
      description: entry.description,
      location: entry.location && {
        title: entry.location.title,
        address: entry.location.address,
        geo:
          entry.location.latitude === undefined || entry.location.longitude === undefined
            ? undefined
            : { lat: entry.location.latitude, lon: entry.location.longitude },
      },
      url: entry.address,
      ...timesOf(entry),
      status: statuses[entry.status],
      sequence: entry.sequence,
      stamp: entry.modified,
      lastModified: entry.modified,
      created: entry.created,
      categories: entry.categories?.map(name => ({ name })),
      transparency: entry.free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
  // Every line ends so, the last one too (RFC 5545, 3.1).
  return `${made.toString().trimEnd()}\r\n`
}

/** The end of whole days is the day after the last, since iCalendar's ends do not count. */
function timesOf({ startsOn, endsOn, startsTime, endsTime, zone }: CalendarEntry) {
  const [first, last] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(endsOn)]
  if (!startsTime) return { allDay: true, start: first, end: last.add({ days: 1 }) }
  const at = (day: Temporal.PlainDate, time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return { timezone: zone, start: at(first, startsTime), end: endsTime ? at(last, endsTime) : undefined }
}
