import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { createRecord, EVERY_LANGUAGE, lockRecord, recordsExist, contentRights as rights, tags, takeDirectorySlug } from '../content/index.ts'
import { keepEntitySearchable } from '../searchable/index.ts'
import { type PersonFacts, personSchema } from './person.ts'

const collection = 'people'

/** A new person of the directory. Readers meet them once something public names them. */
export const addPerson = command(
  { right: rights['text.write'], audit: 'person.added' },
  async (work, { sourceLanguage, slug, ...facts }: PersonFacts & { sourceLanguage: string; slug?: string }): Promise<Outcome<{ person: string }>> => {
    const wrong = await refused(work, facts)
    if (wrong) return wrong
    const id = await createRecord(work, 'person', sourceLanguage)
    await work.tx
      .insertInto('persons')
      .values({ office_id: work.office, id, given: facts.given, family: facts.family, shown: JSON.stringify(facts.shown) })
      .execute()
    await setAffiliations(work, id, facts)
    const title = [facts.given, facts.family].filter(Boolean).join(' ') || Object.values(facts.shown)[0]!
    const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title, language: sourceLanguage })
    if (taken) return taken
    await keepEntitySearchable(work, id)
    work.about(id, ['name'])
    return done({ person: id })
  },
)

/** Changes a person at once, wherever they are shown. No history of values is kept: it would be a person's data. */
export const changePerson = command(
  { right: rights['text.write'], audit: 'person.changed' },
  async (work, { person: id, facts, slug }: { person: string; facts: PersonFacts; slug?: string }): Promise<Outcome> => {
    const record = await lockRecord(work, 'person', id, 'alone')
    if (!record) return refuse('not-found')
    const wrong = await refused(work, facts)
    if (wrong) return wrong
    await work.tx
      .updateTable('persons')
      .set({ given: facts.given, family: facts.family, shown: JSON.stringify(facts.shown) })
      .where('office_id', '=', work.office)
      .where('id', '=', id)
      .execute()
    await setAffiliations(work, id, facts)
    if (slug) {
      const taken = await takeDirectorySlug(work, { record: id, collection }, { typed: slug, title: '', language: record.source_language })
      if (taken) return taken
    }
    await keepEntitySearchable(work, id)
    work.changed(tags.record(id))
    work.about(id, ['name', 'affiliations'])
    return done()
  },
)

async function refused(work: Work, facts: PersonFacts) {
  const read = personSchema.safeParse(facts)
  if (!read.success && read.error.issues.every(issue => issue.path[0] !== 'affiliations')) return refuse('label-missing', ['shown'])
  if (!read.success) return refuse('value-not-valid', ['affiliations'])
  if (Object.keys(facts.shown).length === 0) return refuse('label-missing', ['shown'])
  const organisations = read.data.affiliations.flatMap(one => one.organisation ?? [])
  if (!(await recordsExist(work, ['organisation'], organisations))) return refuse('not-found', ['affiliations'])
  if (read.data.affiliations.some(one => !one.organisation && Object.keys(one.named).length === 0)) return refuse('label-missing', ['affiliations'])
  return undefined
}

/** Sets where they work or worked; the pages of those organisations, and the list of all addresses, show it. */
async function setAffiliations(work: Work, person: string, facts: PersonFacts): Promise<void> {
  const { tx, office } = work
  const { affiliations } = personSchema.parse(facts)
  const before = await tx
    .deleteFrom('affiliations')
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .returning('organisation_id')
    .execute()
  const concerned = [...before.map(one => one.organisation_id), ...affiliations.map(one => one.organisation)]
  work.changed(tags.list(office, 'person', EVERY_LANGUAGE), ...concerned.flatMap(id => (id ? tags.named(id) : [])))
  if (affiliations.length)
    await tx
      .insertInto('affiliations')
      .values(
        affiliations.map((one, position) => ({
          office_id: office,
          person_id: person,
          position,
          organisation_id: one.organisation,
          organisation: JSON.stringify(one.named),
          title: JSON.stringify(one.title),
          from_date: one.from,
          until_date: one.until,
        })),
      )
      .execute()
}
