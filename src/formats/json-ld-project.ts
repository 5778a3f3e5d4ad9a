import { filled, type Node } from './json-ld.ts'

/** A project as search engines know it. All addresses are absolute. */
export interface ProjectFacts {
  readonly address: string
  readonly name: string
  readonly description?: string
  /** As much of an ISO date as is known: `2013-12`. */
  readonly starts?: string
  readonly ends?: string
  readonly identifiers: readonly string[]
  /** Who takes part, and as what. Those who pay are `funders`. */
  readonly members: readonly Member[]
  readonly funders: readonly Omit<Member, 'role'>[]
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly topics: readonly string[]
}

export interface Member {
  readonly name: string
  readonly address?: string
  readonly role: string
}

/**
 * In schema.org a project is an organisation of its own (`Project`), so its beginning and end are its founding and its dissolution, and a
 * member's part is told by a role around it.
 */
export const project = (facts: ProjectFacts): Node => ({
  '@type': 'Project',
  '@id': `${facts.address}#project`,
  mainEntityOfPage: { '@id': facts.address },
  url: facts.address,
  name: facts.name,
  description: facts.description || undefined,
  identifier: filled(facts.identifiers),
  foundingDate: facts.starts,
  dissolutionDate: facts.ends,
  funder: filled(facts.funders.map(organisation)),
  member: filled(facts.members.map(one => ({ '@type': 'OrganizationRole', roleName: one.role, member: organisation(one) }))),
  areaServed: filled(facts.countries.map(({ code, name }) => ({ '@type': 'Country', name, identifier: code }))),
  keywords: facts.topics.length ? facts.topics.join(', ') : undefined,
})

const organisation = ({ name, address }: Omit<Member, 'role'>) => ({ '@type': 'Organization', name, url: address })
