import { refuse, type Work } from '../commands/index.ts'
import { type RecordKind, recordsExist } from '../content/index.ts'
import { readWallTime } from '../offices/index.ts'
import { eventMoves } from './event.ts'
import { type EventFacts, eventSchema } from './event-facts.ts'
import { liveFactsOf } from './event-live.ts'
import { readEvent } from './event-reading.ts'
import { storeEvent } from './event-storing.ts'
import { lastDayOf } from './event-times.ts'

export const eventKind: RecordKind<EventFacts> = {
  kind: 'event',
  collection: 'events',
  untranslated: 'source',
  schema: eventSchema as unknown as RecordKind<EventFacts>['schema'],
  relates: { topic: ['topic'], project: ['project'], campaign: ['campaign'], related: ['event', 'series', 'publication'] },
  check: async (work, facts, id) => (await unknownIn(work, facts)) ?? wrongTimes(facts) ?? (id ? wrongMove(work, facts, id) : undefined),
  store: storeEvent,
  read: readEvent,
  facts: liveFactsOf,
}

/** Whoever and whatever it names must be of this office. */
async function unknownIn(work: Work, facts: EventFacts) {
  const persons = [...Object.values(facts.persons).flat(), ...facts.sessions.flatMap(session => session.persons)]
  if (!(await recordsExist(work, ['person'], persons))) return refuse('not-found', ['persons'])
  if (!(await recordsExist(work, ['organisation'], Object.values(facts.organisations).flat()))) return refuse('not-found', ['organisations'])
  if (facts.series && !(await recordsExist(work, ['series'], [facts.series]))) return refuse('not-found', ['series'])
  return undefined
}

/** Dates in order; hours that the zone has. One that exists twice means the earlier, but for a call, where the instant was asked for. */
function wrongTimes(facts: EventFacts) {
  const { startsOn, endsOn, startsTime, endsTime, zone, call } = facts
  if (startsOn && endsOn && endsOn < startsOn) return refuse('until-before-from', ['endsOn'])
  if (startsOn === endsOn && startsTime && endsTime && endsTime <= startsTime) return refuse('until-before-from', ['endsTime'])
  for (const [field, day, time] of [
    ['startsTime', startsOn, startsTime],
    ['endsTime', endsOn, endsTime],
    ...facts.sessions.flatMap(one => [['sessions', one.day, one.starts] as const, ['sessions', one.day, one.ends] as const]),
  ] as const) {
    const read = day && time ? readWallTime(day, time, zone) : undefined
    if (read?.kind === 'does-not-exist') return refuse('time-does-not-exist', [field], { next: read.next })
  }
  if (facts.precision === 'day' && facts.sessions.some(one => one.day < startsOn! || one.day > endsOn!)) return refuse('date-not-valid', ['sessions'])
  if (!call) return undefined
  if (call.opens && call.opens.at >= call.closes.at) return refuse('until-before-from', ['call.closes'])
  if (![call.opens, call.closes].every(one => !one || meansIt(one, zone))) return refuse('time-not-valid', ['call'])
  if (facts.precision === 'day' && lastDayOf(call.closes.wall).toString() > endsOn!) return refuse('until-before-from', ['call.closes'])
  return undefined
}

/** Whether a wall time of the zone can be this instant; a day alone is its start or the start of the next. */
function meansIt({ at, wall }: { at: string; wall: string }, zone: string): boolean {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  if (wall.length > 10) return here.toPlainDateTime().toString({ smallestUnit: 'minute' }) === wall
  const day = Temporal.PlainDate.from(wall)
  return [day, day.add({ days: 1 })].some(one => one.toZonedDateTime(zone).epochMilliseconds === here.epochMilliseconds)
}

async function wrongMove({ tx, office }: Work, facts: EventFacts, id: string) {
  const row = await tx.selectFrom('events').select('status').where('office_id', '=', office).where('id', '=', id).executeTakeFirstOrThrow()
  const from = row.status as EventFacts['status']
  return from === facts.status || eventMoves[from].includes(facts.status) ? undefined : refuse('value-not-valid', ['status'])
}
