import { filled, type Node } from './json-ld.ts'

/** Wall times of a zone; of a month or a year only the known part is written. */
export interface EventDates {
  readonly precision: 'day' | 'month' | 'year' | 'none'
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly startsTime: string | null
  readonly endsTime: string | null
  readonly zone: string
}

interface Named {
  readonly name: string
  readonly address?: string
}

export interface EventNodeFacts {
  readonly address: string
  readonly type: string
  readonly name: string
  readonly description?: string
  readonly language: string
  /** The dates that are told; of a postponed event those that it had. */
  readonly dates: EventDates
  readonly former?: Omit<EventDates, 'zone'> | null
  readonly status: 'planned' | 'confirmed' | 'postponed' | 'moved' | 'cancelled'
  readonly mode: 'place' | 'online' | 'both' | 'unknown'
  readonly place: {
    readonly name: string
    readonly address?: string
    readonly town?: string
    readonly country?: string
    readonly latitude?: number
    readonly longitude?: number
  }
  /** Where one follows it online. */
  readonly online: string
  /** The office's `organisationId`. */
  readonly organiser: string
  readonly organisers: readonly Named[]
  readonly sponsors: readonly Named[]
  readonly performers: readonly Named[]
  readonly audience?: string
  /** In which it is held. */
  readonly languages: readonly string[]
  readonly capacity?: number
  readonly offers: readonly Offer[]
  readonly series?: Named | null
  readonly sessions: readonly { name: string; day: string; starts: string | null; ends: string | null; room?: string }[]
  /** Said as the place of what has none. */
  readonly placeUnknown: string
}

interface Offer {
  readonly name: string
  /** In the currency's smallest unit. */
  readonly minor: number
  readonly currency: string
  readonly from?: string
  readonly until?: string
  readonly soldOut: boolean
  readonly address: string
}

const types: Readonly<Record<string, string>> = { school: 'EducationEvent', course: 'EducationEvent', training: 'EducationEvent' }
const statuses = {
  planned: 'EventScheduled',
  confirmed: 'EventScheduled',
  postponed: 'EventPostponed',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
} as const
const modes = { place: 'Offline', online: 'Online', both: 'Mixed', unknown: 'Offline' } as const

/** An event with its status, former dates, place, people, offers and parts. */
export function event(facts: EventNodeFacts): Node {
  const { dates } = facts
  return {
    '@type': types[facts.type] ?? 'Event',
    '@id': `${facts.address}#event`,
    url: facts.address,
    name: facts.name,
    description: facts.description || undefined,
    inLanguage: facts.languages.length ? facts.languages : facts.language,
    startDate: startOf(dates),
    endDate: endOf(dates),
    previousStartDate: previous(facts),
    eventStatus: `https://schema.org/${statuses[facts.status]}`,
    eventAttendanceMode: `https://schema.org/${modes[facts.mode]}EventAttendanceMode`,
    location: locations(facts),
    // The office announces what others organise, too.
    organizer: facts.organisers.length ? facts.organisers.map(organisation) : { '@id': facts.organiser },
    sponsor: filled(facts.sponsors.map(organisation)),
    performer: filled(facts.performers.map(({ name, address }) => ({ '@type': 'Person', name, url: address }))),
    audience: facts.audience ? { '@type': 'Audience', audienceType: facts.audience } : undefined,
    maximumAttendeeCapacity: facts.capacity,
    offers: filled(facts.offers.map(offer)),
    superEvent: facts.series
      ? { '@type': 'EventSeries', '@id': `${facts.series.address}#series`, name: facts.series.name, url: facts.series.address }
      : undefined,
    subEvent: filled(facts.sessions.filter(session => session.starts !== null).map(session => part(facts, session))),
  }
}

const organisation = ({ name, address }: Named) => ({ '@type': 'Organization', name, url: address })

