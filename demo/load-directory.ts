import type { Ask } from '../src/domain/commands/index.ts'
import type { Label, Language } from '../src/domain/labels/index.ts'
import { addOrganisation } from '../src/domain/organisations/index.ts'
import { addPerson } from '../src/domain/persons/index.ts'
import { addTopic } from '../src/domain/topics/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Demonstration } from './read.ts'

/** Loads whom and what records name, in the order in which they name each other. Ids go under `organisation/KEY`, `topic/KEY`, `person/KEY`. */
export async function loadDirectory(platform: Platform, ask: Ask, demo: Demonstration, ids: Map<string, string>): Promise<void> {
  const language: Language = demo.office.languages[0]!
  for (const { key, slug, partOf, names, place, about, ...more } of demo.organisations) {
    const facts = {
      ...more,
      names: names.map(name => ({ ...name, label: name.label as Label })),
      place: place as Label,
      about: about as Label,
      identifiers: {},
      partOf: partOf && known(ids, `organisation/${partOf}`),
    }
    ids.set(`organisation/${key}`, value(await addOrganisation(platform, ask, { facts, language, slug })).organisation)
  }
  for (const [position, { key, label, about, broader }] of demo.topics.entries()) {
    const facts = { label: label as Label, about: about as Label, broader: broader && known(ids, `topic/${broader}`), mappings: [], position }
    ids.set(`topic/${key}`, value(await addTopic(platform, ask, { facts, language })).topic)
  }
  for (const { key, affiliations, ...person } of demo.persons) {
    const facts = {
      ...person,
      affiliations: affiliations.map(({ organisation, title, ...time }) => ({
        ...time,
        organisation: known(ids, `organisation/${organisation}`),
        title: title as Label,
      })),
    }
    ids.set(`person/${key}`, value(await addPerson(platform, ask, { ...facts, sourceLanguage: language })).person)
  }
}

/** The id under a key that must be there by now. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demonstration names ${key}, which is not there or comes later`)
  return id
}
