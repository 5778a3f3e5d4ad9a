import type { Transaction } from '../../platform/database/transaction.ts'
import { organisationsOf, personsOf } from '../content/index.ts'
import type { EventCall, EventFacts } from './event-facts.ts'

/** The facts of an event as they were stored. */
export async function readEvent(tx: Transaction, office: string, id: string): Promise<EventFacts> {
  const row = await tx.selectFrom('events').selectAll().where('office_id', '=', office).where('id', '=', id).executeTakeFirstOrThrow()
  const of = { office, id }
  const facts = {
    type: row.type,
    series: row.series_id,
    precision: row.precision,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    startsTime: minutes(row.starts_time),
    endsTime: minutes(row.ends_time),
    zone: row.zone,
    mode: row.mode,
    venue: row.venue,
    address: row.address,
    town: row.town,
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    onlineAddress: row.online_address,
    status: row.status,
    statusReason: row.status_reason,
    languages: row.languages,
    audience: row.audience,
    capacity: row.capacity,
    results: row.results,
    persons: await personsOf(tx, office, id),
    organisations: await organisationsOf(tx, office, id),
    rooms: await roomsOf(tx, of),
    sessions: await sessionsOf(tx, of),
    fees: await feesOf(tx, of),
    call: await callOf(tx, of),
  }
  return facts as unknown as EventFacts
}

interface Of {
  readonly office: string
  readonly id: string
}

const roomsOf = (tx: Transaction, { office, id }: Of) =>
  tx.selectFrom('event_rooms').select(['id', 'label']).where('office_id', '=', office).where('event_id', '=', id).orderBy('position').execute()

async function sessionsOf(tx: Transaction, { office, id }: Of) {
  const sessions = await tx
    .selectFrom('event_sessions')
    .select(['id', 'day', 'starts', 'ends', 'room_id as room', 'type', 'title', 'abstract'])
    .where('office_id', '=', office)
    .where('event_id', '=', id)
    .orderBy('position')
    .execute()
  const persons = await tx
    .selectFrom('session_persons')
    .select(['session_id', 'person_id'])
    .where('office_id', '=', office)
    .where('event_id', '=', id)
    .orderBy('position')
    .execute()
  return sessions.map(session => ({
    ...session,
    starts: minutes(session.starts),
    ends: minutes(session.ends),
    persons: persons.filter(one => one.session_id === session.id).map(one => one.person_id),
  }))
}

async function feesOf(tx: Transaction, { office, id }: Of) {
  const rows = await tx
    .selectFrom('fee_options')
    .select(['id', 'label', 'amount', 'currency', 'includes', 'for_whom as forWhom'])
    .where('office_id', '=', office)
    .where('event_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, amount: Number(row.amount) }))
}

async function callOf(tx: Transaction, { office, id }: Of): Promise<EventCall | null> {
  const row = await tx.selectFrom('calls').selectAll().where('office_id', '=', office).where('event_id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    opens: row.opens_at && { at: row.opens_at.toISOString(), wall: row.opens_wall! },
    closes: { at: row.closes_at.toISOString(), wall: row.closes_wall },
    answersBy: row.answers_by,
    requirements: row.requirements as EventCall['requirements'],
    cancelled: row.cancelled_at !== null,
  }
}

/** `09:00:00` of the database without its seconds. */
const minutes = (time: string | null) => (time === null ? null : time.slice(0, 5))
