import { CallLine, type Station } from '../../design/components/call-line.tsx'
import { OpenNow, type TimeLeft } from '../../design/components/open-now.tsx'
import { daysLeft, type EventCall, type EventCard, type EventState, type EventType } from '../../domain/events/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import type { Visit } from '../../web/visit.ts'
import { labelText } from '../parts.ts'
import { closingText } from './words.ts'

export interface CallShown {
  readonly type: EventType
  readonly card: EventCard
  readonly call: EventCall
  readonly state: EventState
}

const applying: readonly EventState[] = ['open', 'closing-soon']
const before: readonly EventState[] = [...applying, 'announced', 'closed']

/** Whether a page draws the dates of a call: while the event lies ahead. */
export const callAhead = (state: EventState): boolean => before.includes(state)
export const callOpen = (state: EventState): boolean => applying.includes(state)

/** The plate of an open call with its dates; of one that opens later or is closed, the dates alone, on paper. */
export function CallPlate({ visit, shown, action }: { visit: Visit; shown: CallShown; action: { label: string; href: string } }) {
  const { t } = visit
  const { call, state } = shown
  const line = <CallLine label={t('events:call.dates')} stations={stations(visit, shown)} />
  if (!callOpen(state)) return line
  return (
    <OpenNow
      title={t(state === 'open' ? 'events:states.open' : 'events:states.closing-soon')}
      text={call.requirements.length ? t('events:call.send', { what: requirementsText(visit, call) }) : undefined}
      left={callLeft(visit, shown)}
      action={action}
    >
      {line}
    </OpenNow>
  )
}

/** How long an open call is open, and when it closes in words. */
export function callLeft(visit: Visit, { card, call }: CallShown): TimeLeft {
  const { t, formats } = visit
  const { days } = daysLeft(call.closes.wall, card.zone, visit.now)
  return {
    number: days > 0 ? t('events:call.days', { count: days }) : t('events:call.lastDay'),
    before: t(days > 0 ? 'events:call.leftUntil' : 'events:call.closesAt'),
    when: closingText(visit, call.closes.wall),
    datetime: call.closes.at,
    after: t('events:call.inZone', { zone: formats.zoneName(card.zone) }),
  }
}

/** "a CV in English and a motivation letter". */
export const requirementsText = (visit: Visit, call: EventCall): string =>
  visit.formats.list(call.requirements.map(one => labelText(visit, one)).filter(Boolean))

/** When the drawn dates of a call move on by themselves: each midnight of its zone. */
export const callDayEnds = ({ card, call }: CallShown, now: Date): Date => daysLeft(call.closes.wall, card.zone, now).until

/** The dates of a call as stops on a line, today among them. */
export function stations(visit: Visit, { type, card, call, state }: CallShown): Station[] {
  const { t, formats, now } = visit
  const today = todayIn(card.zone, now)
  // The year is said where it is another than the one we are in.
  const short = (on: string) => (on.slice(0, 4) === today.slice(0, 4) ? formats.dayAndMonth(on) : formats.date({ on, precision: 'day' }))
  const stop = (on: string, what: string): Station & { on: string } => ({
    on,
    when: short(on),
    datetime: on,
    what,
    place: on < today ? 'passed' : 'ahead',
  })
  const closesOn = call.closes.wall.slice(0, 10)
  const all = [
    ...(call.opens ? [stop(call.opens.wall.slice(0, 10), t(state === 'announced' ? 'events:call.opens' : 'events:call.opened'))] : []),
    stop(closesOn, t(state === 'closed' ? 'events:call.closed' : 'events:call.closes')),
    ...(call.answersBy ? [stop(call.answersBy, t(call.answersBy < today ? 'events:call.answered' : 'events:call.answers'))] : []),
    ...(card.startsOn && card.endsOn && card.precision === 'day'
      ? [
          {
            ...stop(card.startsOn, t(`events:call.theEvent.${type}`)),
            when:
              card.endsOn.slice(0, 4) === today.slice(0, 4)
                ? formats.dayRange(card.startsOn, card.endsOn)
                : formats.dateRange(card.startsOn, card.endsOn),
          },
        ]
      : []),
  ]
  const here: Station & { on: string } = {
    on: today,
    when: t('events:call.todayIs', { date: formats.dayAndMonth(today) }),
    datetime: today,
    what: t(callOpen(state) ? 'events:call.taking' : 'events:call.here'),
    place: 'today',
  }
  // On the day it opens the call is behind us, on the day it closes ahead, unless it is closed already.
  const passed = all.filter(one => one.on < today || (one.on === today && one === all[0] && call.opens !== null && state !== 'announced'))
  const closedToday = state === 'closed' && closesOn === today ? all.filter(one => one.on === closesOn && !passed.includes(one)).slice(0, 1) : []
  const done = [...passed, ...closedToday].map(one => ({ ...one, place: 'passed' as const }))
  const ahead = all.filter(one => !passed.includes(one) && !closedToday.includes(one))
  return [...done, here, ...ahead]
}
