import { newId } from '../../platform/database/ids.ts'
import type { Work } from '../commands/index.ts'
import type { EventFacts } from './event-facts.ts'

/** Rooms and sessions as they are now; those that are no more go. */
export async function storeProgramme({ tx, office }: Work, event: string, { rooms, sessions }: EventFacts): Promise<void> {
  for (const table of ['session_persons', 'event_sessions', 'event_rooms'] as const)
    await tx.deleteFrom(table).where('office_id', '=', office).where('event_id', '=', event).execute()
  const own = { office_id: office, event_id: event }
  if (rooms.length)
    await tx
      .insertInto('event_rooms')
      .values(rooms.map((room, position) => ({ ...own, id: room.id, position, label: JSON.stringify(room.label) })))
      .execute()
  if (!sessions.length) return
  await tx
    .insertInto('event_sessions')
    .values(
      sessions.map((session, position) => ({
        ...own,
        id: session.id,
        position,
        day: session.day,
        starts: session.starts,
        ends: session.ends,
        room_id: session.room,
        type: session.type,
        title: JSON.stringify(session.title),
        abstract: JSON.stringify(session.abstract),
      })),
    )
    .execute()
  const persons = sessions.flatMap(session =>
    [...new Set(session.persons)].map((person_id, position) => ({ ...own, session_id: session.id, position, person_id })),
  )
  if (persons.length) await tx.insertInto('session_persons').values(persons).execute()
}

export async function storeFees({ tx, office }: Work, event: string, { fees }: EventFacts): Promise<void> {
  await tx.deleteFrom('fee_options').where('office_id', '=', office).where('event_id', '=', event).execute()
  if (fees.length)
    await tx
      .insertInto('fee_options')
      .values(
        fees.map((fee, position) => ({
          office_id: office,
          event_id: event,
          id: fee.id,
          position,
          label: JSON.stringify(fee.label),
          amount: fee.amount,
          currency: fee.currency,
          includes: JSON.stringify(fee.includes),
          for_whom: JSON.stringify(fee.forWhom),
        })),
      )
      .execute()
}

/** The call keeps its id over changes: what belongs to it stays. When it was cancelled is kept from the first time. */
export async function storeCall({ tx, office, now }: Work, event: string, { call, zone }: EventFacts): Promise<void> {
  const known = await tx
    .selectFrom('calls')
    .select(['id', 'cancelled_at'])
    .where('office_id', '=', office)
    .where('event_id', '=', event)
    .executeTakeFirst()
  if (!call) {
    if (known) await tx.deleteFrom('calls').where('office_id', '=', office).where('event_id', '=', event).execute()
    return
  }
  const columns = {
    opens_at: call.opens?.at ?? null,
    opens_wall: call.opens?.wall ?? null,
    closes_at: call.closes.at,
    closes_wall: call.closes.wall,
    zone,
    answers_by: call.answersBy,
    requirements: JSON.stringify(call.requirements),
    cancelled_at: call.cancelled ? (known?.cancelled_at ?? now) : null,
  }
  if (known) await tx.updateTable('calls').set(columns).where('office_id', '=', office).where('event_id', '=', event).execute()
  else
    await tx
      .insertInto('calls')
      .values({ office_id: office, id: newId(now.getTime()), event_id: event, ...columns })
      .execute()
}
