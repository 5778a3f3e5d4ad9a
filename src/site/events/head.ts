import type { PageHead } from '../../design/layouts/frame.ts'
import type { NamedOrganisation } from '../../domain/content/index.ts'
import { eventPhase, timesOf } from '../../domain/events/index.ts'
import { breadcrumbs, graph, organisationId } from '../../formats/json-ld.ts'
import { event as eventData, eventSeries } from '../../formats/json-ld-event.ts'
import { paths } from '../../paths.ts'
import { organisationName } from '../directory/names.ts'
import { labelText } from '../parts.ts'
import type { EventRow, Reading, SeriesRow } from './reading.ts'

/** What machines read of an event: its dates and status, place, people, fees; of a series: its editions. An undated event is none yet. */
export function eventHead(reading: Reading, row: EventRow | SeriesRow): { head: Partial<PageHead> } {
  const { visit } = reading
  const { origin, office, t } = visit
  const lang = row.language
  const address = origin + paths.site.event({ lang, slug: row.slug })
  const steps = breadcrumbs([
    { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
    { name: t('events:title'), address: origin + paths.site.events({ lang }) },
    { name: row.title, address },
  ])
  const node = row.kind === 'event' ? eventNode(reading, row, address) : seriesNode(reading, row, address)
  return { head: { data: [node ? graph(node, steps) : graph(steps)] } }
}

function eventNode({ visit }: Reading, row: EventRow, address: string) {
  const { origin, language, now } = visit
  const { card, facts } = row
  const startsOn = card.startsOn ?? card.former?.startsOn
  if (!startsOn) return undefined
  const slugged = (slug: string) => origin + paths.site.event({ lang: row.language, slug })
  const named = (one: NamedOrganisation) => ({
    name: organisationName(visit, one.names, card.startsOn).text,
    address: origin + paths.site.organisation({ lang: row.language, slug: one.slug }),
  })
  const inRoles = (...roles: string[]) => row.organisations.filter(one => roles.includes(one.role)).map(named)
  return eventData({
    address,
    type: row.type,
    name: row.title,
    description: row.lead,
    language,
    dates: card.startsOn ? card : { ...card, ...card.former! },
    former: card.former,
    status: card.status,
    mode: card.mode,
    place: {
      name: labelText(visit, card.venue) || labelText(visit, card.town),
      address: labelText(visit, facts.address),
      town: labelText(visit, card.town),
      country: card.country ?? undefined,
      latitude: facts.latitude ?? undefined,
      longitude: facts.longitude ?? undefined,
    },
    online: facts.onlineAddress ?? address,
    organiser: organisationId(origin),
    organisers: inRoles('host', 'organiser', 'co-organiser'),
    sponsors: inRoles('funder', 'co-funder'),
    performers: row.persons.map(person => ({
      name: labelText(visit, person.shown),
      address: origin + paths.site.person({ lang: row.language, slug: person.slug }),
    })),
    audience: labelText(visit, facts.audience),
    languages: facts.languages,
    capacity: facts.capacity ?? undefined,
    offers:
      eventPhase(timesOf(card), now) === 'past'
        ? []
        : facts.fees.map(fee => ({
            name: labelText(visit, fee.label),
            minor: fee.amount,
            currency: fee.currency,
            from: card.opens ?? undefined,
            until: card.closes ?? undefined,
            soldOut: card.closes !== null && new Date(card.closes) <= now,
            address,
          })),
    series: row.series && { name: row.series.title, address: slugged(row.series.slug) },
    sessions: facts.sessions.map(session => ({
      name: labelText(visit, session.title),
      day: session.day,
      starts: session.starts,
      ends: session.ends,
      room: labelText(visit, facts.rooms.find(room => room.id === session.room)?.label),
    })),
    placeUnknown: visit.t('events:facts.placeUnknown'),
  })
}

function seriesNode({ visit }: Reading, row: SeriesRow, address: string) {
  if (!row.editions.some(edition => edition.card.startsOn)) return undefined
  const { origin } = visit
  return eventSeries({
    address,
    name: row.title,
    description: row.lead,
    language: row.language,
    organiser: organisationId(origin),
    editions: row.editions.map(edition => ({
      name: edition.title,
      address: origin + paths.site.event({ lang: edition.language, slug: edition.slug }),
      dates: edition.card,
      place: labelText(visit, edition.card.venue) || labelText(visit, edition.card.town) || visit.t('events:facts.placeUnknown'),
    })),
  })
}
