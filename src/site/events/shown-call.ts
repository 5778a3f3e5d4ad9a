import { eventState, timesOf } from '../../domain/events/index.ts'
import type { Visit } from '../../web/visit.ts'
import { type CallShown, callAhead } from './call.tsx'
import type { EventRow, SeriesRow } from './reading.ts'

/** The call whose dates a page draws; those of a series are drawn on the page of its edition. */
export function shownCall({ now }: Visit, row: EventRow | SeriesRow): CallShown | undefined {
  if (row.kind !== 'event') return undefined
  const { card, facts, type } = row
  const state = eventState(timesOf(card), now)
  return facts.call && !facts.call.cancelled && callAhead(state) ? { type: type as never, card, call: facts.call, state } : undefined
}
