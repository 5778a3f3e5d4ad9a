import { CallLine } from '../../design/components/call-line.tsx'
import type { SignalBlade } from '../../design/components/signpost.tsx'
import { type EventCall, type EventType, eventState, type ListedEvent, timesOf } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { type CallShown, callDayEnds, callLeft, callOpen, stations } from '../events/call.tsx'
import { placeText, shortDates } from '../events/words.ts'

/** More plates would hide each other. */
const MOST = 3

/** An event of the home page, with its call where it has one. */
export type HomeEvent = ListedEvent & { readonly call: EventCall | null }

/** Events that one can apply for now, what closes first. */
export const openCalls = ({ now }: Visit, events: readonly HomeEvent[]): CallShown[] =>
  openOnes(now, events).map(event => ({
    type: event.type as EventType,
    card: event.card,
    call: event.call!,
    state: eventState(timesOf(event.card), now),
  }))

const openOnes = (now: Date, events: readonly HomeEvent[]) =>
  events.filter(event => event.call && callOpen(eventState(timesOf(event.card), now))).slice(0, MOST)

/** A plate for each open call; the first alone shows its dates on a line. */
export function callBlades(visit: Visit, events: readonly HomeEvent[]): SignalBlade[] {
  const { t, language: lang } = visit
  const shown = openCalls(visit, events)
  return openOnes(visit.now, events).map((event, index) => {
    const href = paths.site.event({ lang, slug: event.slug })
    return {
      kicker: t(shown[index]!.state === 'open' ? 'events:states.open' : 'events:states.closing-soon'),
      title: event.title,
      href,
      text: [shortDates(visit, event.card), placeText(visit, event.card)].filter(Boolean).join(lang === 'ar' ? '، ' : ', '),
      left: callLeft(visit, shown[index]!),
      action: { label: t('events:call.how'), href: `${href}#apply` },
      line: index === 0 ? <CallLine label={t('events:call.dates')} stations={stations(visit, shown[index]!)} /> : undefined,
    }
  })
}

/** When a plate says something else by itself: at each midnight of its zone. */
export const bladesChange = (visit: Visit, events: readonly HomeEvent[]): Date[] => openCalls(visit, events).map(one => callDayEnds(one, visit.now))
