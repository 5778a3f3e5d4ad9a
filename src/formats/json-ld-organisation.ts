import { filled, type Node, organisationId } from './json-ld.ts'

/** An office as search engines know it. All addresses are absolute. */
export interface OrganisationFacts {
  readonly origin: string
  /** The home page in the language of the facts. */
  readonly home: string
  readonly name: string
  readonly description?: string
  readonly intergovernmental?: boolean
  readonly logo?: string
  readonly postalAddress?: {
    readonly lines: readonly string[]
    /** ISO 3166, two letters. */
    readonly country?: string
  }
  readonly coordinates?: { readonly latitude: number; readonly longitude: number }
  readonly contactPoints: readonly { readonly label: string; readonly email?: string; readonly telephone?: string }[]
  readonly spokenLanguages: readonly string[]
  /** Day 1 is Monday; wall times of the office, `09:00`. */
  readonly openingHours: readonly { readonly day: number; readonly from: string; readonly to: string }[]
  readonly parent?: { readonly name: string; readonly address: string }
}

/**
 * Plain `Organization`: an intergovernmental organisation is neither a `GovernmentOrganization` (that is an agency of one
 * government) nor an `NGO`, so what it is stands in `additionalType`, as Wikidata's item. Hours and coordinates belong to a
 * `Place` in schema.org's model, hence the office's location.
 */
export function organisation(office: OrganisationFacts): Node {
  const address = office.postalAddress && {
    '@type': 'PostalAddress',
    streetAddress: office.postalAddress.lines.join(', '),
    addressCountry: office.postalAddress.country,
  }
  return {
    '@type': 'Organization',
    '@id': organisationId(office.origin),
    additionalType: office.intergovernmental ? 'http://www.wikidata.org/entity/Q245065' : undefined,
    name: office.name,
    description: office.description || undefined,
    url: office.home,
    logo: office.logo,
    address,
    contactPoint: filled(
      office.contactPoints.map(({ label, email, telephone }) => ({
        '@type': 'ContactPoint',
        contactType: label,
        email,
        telephone,
        availableLanguage: filled(office.spokenLanguages),
      })),
    ),
    location: address && {
      '@type': 'Place',
      name: office.name,
      address,
      geo: office.coordinates && { '@type': 'GeoCoordinates', ...office.coordinates },
      openingHoursSpecification: filled(office.openingHours.map(opening)),
    },
    parentOrganization: office.parent && { '@type': 'Organization', name: office.parent.name, url: office.parent.address },
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const opening = ({ day, from, to }: OrganisationFacts['openingHours'][number]) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: `https://schema.org/${weekdays[day - 1]}`,
  opens: from,
  closes: to,
})
