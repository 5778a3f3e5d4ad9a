import { type EventFacts, eventSchema, wallInstant } from '../src/domain/events/index.ts'
import { todayIn } from '../src/domain/offices/index.ts'
import { newId } from '../src/platform/database/ids.ts'
import { comingDates } from './coming-edition.ts'
import type { Demonstration } from './read.ts'
import type { Ids } from './texts.ts'

type DemoEvent = Demonstration['events'] extends Map<string, infer E> ? E : never

/** The facts of an event of the demonstration as commands take them; what others bring later (projects, people) is named where it is there. */
export function eventFacts(event: DemoEvent, zone: string, ids: Ids, now: Date): EventFacts {
  const { dates, call } = datesOf(event, zone, now)
  const rooms = new Map(event.rooms.map(room => [room.key, { id: newId(), label: room.label }]))
  const inRoles = (kind: string, roles: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(roles).map(([role, keys]) => [role, keys.map(key => known(ids, `${kind}/${key}`))]))
  return eventSchema.parse({
    type: event.type,
    series: event.series && known(ids, `series/${event.series}`),
    ...dates,
    zone,
    mode: event.mode,
    venue: event.venue,
    town: event.town,
    country: event.country,
    ...event.coordinates,
    status: event.status,
    languages: event.languages,
    audience: event.audience,
    capacity: event.capacity,
    results: event.results,
    persons: inRoles('person', event.persons),
    organisations: inRoles('organisation', event.organisations),
    rooms: [...rooms.values()],
    sessions: event.sessions.map(({ day, room, ...session }) => ({
      ...session,
      id: newId(),
      day: Temporal.PlainDate.from(dates.startsOn!)
        .add({ days: day - 1 })
        .toString(),
      room: room && rooms.get(room)!.id,
    })),
    fees: event.fees.map(({ for_whom: forWhom, ...fee }) => ({ ...fee, id: newId(), forWhom })),
    call,
  })
}

function datesOf(event: DemoEvent, zone: string, now: Date) {
  const coming = event.dates.kind === 'following' ? comingDates(todayIn(zone, now)) : undefined
  const dates =
    event.dates.kind === 'fixed'
      ? { precision: event.dates.precision, startsOn: event.dates.starts_on, endsOn: event.dates.ends_on }
      : { precision: 'day' as const, startsOn: coming!.startsOn, endsOn: coming!.endsOn }
  if (!event.call) return { dates, call: null }
  const [opens, closes] = [event.call.opens ?? coming?.opens, event.call.closes ?? coming!.closes]
  const call = {
    opens: opens ? { wall: opens, at: wallInstant(opens, zone, 'opens') } : null,
    closes: { wall: closes, at: wallInstant(closes, zone, 'closes') },
    answersBy: event.call.answers_by ?? coming?.answersBy ?? null,
    requirements: event.call.requirements,
  }
  return { dates, call }
}

export function known(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demonstration names ${key}, which is not there or comes later`)
  return id
}
