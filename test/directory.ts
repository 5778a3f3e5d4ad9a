import type { Ask } from '../src/domain/commands/index.ts'
import type { Label } from '../src/domain/labels/index.ts'
import { addOrganisation, type OrganisationFacts } from '../src/domain/organisations/index.ts'
import { addPerson, type PersonFacts } from '../src/domain/persons/index.ts'
import { addTopic, type TopicFacts } from '../src/domain/topics/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './office.ts'

/** An organisation that nothing names yet. */
export const organisationFacts = (label: Label, more: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  names: [{ label, from: null, until: null }],
  type: 'partner',
  country: null,
  place: {},
  website: null,
  identifiers: {},
  partOf: null,
  about: {},
  ...more,
})

export const newOrganisation = async (platform: Platform, ask: Ask, name: string, more: Partial<OrganisationFacts> = {}): Promise<string> =>
  value(await addOrganisation(platform, ask, { facts: organisationFacts({ en: name }, more), language: 'en' })).organisation

export const personFacts = (name: string, affiliations: PersonFacts['affiliations'] = []): PersonFacts => {
  const [given = '', family = ''] = name.split(' ')
  return { given, family, shown: { en: name }, affiliations }
}

/** A person whom nothing names yet. */
export const newPerson = async (platform: Platform, ask: Ask, name: string, affiliations: PersonFacts['affiliations'] = []): Promise<string> =>
  value(await addPerson(platform, ask, { ...personFacts(name, affiliations), sourceLanguage: 'en' })).person

export const topicFacts = (name: string, more: Partial<TopicFacts> = {}): TopicFacts => ({
  label: { en: name },
  about: {},
  broader: null,
  mappings: [],
  position: 0,
  ...more,
})

/** A topic that nothing belongs to yet. */
export const newTopic = async (platform: Platform, ask: Ask, name: string, more: Partial<TopicFacts> = {}): Promise<string> =>
  value(await addTopic(platform, ask, { facts: topicFacts(name, more), language: 'en' })).topic
