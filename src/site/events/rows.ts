import type { DatedRow } from '../../design/components/dated-rows.tsx'
import { type EventState, type EventType, eventState, type ListedEvent, timesOf } from '../../domain/events/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { direction, inLanguage } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { placeText, plateDate, shortDates, typeKey } from './words.ts'

interface EventRowOptions {
  readonly lead?: boolean
  readonly people?: readonly string[]
  /** What is said of the event in this list. */
  readonly note?: string
  /** The language under which its address is, where the words around are in another. */
  readonly lang?: Language
}

/** An event in a list: its dates, place and kind, and what its dates say where that is more than that it comes or is over. */
export function eventRow(visit: Visit, event: ListedEvent, options: EventRowOptions = {}): DatedRow {
  const { language, t } = visit
  const { lang = language } = options
  const { card } = event
  const separator = language === 'ar' ? '، ' : ', '
  const said = [
    t(typeKey('types', event.type as EventType)),
    placeText(visit, card),
    stateText(visit, event),
    ...(options.people?.length ? [options.people.join(separator)] : []),
    options.note,
  ].filter(Boolean)
  return {
    href: paths.site.event({ lang, slug: event.slug }),
    title: event.title,
    date: plateDate(visit, card.status === 'postponed' && card.former && !card.startsOn ? card.former : card),
    lead: options.lead ? event.lead : undefined,
    kind: said.join(' · '),
    language:
      event.language === language
        ? undefined
        : {
            lang: event.language,
            dir: direction(event.language),
            note: event.language === lang ? '' : inLanguage(language, event.language),
          },
  }
}

const plain: readonly EventState[] = ['coming', 'over', 'undated']

/** "Applications until 30 June", "Cancelled", "Moved from 1–6 September"; '' where the dates say it. */
export function stateText(visit: Visit, { card }: Pick<ListedEvent, 'card'>): string {
  const { t, formats, now } = visit
  const state = eventState(timesOf(card), now)
  const day = (instant: string) => formats.date({ on: formats.dayIn(new Date(instant), card.zone), precision: 'day' })
  const moved = card.status === 'moved' ? [t('events:states.moved'), card.former && shortDates(visit, card.former)].filter(Boolean).join(': ') : ''
  const own =
    state === 'open' || state === 'closing-soon'
      ? t(state === 'open' ? 'events:openUntil' : 'events:closesSoonOn', {
          date: formats.date({ on: card.closesWall!.slice(0, 10), precision: 'day' }),
        })
      : state === 'announced'
        ? t('events:opensOn', { date: day(card.opens!) })
        : plain.includes(state)
          ? card.status === 'planned'
            ? t('events:states.planned')
            : ''
          : t(`events:states.${state}`)
  return [own, moved].filter(Boolean).join(' · ')
}
