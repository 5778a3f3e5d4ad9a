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
import { nameOn, type OrganisationFacts, organisationSchema } from './organisation.ts'

const collection = 'organisations'

/** A new organisation of the directory. Readers see it once something public names it. */
export const addOrganisation: Command<{ facts: OrganisationFacts; language: Language; slug?: string }, { organisation: string }> = command(
  { right: rights['text.write'], audit: 'organisation.added' },
  async (work, { facts, language, slug }) => {
    const wrong = await refused(work, facts)
    if (wrong) return wrong
    const id = await createRecord(work, 'organisation', language)
    await work.tx
      .insertInto('organisations')
      .values({ office_id: work.office, id, ...columns(facts) })
      .execute()
    const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title: titleOf(facts, language), language })
    if (taken) return taken
    await keepEntitySearchable(work, id)
    changed(work, facts.partOf)
    work.about(id, ['facts'])
    return done({ organisation: id })
  },
)

/** Changes an organisation at once, wherever it is shown. */
export const changeOrganisation = command(
  { right: rights['text.write'], audit: 'organisation.changed' },
  async (work, { organisation: id, facts, slug }: { organisation: string; facts: OrganisationFacts; slug?: string }): Promise<Outcome> => {
    const record = await lockRecord(work, 'organisation', id, 'alone')
    if (!record) return refuse('not-found')
    const wrong = await refused(work, facts)
    if (wrong) return wrong
    const before = await row(work, id)
    await work.tx.updateTable('organisations').set(columns(facts)).where('office_id', '=', work.office).where('id', '=', id).execute()
    const fields = await keepChanges(work, id, before, await row(work, id))
    await keepEntitySearchable(work, id)
    if (slug) {
      const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title: '', language: record.source_language })
      if (taken) return taken
    }
    work.changed(tags.record(id))
    changed(work, before.part_of, facts.partOf)
    work.about(id, fields)
    return done()
  },
)

/** Besides its own page: the list of all addresses, and the page of what it is or was a part of. */
function changed(work: Work, ...wholes: readonly (string | null)[]): void {
  work.changed(tags.list(work.office, 'organisation', EVERY_LANGUAGE), ...wholes.flatMap(whole => (whole ? tags.named(whole) : [])))
}

const titleOf = (facts: OrganisationFacts, language: Language) => {
  const name = nameOn(facts.names)
  return name[language] ?? Object.values(name)[0] ?? ''
}

async function refused(work: Work, facts: OrganisationFacts) {
  const read = organisationSchema.safeParse(facts)
  if (!read.success) return refuse('value-not-valid', [...new Set(read.error.issues.map(issue => issue.path.join('.')))])
  if (facts.names.some(name => Object.keys(name.label).length === 0)) return refuse('label-missing', ['names'])
  if (facts.partOf && !(await recordsExist(work, ['organisation'], [facts.partOf]))) return refuse('not-found', ['partOf'])
  return undefined
}

const row = ({ tx, office }: Work, id: string) =>
  tx
    .selectFrom('organisations')
    .select(['names', 'type', 'country', 'place', 'website', 'identifiers', 'part_of', 'about'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const columns = (facts: OrganisationFacts) => ({
  names: JSON.stringify(facts.names),
  type: facts.type,
  country: facts.country,
  place: JSON.stringify(facts.place),
  website: facts.website,
  identifiers: JSON.stringify(facts.identifiers),
  part_of: facts.partOf,
  about: JSON.stringify(facts.about),
})
