import { type Command, command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import {
  createRecord,
  EVERY_LANGUAGE,
  keepChanges,
  lockRecord,
  recordsExist,
  contentRights as rights,
  tags,
  takeDirectorySlug,
} from '../content/index.ts'
import type { Language } from '../labels/index.ts'
import { keepEntitySearchable } from '../searchable/index.ts'
import { type TopicFacts, topicSchema } from './topic.ts'

const collection = 'topics'

/** A new topic. Readers see it once something public belongs to it. */
export const addTopic: Command<{ facts: TopicFacts; language: Language; slug?: string }, { topic: string }> = command(
  { right: rights['text.write'], audit: 'topic.added' },
  async (work, { facts, language, slug }) => {
    const wrong = await refused(work, facts)
    if (wrong) return wrong
    const id = await createRecord(work, 'topic', language)
    await work.tx
      .insertInto('topics')
      .values({ office_id: work.office, id, ...columns(facts) })
      .execute()
    const title = facts.label[language] ?? Object.values(facts.label)[0] ?? ''
    const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title, language })
    if (taken) return taken
    await keepEntitySearchable(work, id)
    changed(work, facts.broader)
    work.about(id, ['facts'])
    return done({ topic: id })
  },
)

/** Changes a topic at once, wherever it is shown. */
export const changeTopic = command(
  { right: rights['text.write'], audit: 'topic.changed' },
  async (work, { topic: id, facts, slug }: { topic: string; facts: TopicFacts; slug?: string }): Promise<Outcome> => {
    const record = await lockRecord(work, 'topic', id, 'alone')
    if (!record) return refuse('not-found')
    const wrong = await refused(work, facts, id)
    if (wrong) return wrong
    const before = await row(work, id)
    await work.tx.updateTable('topics').set(columns(facts)).where('office_id', '=', work.office).where('id', '=', id).execute()
    const fields = await keepChanges(work, id, before, await row(work, id))
    await keepEntitySearchable(work, id)
    if (slug) {
      const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title: '', language: record.source_language })
      if (taken) return taken
    }
    work.changed(tags.record(id))
    changed(work, before.broader_id, facts.broader)
    work.about(id, fields)
    return done()
  },
)

/** Besides its own page: the list of all topics, and the page of the one that is or was broader. */
function changed(work: Work, ...broader: readonly (string | null)[]): void {
  work.changed(tags.list(work.office, 'topic', EVERY_LANGUAGE), ...broader.flatMap(topic => (topic ? tags.named(topic) : [])))
}

async function refused(work: Work, facts: TopicFacts, own?: string) {
  const read = topicSchema.safeParse(facts)
  if (!read.success) return refuse('value-not-valid', [...new Set(read.error.issues.map(issue => issue.path.join('.')))])
  if (Object.keys(facts.label).length === 0) return refuse('label-missing', ['label'])
  if (facts.broader && (facts.broader === own || !(await recordsExist(work, ['topic'], [facts.broader])))) return refuse('not-found', ['broader'])
  return undefined
}

const row = ({ tx, office }: Work, id: string) =>
  tx
    .selectFrom('topics')
    .select(['label', 'about', 'broader_id', 'mappings', 'position'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const columns = (facts: TopicFacts) => ({
  label: JSON.stringify(facts.label),
  about: JSON.stringify(facts.about),
  broader_id: facts.broader,
  mappings: JSON.stringify(facts.mappings),
  position: facts.position,
})
