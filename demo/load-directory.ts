import type { Ask } from '../src/domain/commands/index.ts'
import type { Label, Language } from '../src/domain/labels/index.ts'
import { addOrganisation } from '../src/domain/organisations/index.ts'
import { addPerson } from '../src/domain/persons/index.ts'
import { addTopic } from '../src/domain/topics/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Demonstration } from './read.ts'
import { type Ids, severalAtOnce } from './texts.ts'

/** Loads whom and what records name, after what each of them names itself. Ids go under `organisation/KEY`, `topic/KEY`, `person/KEY`. */
export async function loadDirectory(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<void> {
  const language: Language = demo.office.languages[0]!
  const organisation = async ({ key, slug, partOf, names, place, about, ...more }: Demonstration['organisations'][number]) => {
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
  await severalAtOnce(
    demo.organisations.filter(one => !one.partOf),
    organisation,
  )
  await severalAtOnce(
    demo.organisations.filter(one => one.partOf),
    organisation,
  )
  const topic = async ({ key, label, about, broader }: Demonstration['topics'][number]) => {
    const position = demo.topics.findIndex(one => one.key === key)
    const facts = { label: label as Label, about: about as Label, broader: broader && known(ids, `topic/${broader}`), mappings: [], position }
    ids.set(`topic/${key}`, value(await addTopic(platform, ask, { facts, language })).topic)
  }
  await severalAtOnce(
    demo.topics.filter(one => !one.broader),
    topic,
  )
  await severalAtOnce(
    demo.topics.filter(one => one.broader),
    topic,
  )
  await severalAtOnce(demo.persons, async ({ key, affiliations, ...person }) => {
    const facts = {
      ...person,
      affiliations: affiliations.map(({ organisation: at, title, ...time }) => ({
        ...time,
        organisation: known(ids, `organisation/${at}`),
        title: title as Label,
      })),
    }
    ids.set(`person/${key}`, value(await addPerson(platform, ask, { ...facts, sourceLanguage: language })).person)
  })
}

/** The id under a key that must be there by now. */
export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demonstration names ${key}, which is not there or comes later`)
  return id
}
