import { filled, type Node } from './json-ld.ts'

interface Named {
  readonly name: string
  readonly address: string
}

export interface OrganisationEntry {
  readonly address: string
  readonly type: string
  readonly name: string
  /** What it was called before. */
  readonly otherNames: readonly string[]
  readonly description?: string
  readonly place?: string
  /** ISO 3166, two letters. */
  readonly country: string | null
  readonly website: string | null
  readonly whole?: Named
  readonly parts: readonly Named[]
}

/** What schema.org has a word for; the rest is an `Organization`. */
const types: Readonly<Record<string, string>> = {
  ministry: 'GovernmentOrganization',
  municipality: 'GovernmentOrganization',
  university: 'CollegeOrUniversity',
  ngo: 'NGO',
}

/** An organisation of the directory. */
export const organisationEntry = (facts: OrganisationEntry): Node => ({
  '@type': types[facts.type] ?? 'Organization',
  '@id': `${facts.address}#organisation`,
  mainEntityOfPage: { '@id': facts.address },
  name: facts.name,
  alternateName: filled(facts.otherNames),
  description: facts.description || undefined,
  url: facts.website ?? facts.address,
  address:
    facts.place || facts.country
      ? { '@type': 'PostalAddress', addressLocality: facts.place || undefined, addressCountry: facts.country ?? undefined }
      : undefined,
  parentOrganization: facts.whole && organisationOf(facts.whole),
  subOrganization: filled(facts.parts.map(organisationOf)),
})

const organisationOf = ({ name, address }: Named) => ({ '@type': 'Organization', '@id': `${address}#organisation`, name, url: address })

export interface PersonEntry {
  readonly address: string
  readonly name: string
  readonly given: string
  readonly family: string
  /** Where they work now, as far as is known, and as what. */
  readonly works: readonly { readonly title?: string; readonly organisation: { readonly name: string; readonly address?: string } }[]
}

/** Somebody as the public meets them. */
export const personEntry = (facts: PersonEntry): Node => ({
  '@type': 'Person',
  '@id': `${facts.address}#person`,
  mainEntityOfPage: { '@id': facts.address },
  url: facts.address,
  name: facts.name,
  givenName: facts.given || undefined,
  familyName: facts.family || undefined,
  jobTitle: filled(facts.works.flatMap(one => one.title || [])),
  affiliation: filled(facts.works.map(one => workplace(one.organisation))),
})

const workplace = ({ name, address }: { readonly name: string; readonly address?: string }) => ({
  '@type': 'Organization',
  '@id': address && `${address}#organisation`,
  name,
  url: address,
})

/** A topic as a term of the office's own list. `list` is the address of all topics. */
export const topicEntry = (facts: {
  readonly address: string
  readonly name: string
  readonly description?: string
  readonly list: string
}): Node => ({
  '@type': 'DefinedTerm',
  '@id': `${facts.address}#topic`,
  name: facts.name,
  description: facts.description || undefined,
  url: facts.address,
  inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': facts.list, url: facts.list },
})
