import type { Ask } from '../src/domain/commands/index.ts'
import type { Label } from '../src/domain/labels/index.ts'
import { createPublication, publicationKind, writePublication } from '../src/domain/publications/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Begun } from './publish-texts.ts'
import type { Demonstration } from './read.ts'
import { type Ids, severalAtOnce, textOf } from './texts.ts'

/** Makes the publications with a first text, so that other records can name them. Ids go under `publication/KEY`. */
export async function beginPublications(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<Begun[]> {
  const source = demo.office.languages[0]!
  const begun: Begun[] = []
  await severalAtOnce(demo.publications, async ([key, { texts, topics, ...publication }]) => {
    const named = (kind: string, roles: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(roles).map(([role, keys]) => [role, keys.map(one => ids.get(`${kind}/${one}`)!)]))
    const made = value(
      await createPublication(platform, ask, {
        facts: {
          ...publication,
          region: publication.region as Label,
          madeFor: publication.madeFor as Label,
          funding: publication.funding as Label,
          drawnFrom: publication.drawnFrom as Label,
          persons: named('person', publication.persons),
          organisations: named('organisation', publication.organisations),
          editions: publication.editions.map(edition => ({ ...edition, file: edition.file && ids.get(edition.file)! })),
        },
        related: { topic: topics.map(topic => ids.get(`topic/${topic}`)!) },
        text: textOf(texts, source, ids),
      }),
    )
    ids.set(`publication/${key}`, made.record)
    begun.push({ kind: publicationKind, write: writePublication, record: made.record, texts, source, revision: made.revision })
  })
  return begun
}
