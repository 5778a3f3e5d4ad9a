import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type LiveFacts, namedInRoles } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import type { EventPrecision, EventStatus } from './event.ts'
import type { EventFacts, FormerPlan } from './event-facts.ts'
import { readEvent } from './event-reading.ts'
import { eventTimes } from './event-times.ts'

/** What a list shows of an event, and what its state is reckoned from beside the columns of `live`. Instants as texts. */
export interface EventCard {
  readonly status: EventStatus
  readonly precision: EventPrecision
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly startsTime: string | null
  readonly endsTime: string | null
  readonly zone: string
  readonly mode: EventFacts['mode']
  readonly venue: Label
  readonly town: Label
  readonly country: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** Null where there is no call, or it was cancelled. */
  readonly opens: string | null
  readonly closes: string | null
  readonly closesWall: string | null
  readonly soonAt: string | null
  /** What was announced before, of an event that was moved or postponed. */
  readonly former: FormerPlan | null
}

/** What the page of an event shows beside its card. */
export interface EventPageFacts
  extends Pick<
    EventFacts,
    | 'address'
    | 'latitude'
    | 'longitude'
    | 'onlineAddress'
    | 'statusReason'
    | 'languages'
    | 'audience'
    | 'capacity'
    | 'results'
    | 'rooms'
    | 'sessions'
    | 'fees'
    | 'call'
  > {
  readonly sequence: number
  /** When a fact last changed, for calendars and feeds. */
  readonly changedAt: string | null
}

/** The facts of an event as its live texts show them. */
export async function liveFactsOf(tx: Transaction, id: string): Promise<LiveFacts> {
  const own = await tx
    .selectFrom('events as e')
    .select(['office_id', 'former', 'sequence'])
    .select(sql<Date | null>`(select max(c.made_at) from fact_changes c where c.office_id = e.office_id and c.record_id = e.id)`.as('changed_at'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const facts = await readEvent(tx, own.office_id, id)
  const times = eventTimes(facts, facts.call)
  const former = (own.former as unknown as FormerPlan[])[0] ?? null
  const card: EventCard = {
    status: facts.status,
    precision: facts.precision,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    startsTime: facts.startsTime,
    endsTime: facts.endsTime,
    zone: facts.zone,
    mode: facts.mode,
    venue: facts.venue,
    town: facts.town,
    country: facts.country,
    startsAt: times.startsAt?.toISOString() ?? null,
    endsAt: times.endsAt?.toISOString() ?? null,
    opens: times.opens?.toISOString() ?? null,
    closes: times.closes?.toISOString() ?? null,
    closesWall: times.closes ? (facts.call?.closes.wall ?? null) : null,
    soonAt: times.soonAt?.toISOString() ?? null,
    former: facts.status === 'moved' || facts.status === 'postponed' ? former : null,
  }
  const page: EventPageFacts = {
    address: facts.address,
    latitude: facts.latitude,
    longitude: facts.longitude,
    onlineAddress: facts.onlineAddress,
    statusReason: facts.statusReason,
    languages: facts.languages,
    audience: facts.audience,
    capacity: facts.capacity,
    results: facts.results,
    rooms: facts.rooms,
    sessions: facts.sessions,
    fees: facts.fees,
    call: facts.call,
    sequence: own.sequence,
    changedAt: own.changed_at?.toISOString() ?? null,
  }
  const speakers = facts.sessions.flatMap(session => session.persons)
  const named = new Set(Object.values(facts.persons).flat())
  return {
    type: facts.type,
    onDate: facts.startsOn,
    position: 0,
    card: { ...card },
    page: { ...page },
    startsAt: times.startsAt,
    endsAt: times.endsAt,
    opens: times.opens,
    closes: times.closes,
    names: [
      ...namedInRoles(facts.persons),
      ...speakers.filter(person => !named.has(person)).map(person => ({ role: 'speaker', id: person })),
      ...namedInRoles(facts.organisations),
      ...(facts.series ? [{ role: 'series', id: facts.series }] : []),
    ],
    facets: facts.country ? [{ facet: 'country', value: facts.country }] : [],
  }
}
