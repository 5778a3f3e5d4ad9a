import type { Ask } from '../src/domain/commands/index.ts'
import { publishText, type Related } from '../src/domain/content/index.ts'
import { createProject, type ProjectFacts, projectKind, projectSchema, writeProject } from '../src/domain/projects/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { draft, value, type Words } from './office.ts'

/** The facts of a project, empty but for what is given. */
export const projectFacts = (more: Partial<ProjectFacts> = {}): ProjectFacts => projectSchema.parse(more)

/** A project that readers see, in each of the texts' languages; the first is its source. */
export async function liveProject(
  platform: Platform,
  ask: Ask,
  { facts, related }: { facts?: Partial<ProjectFacts>; related?: Related },
  first: Words,
  ...others: Words[]
): Promise<string> {
  const { record, revision } = value(await createProject(platform, ask, { facts: projectFacts(facts), related, text: draft(first) }))
  const publish = async (language: string, which: string) =>
    value(await publishText(platform, ask, { kind: projectKind, record, language, revision: which }))
  await publish(first.language ?? 'en', revision)
  for (const text of others) await publish(text.language ?? 'en', value(await writeProject(platform, ask, { ...draft(text), record })).revision)
  return record
}
