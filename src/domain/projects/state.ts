import { type RawBuilder, sql } from 'kysely'
import { startOfDay } from '../offices/index.ts'
import { firstDay, type KnownDate, lastDay } from './project.ts'

/** What a project's dates say of it now, in the order of a list. */
export const projectStates = ['under-way', 'planned', 'ended', 'unknown'] as const
export type ProjectState = (typeof projectStates)[number]

export interface ProjectDates {
  readonly starts: KnownDate | null
  readonly ends: (KnownDate & { readonly planned: boolean }) | null
}

/** From when to when, as instants: a month or a year counts whole, in the office's zone. */
export function projectTime({ starts, ends }: ProjectDates, zone: string): { starts: Date | null; ends: Date | null } {
  return {
    starts: starts && startOfDay(firstDay(starts), zone),
    ends: ends && startOfDay(Temporal.PlainDate.from(lastDay(ends)).add({ days: 1 }).toString(), zone),
  }
}

/**
 * A project without dates says nothing about itself, and neither does one that has not ended by a known day but began nobody knows when.
 * `until` is the instant at which the answer changes; null where it never does.
 */
export function projectState(dates: ProjectDates, zone: string, now: Date): { state: ProjectState; until: Date | null } {
  const { starts, ends } = projectTime(dates, zone)
  if (ends && ends <= now) return { state: 'ended', until: null }
  if (starts && starts > now) return { state: 'planned', until: starts }
  return { state: starts ? 'under-way' : 'unknown', until: ends }
}

/** The same rule of a row of `live` as `l`, for lists that are narrowed by it. A property test holds the two together. */
export const projectStateOf = (now: unknown): RawBuilder<ProjectState> => sql<ProjectState>`case
  when l.ends_at <= ${now}::timestamptz then 'ended'
  when l.starts_at > ${now}::timestamptz then 'planned'
  when l.starts_at is not null then 'under-way'
  else 'unknown' end`
