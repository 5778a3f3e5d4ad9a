import type { DateParts } from '../../design/components/date.tsx'
import { type EventCard, type EventType, type FormerPlan, lastDayOf } from '../../domain/events/index.ts'
import type { MessageKey } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { shortTime } from '../opening.ts'
import { labelText } from '../parts.ts'

type Dates = Pick<FormerPlan, 'precision' | 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime'>

/** "Sunday 1 September – Friday 6 September 2013"; '' where no date is known. */
export function daysText({ formats }: Pick<Visit, 'formats'>, { precision, startsOn, endsOn }: Dates): string {
  if (precision === 'none' || !startsOn || !endsOn) return ''
  if (precision === 'day') return formats.weekdayRange(startsOn, endsOn)
  const [from, to] = [startsOn, endsOn].map(on => formats.date({ on, precision }))
  return from === to ? from! : `${from} – ${to}`
}

/** The same with its hours and the zone they are in. */
export function whenText(visit: Pick<Visit, 'formats' | 't'>, dates: Dates, zone: string): string {
  const days = daysText(visit, dates)
  const { startsOn, endsOn, startsTime, endsTime } = dates
  if (!days || !startsTime) return days
  // Over several days the hours are those at which it begins and ends, not those of each day.
  if (startsOn !== endsOn && endsTime) {
    const at = (date: string, time: string) => visit.t('events:call.at', { date, time: shortTime(time) })
    const [first, last] = [visit.formats.weekdayAndDate(startsOn!), visit.formats.weekdayRange(endsOn!, endsOn!)]
    return `${at(first, startsTime)} – ${at(last, endsTime)} (${visit.formats.zoneName(zone)})`
  }
  const times = { days, from: shortTime(startsTime), zone: visit.formats.zoneName(zone) }
  return endsTime ? visit.t('events:facts.times', { ...times, to: shortTime(endsTime) }) : visit.t('events:facts.timeFrom', times)
}

/** "1–6 September 2013", for a sentence. */
export function shortDates({ formats }: Pick<Visit, 'formats'>, { precision, startsOn, endsOn }: Dates): string {
  if (precision === 'none' || !startsOn || !endsOn) return ''
  return precision === 'day' ? formats.dateRange(startsOn, endsOn) : formats.date({ on: startsOn, precision })
}

/** The dates for a plate or the column of a list. */
export function plateDate({ formats }: Pick<Visit, 'formats'>, { precision, startsOn, endsOn }: Dates): DateParts | undefined {
  if (precision === 'none' || !startsOn || !endsOn) return undefined
  return precision === 'day' ? formats.rangeParts(startsOn, endsOn) : formats.dateParts({ on: startsOn, precision })
}

/** "University of South Bohemia, České Budějovice". */
export const placeText = (visit: Pick<Visit, 'language' | 'office'>, { venue, town }: Pick<EventCard, 'venue' | 'town'>): string =>
  [labelText(visit, venue), labelText(visit, town)].filter(Boolean).join(visit.language === 'ar' ? '، ' : ', ')

/** When a call closes, in words: "Wednesday 30 June 2027, 23:59". */
export function closingText({ formats, t }: Pick<Visit, 'formats' | 't'>, wall: string): string {
  const day = lastDayOf(wall).toString()
  const date = formats.weekdayRange(day, day)
  return wall.length > 10 ? t('events:call.at', { date, time: shortTime(wall.slice(11)) }) : t('events:call.endOf', { date })
}

export const typeKey = (of: 'types' | 'typesMany', type: EventType) => `events:${of}.${type}` as const

/** Roles have words where the interface knows them; another is shown by its name. */
export const roleText = ({ t }: Pick<Visit, 't'>, role: string): string =>
  (knownRoles as readonly string[]).includes(role) ? t(`events:roles.${role}` as MessageKey) : role

const knownRoles = [
  'host',
  'partner',
  'organiser',
  'co-organiser',
  'funder',
  'co-funder',
  'participant',
  'practice',
  'lecturer',
  'speaker',
  'chair',
  'discussant',
] as const