/** What an event had been announced for before it was moved, or until it was postponed. */
function previous({ status, former, dates }: EventNodeFacts): string | undefined {
  if (status === 'postponed') return startOf(dates)
  const before = status === 'moved' && former ? startOf({ ...former, zone: dates.zone }) : undefined
  return before === startOf(dates) ? undefined : before
}

function locations({ mode, place, online, placeUnknown }: EventNodeFacts) {
  const physical = {
    '@type': 'Place',
    name: place.name || placeUnknown,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.address || undefined,
      addressLocality: place.town || undefined,
      addressCountry: place.country,
    },
    geo: place.latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
  }
  const virtual = { '@type': 'VirtualLocation', url: online }
  return mode === 'online' ? virtual : mode === 'both' ? [physical, virtual] : physical
}

const offer = ({ name, minor, currency, from, until, soldOut, address }: Offer) => ({
  '@type': 'Offer',
  name,
  price: price(minor, currency),
  priceCurrency: currency,
  availability: `https://schema.org/${soldOut ? 'SoldOut' : 'InStock'}`,
  validFrom: from,
  availabilityEnds: until,
  url: address,
})

/** "2300.00": a point, as many digits as the currency has. */
function price(minor: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return (minor / 10 ** digits).toFixed(digits)
}

function part({ dates, place, placeUnknown }: EventNodeFacts, session: EventNodeFacts['sessions'][number]): Node {
  return {
    '@type': 'Event',
    name: session.name,
    startDate: instant(session.day, session.starts!, dates.zone),
    endDate: session.ends ? instant(session.day, session.ends, dates.zone) : undefined,
    location: { '@type': 'Place', name: session.room || place.name || placeUnknown },
  }
}

/** As much of the date as is known; with an hour also the offset of its zone. */
export const startOf = ({ precision, startsOn, startsTime, zone }: EventDates): string | undefined =>
  startsOn && precision !== 'none' ? (startsTime ? instant(startsOn, startsTime, zone) : known(startsOn, precision)) : undefined
export const endOf = ({ precision, endsOn, endsTime, zone }: EventDates): string | undefined =>
  endsOn && precision !== 'none' ? (endsTime ? instant(endsOn, endsTime, zone) : known(endsOn, precision)) : undefined

const known = (on: string, precision: 'day' | 'month' | 'year') => on.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)

function instant(on: string, time: string, zone: string): string {
  const at = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
  return at.toString({ timeZoneName: 'never', smallestUnit: 'minute' })
}

export interface SeriesNodeFacts {
  readonly address: string
  readonly name: string
  readonly description?: string
  readonly language: string
  readonly organiser: string
  readonly editions: readonly { name: string; address: string; dates: EventDates; place: string }[]
}

/** A series with its dated editions. */
export const eventSeries = (facts: SeriesNodeFacts): Node => ({
  '@type': 'EventSeries',
  '@id': `${facts.address}#series`,
  url: facts.address,
  name: facts.name,
  description: facts.description || undefined,
  inLanguage: facts.language,
  organizer: { '@id': facts.organiser },
  // The first and the last day of all.
  ...span(facts.editions.map(edition => edition.dates)),
  location: place(facts.editions.find(edition => edition.place)?.place),
  subEvent: filled(
    facts.editions
      .filter(edition => startOf(edition.dates))
      .map(edition => ({
        '@type': 'Event',
        '@id': `${edition.address}#event`,
        name: edition.name,
        url: edition.address,
        startDate: startOf(edition.dates),
        endDate: endOf(edition.dates),
        location: place(edition.place || edition.name),
      })),
  ),
})

const place = (name: string | undefined) => (name ? { '@type': 'Place', name } : undefined)

function span(all: readonly EventDates[]) {
  const starts = all.flatMap(one => startOf(one) ?? []).toSorted()
  const ends = all.flatMap(one => endOf(one) ?? []).toSorted()
  return { startDate: starts[0], endDate: ends.at(-1) }
}
