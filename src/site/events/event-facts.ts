import type { Fact, FactValue } from '../../design/components/facts.tsx'
import { eventPhase, timesOf } from '../../domain/events/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { recordHref } from '../body.ts'
import { labelText } from '../parts.ts'
import type { EventRow, Reading } from './reading.ts'
import { closingText, placeText, typeKey, whenText } from './words.ts'

/** When, where, what it costs, in which language. What the record lacks is left out. */
export function eventFacts({ visit, lang }: Reading, row: EventRow): Fact[] {
  const { t, formats, now } = visit
  const { card, facts } = row
  const ahead = eventPhase(timesOf(card), now) !== 'past'
  // Dates that no longer hold are told above, as such.
  const dated = card.status !== 'postponed' && card.status !== 'cancelled' && whenText(visit, card, card.zone)
  const calendar = paths.machines.eventCalendar({ lang, slug: row.slug })
  return [
    ...(dated
      ? [
          fact(t('events:facts.when'), [
            { text: dated },
            ...(ahead && card.precision === 'day' ? [{ text: t('events:facts.addToCalendar'), href: calendar }] : []),
          ]),
        ]
      : []),
    ...where(visit, row),
    ...fees(visit, row),
    ...(facts.languages.length
      ? [
          fact(t('events:facts.languages', { count: facts.languages.length }), [
            { text: formats.list(facts.languages.map(code => formats.languageName(code))) },
          ]),
        ]
      : []),
    ...(facts.capacity ? [fact(t('events:facts.capacity'), [{ text: t('events:facts.places', { count: facts.capacity }) }])] : []),
    ...applications(visit, row),
    fact(t('events:facts.kind'), [{ text: t(typeKey('types', row.type as never)) }]),
    ...(row.series ? [fact(t('events:facts.series'), [{ text: row.series.title, href: paths.site.event({ lang, slug: row.series.slug }) }])] : []),
    ...belongings(lang, row.belongings, visit),
    ...(row.topics.length
      ? [
          fact(
            t('events:facts.topics'),
            row.topics.map(topic => ({ text: labelText(visit, topic.label), href: paths.site.topic({ lang, slug: topic.slug }) })),
          ),
        ]
      : []),
  ]
}

/** The projects and the campaign that it is part of. */
const belongings = (lang: Language, all: EventRow['belongings'], { t }: EventVisit): Fact[] =>
  [...Map.groupBy(all, one => one.role)].map(([role, group]) =>
    fact(
      t(`events:facts.${role}`),
      group.map(one => ({ text: one.title, href: recordHref({ language: lang }, one) })),
    ),
  )

const fact = (label: string, values: readonly FactValue[]): Fact => ({ label, values })

function where(visit: EventVisit, { card, facts }: EventRow): Fact[] {
  const { t } = visit
  const place = card.mode === 'online' ? '' : placeText(visit, card)
  const address = labelText(visit, facts.address)
  const values: FactValue[] = [
    ...(place ? [{ text: place }] : []),
    ...(address ? [{ text: address, apart: true }] : []),
    ...(facts.latitude !== null && facts.longitude !== null && card.mode !== 'online'
      ? [{ text: t('events:facts.map'), href: mapAddress(facts.latitude, facts.longitude) }]
      : []),
    ...(card.mode === 'online' || card.mode === 'both'
      ? [{ text: t(card.mode === 'online' ? 'events:facts.online' : 'events:facts.onlineAlso'), href: facts.onlineAddress ?? undefined }]
      : []),
  ]
  return values.length ? [fact(t('events:facts.where'), values)] : []
}

type EventVisit = Reading['visit']

function fees(visit: EventVisit, { facts }: EventRow): Fact[] {
  const { t, formats } = visit
  const [first, second] = facts.fees
  if (!first) return []
  const amount = formats.money(first.amount, first.currency)
  const text = second
    ? t('events:facts.fees', { first: amount, second: formats.money(second.amount, second.currency), label: labelText(visit, second.label) })
    : `${amount} ${labelText(visit, first.label)}`.trim()
  return [fact(t('events:facts.fee'), [{ text }])]
}

/** After the event has begun the dates of the call are history: one sentence. */
function applications(visit: EventVisit, { card, facts }: EventRow): Fact[] {
  const { t, formats, now } = visit
  const { call } = facts
  const times = timesOf(card)
  if (!call || call.cancelled || !times.closes || times.closes > now) return []
  const date = call.closes.wall.length > 10 ? closingText(visit, call.closes.wall) : formats.date({ on: call.closes.wall, precision: 'day' })
  return [fact(t('events:facts.applications'), [{ text: t('events:facts.closedOn', { date }) }])]
}

/** An outside map, only as a link that the reader may follow. */
const mapAddress = (latitude: number, longitude: number) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
