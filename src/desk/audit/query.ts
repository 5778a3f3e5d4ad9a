import type { TrailFilter } from '../../domain/audit/index.ts'
import { readWallTime } from '../../domain/offices/index.ts'
import { isId } from '../../platform/database/ids.ts'

/** The filters of the trail as asked for, and as they stand in the form and in links. */
export interface TrailQuery {
  readonly filter: TrailFilter
  readonly shown: { actor?: string; action?: string; subject?: string; from?: string; until?: string }
}

/** Days are the office's, the last one included. Undefined for what makes no sense: a day that is none, an id that is none. */
export function readTrailQuery(query: Readonly<Record<string, string | undefined>>, zone: string): TrailQuery | undefined {
  const { actor, action, subject, from, until, before } = Object.fromEntries(Object.entries(query).filter(([, value]) => value))
  if (before && !isId(before)) return undefined
  const days = [from, until].map(day => (day ? startOf(day, zone) : null))
  if ((from && !days[0]) || (until && !days[1])) return undefined
  return {
    filter: {
      actor: actor ?? null,
      action: action ?? null,
      subject: subject?.trim() ?? null,
      from: days[0] ?? null,
      until: until ? startOf(Temporal.PlainDate.from(until).add({ days: 1 }).toString(), zone) : null,
      before: before ?? null,
    },
    shown: { ...(actor && { actor }), ...(action && { action }), ...(subject && { subject }), ...(from && { from }), ...(until && { until }) },
  }
}

/** The first instant of a day in a zone; where a clock change skips midnight, the moment of the change. */
function startOf(day: string, zone: string): Date | null {
  const answer = readWallTime(day, '0:00', zone, 'earlier')
  if (answer.kind === 'moment') return answer.moment.at
  return answer.kind === 'does-not-exist' ? new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds) : null
}
