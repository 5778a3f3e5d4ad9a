import { newId } from '../../platform/database/ids.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Work } from '../commands/index.ts'
import { type InRoles, organisationsOf, personsOf, setOrganisations, setPersons } from '../content/index.ts'
import { organisationRoles, type PublicationFacts, personRoles, publicationSchema } from './publication.ts'

/** Writes the facts of a publication that is new or has others; of its editions those that are new, changed or gone. */
export async function storePublication(work: Work, id: string, facts: PublicationFacts): Promise<void> {
  const { tx, office } = work
  const columns = {
    type: facts.type,
    year: facts.year,
    region: JSON.stringify(facts.region),
    pages: facts.pages,
    made_for: JSON.stringify(facts.madeFor),
    funding: JSON.stringify(facts.funding),
    drawn_from: JSON.stringify(facts.drawnFrom),
  }
  await tx
    .insertInto('publications')
    .values({ office_id: office, id, ...columns })
    .onConflict(conflict => conflict.columns(['office_id', 'id']).doUpdateSet(columns))
    .execute()
  await setPersons(work, id, facts.persons as InRoles)
  await setOrganisations(work, id, facts.organisations as InRoles)
  await tx.deleteFrom('publication_editions').where('office_id', '=', office).where('publication_id', '=', id).execute()
  await tx
    .insertInto('publication_editions')
    .values(
      facts.editions.map((edition, position) => ({
        office_id: office,
        publication_id: id,
        id: newId(work.now.getTime()),
        position,
        language: edition.language,
        title: edition.title,
        year: edition.year,
        identifiers: JSON.stringify(edition.identifiers),
        licence: edition.licence,
        file_id: edition.file,
      })),
    )
    .execute()
}

/** The facts as they were stored. */
export async function readPublication(tx: Transaction, office: string, id: string): Promise<PublicationFacts> {
  const row = await tx.selectFrom('publications').selectAll().where('office_id', '=', office).where('id', '=', id).executeTakeFirstOrThrow()
  const editions = await tx
    .selectFrom('publication_editions')
    .select(['language', 'title', 'year', 'identifiers', 'licence', 'file_id as file'])
    .where('office_id', '=', office)
    .where('publication_id', '=', id)
    .orderBy('position')
    .execute()
  const persons = await personsOf(tx, office, id)
  const organisations = await organisationsOf(tx, office, id)
  return publicationSchema.parse({
    type: row.type,
    year: row.year,
    region: row.region,
    pages: row.pages,
    madeFor: row.made_for,
    funding: row.funding,
    drawnFrom: row.drawn_from,
    persons: inRoles(personRoles, persons),
    organisations: inRoles(organisationRoles, organisations),
    editions,
  })
}

const inRoles = (roles: readonly string[], those: InRoles) => Object.fromEntries(roles.flatMap(role => (those[role] ? [[role, those[role]]] : [])))

/** Whether all of these are files of the office. */
export async function filesAreThere({ tx, office }: Work, files: readonly string[]): Promise<boolean> {
  const once = [...new Set(files)]
  if (once.length === 0) return true
  const found = await tx.selectFrom('files').select('id').where('office_id', '=', office).where('id', 'in', once).execute()
  return found.length === once.length
}
