/**
 * What the dates of an event say at a moment. The one rule behind lists, pages, the plate "open now", feeds and JSON-LD;
 * `event-state-sql.ts` says the same to the database, and a property test holds the two together.
 */

export const eventTypes = ['school', 'seminar', 'conference', 'course', 'training', 'meeting'] as const
export type EventType = (typeof eventTypes)[number]

export const eventPrecisions = ['day', 'month', 'year', 'none'] as const
export type EventPrecision = (typeof eventPrecisions)[number]

/** What people decide about an event; everything else is told by its dates. */
export const eventStatuses = ['planned', 'confirmed', 'postponed', 'moved', 'cancelled'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** Which decision may follow which. What was announced does not become a mere plan again; what was called off may be held after all. */
export const eventMoves: Readonly<Record<EventStatus, readonly EventStatus[]>> = {
  planned: ['confirmed', 'moved', 'postponed', 'cancelled'],
  confirmed: ['moved', 'postponed', 'cancelled'],
  moved: ['confirmed', 'postponed', 'cancelled'],
  postponed: ['confirmed', 'moved', 'cancelled'],
  cancelled: ['confirmed', 'moved'],
}

/** The instants that count. A day without an hour counts from its start to its end in the event's zone. */
export interface EventTimes {
  readonly status: EventStatus
  readonly precision: EventPrecision
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  /** Of the call for applications; both null where there is none or it was cancelled. One that never said when it opens is open. */
  readonly opens: Date | null
  readonly closes: Date | null
  /** From when the call closes soon: the start of the day a week before the day on which it closes. */
  readonly soonAt: Date | null
}

export const eventStates = [
  'open',
  'closing-soon',
  'announced',
  'closed',
  'coming',
  'under-way',
  'over',
  'undated',
  'postponed',
  'cancelled',
] as const
export type EventState = (typeof eventStates)[number]

/**
 * The state of an event. What was decided goes first; then what a reader can still do (apply), then what is going on. Each span holds its
 * first instant and not its last. Where only a month or a year is known, nobody can say that it is under way.
 */
export function eventState({ status, precision, startsAt, endsAt, opens, closes, soonAt }: EventTimes, now: Date): EventState {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'postponed') return 'postponed'
  if (endsAt && endsAt <= now) return 'over'
  if (closes && now < closes && (!opens || opens <= now)) return soonAt && soonAt <= now ? 'closing-soon' : 'open'
  if (precision === 'day' && startsAt && startsAt <= now) return 'under-way'
  if (closes && opens && now < opens) return 'announced'
  if (closes && closes <= now) return 'closed'
  return startsAt ? 'coming' : 'undated'
}

/** When the state is another, if nobody changes the event; null where it stays. */
export function eventChangesAt(times: EventTimes, now: Date): Date | null {
  const { startsAt, endsAt, opens, closes, soonAt } = times
  const state = eventState(times, now)
  const ahead = [startsAt, endsAt, opens, closes, soonAt].filter(one => one !== null && one > now).toSorted((a, b) => a!.getTime() - b!.getTime())
  return ahead.find(one => eventState(times, one!) !== state) ?? null
}

/** Where a list puts an event: what is open, what comes, what is past by year, what has no date. */
export const eventPhases = ['open', 'coming', 'past', 'undated'] as const
export type EventPhase = (typeof eventPhases)[number]

export function eventPhase(times: EventTimes, now: Date): EventPhase {
  switch (eventState(times, now)) {
    case 'open':
    case 'closing-soon':
      return 'open'
    case 'over':
      return 'past'
    case 'undated':
      return 'undated'
    case 'cancelled':
      // What was called off stays where its dates would be.
      return times.endsAt === null ? 'undated' : times.endsAt <= now ? 'past' : 'coming'
    default:
      return 'coming'
  }
}

/** When an event goes to another place in a list or says something else in it. */
export function eventListedUntil(times: EventTimes, now: Date): Date | null {
  const changes = eventChangesAt(times, now)
  // A cancelled event has one state, but moves to the past when its dates are.
  return changes ?? (times.status === 'cancelled' && times.endsAt && times.endsAt > now ? times.endsAt : null)
}
