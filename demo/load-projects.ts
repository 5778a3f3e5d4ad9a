import type { Ask } from '../src/domain/commands/index.ts'
import { publishText } from '../src/domain/content/index.ts'
import type { Label, Language } from '../src/domain/labels/index.ts'
import { createProject, projectKind, projectSchema, writeProject } from '../src/domain/projects/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Demonstration, Texts } from './read.ts'
import { type Ids, namesRecords, severalAtOnce, textOf } from './texts.ts'

interface Begun {
  readonly record: string
  readonly texts: Texts
  readonly source: Language
  /** The revision of its first text. */
  readonly revision: string
}

/** Makes the projects with a first text, so that other records can name them. Ids go under `project/KEY`. */
export async function beginProjects(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<Begun[]> {
  const source = demo.office.languages[0]!
  const begun: Begun[] = []
  await severalAtOnce(demo.projects, async ([key, { texts, organisations, topics, targetGroups, acknowledgement, ownPart, region, ...facts }]) => {
    const made = value(
      await createProject(platform, ask, {
        facts: projectSchema.parse({
          ...facts,
          targetGroups: targetGroups as Label,
          acknowledgement: acknowledgement as Label,
          ownPart: ownPart as Label,
          region: region as Label,
          organisations: Object.fromEntries(
            Object.entries(organisations).map(([role, keys]) => [role, keys.map(one => ids.get(`organisation/${one}`))]),
          ),
        }),
        related: { topic: topics.map(topic => ids.get(`topic/${topic}`)!) },
        text: textOf(texts, source, ids),
      }),
    )
    ids.set(`project/${key}`, made.record)
    begun.push({ record: made.record, texts, source, revision: made.revision })
  })
  return begun
}

/** Publishes every text of the projects, when what they link to is there. */
export async function publishProjects(platform: Platform, ask: Ask, begun: readonly Begun[], ids: Ids): Promise<void> {
  await severalAtOnce(begun, async ({ record, texts, source, revision: first }) => {
    for (const language of Object.keys(texts) as Language[]) {
      const whole = language === source && !namesRecords(texts[language]!.body)
      const draft = { ...textOf(texts, language, ids), record, basedOn: language === source ? first : undefined }
      const revision = whole ? first : value(await writeProject(platform, ask, draft)).revision
      value(await publishText(platform, ask, { kind: projectKind, record, language, revision }))
    }
  })
}
