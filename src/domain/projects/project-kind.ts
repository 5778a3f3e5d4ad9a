import type { Transaction } from '../../platform/database/transaction.ts'
import { refuse, type Work } from '../commands/index.ts'
import { type InRoles, namedInRoles, organisationsOf, type RecordKind, recordsExist, setOrganisations } from '../content/index.ts'
import { zoneOf } from '../offices/index.ts'
import {
  firstDay,
  type KnownDate,
  lastDay,
  organisationRoles,
  type ProjectCountry,
  type ProjectFacts,
  projectSchema,
  sharesAddUp,
} from './project.ts'
import { type ProjectDates, projectTime } from './state.ts'

/** What a project shows of itself in a list. */
export interface ProjectCard extends ProjectDates {
  /** How much of its first day is known, as in the card of any kind. */
  readonly precision: KnownDate['precision'] | null
  readonly countries: readonly ProjectCountry[]
  readonly partnersNumber: number | null
  readonly countriesNumber: number | null
}

/** What its page shows besides. Organisations are among the names of the live text. */
export type ProjectPageFacts = Pick<ProjectFacts, 'code' | 'globalIdentifier' | 'targetGroups' | 'acknowledgement' | 'ownPart' | 'region'>

export const projectKind: RecordKind<ProjectFacts> = {
  kind: 'project',
  collection: 'projects',
  untranslated: 'source',
  schema: projectSchema,
  relates: { topic: ['topic'], project: ['project'], event: ['event', 'series'], campaign: ['campaign'] },
  async check(work, facts) {
    const { starts, ends, countries, organisations } = facts
    if (starts && ends && lastDay(ends) < firstDay(starts)) return refuse('until-before-from', ['ends'])
    if (new Set(countries.map(one => one.country)).size < countries.length || countries.filter(one => one.leads).length > 1)
      return refuse('value-not-valid', ['countries'])
    if (!sharesAddUp(countries)) return refuse('shares-not-whole', ['countries'])
    if (!(await recordsExist(work, ['organisation'], Object.values(organisations).flat()))) return refuse('not-found', ['organisations'])
    return undefined
  },
  async store(work, id, facts) {
    const { tx, office } = work
    const columns = columnsOf(facts)
    await tx
      .insertInto('projects')
      .values({ office_id: office, id, ...columns })
      .onConflict(conflict => conflict.columns(['office_id', 'id']).doUpdateSet(columns))
      .execute()
    await setOrganisations(work, id, facts.organisations as InRoles)
    await setCountries(work, id, facts.countries)
  },
  read: readFacts,
  async facts(tx, id) {
    const { office_id } = await tx.selectFrom('projects').select('office_id').where('id', '=', id).executeTakeFirstOrThrow()
    const facts = await readFacts(tx, office_id, id)
    const { starts, ends, countries, partnersNumber, countriesNumber } = facts
    const { code, globalIdentifier, targetGroups, acknowledgement, ownPart, region } = facts
    const time = projectTime(facts, await zoneOf(tx, office_id))
    return {
      type: '',
      onDate: starts?.on ?? null,
      position: facts.position,
      startsAt: time.starts,
      endsAt: time.ends,
      card: { precision: starts?.precision ?? null, starts, ends, countries, partnersNumber, countriesNumber } satisfies ProjectCard,
      page: { code, globalIdentifier, targetGroups, acknowledgement, ownPart, region } satisfies ProjectPageFacts,
      names: namedInRoles(facts.organisations as InRoles),
      facets: countries.map(one => ({ facet: 'country', value: one.country })),
    }
  },
}

/** Of a month or a year the whole is meant: it begins with its first day and ends with its last. */
const columnsOf = ({ starts, ends, ...facts }: ProjectFacts) => ({
  code: facts.code,
  global_identifier: facts.globalIdentifier,
  starts_on: starts && firstDay(starts),
  starts_precision: starts?.precision ?? 'none',
  ends_on: ends && lastDay(ends),
  ends_precision: ends?.precision ?? 'none',
  ends_planned: ends?.planned ?? false,
  target_groups: JSON.stringify(facts.targetGroups),
  acknowledgement: JSON.stringify(facts.acknowledgement),
  own_part: JSON.stringify(facts.ownPart),
  partners_number: facts.partnersNumber,
  countries_number: facts.countriesNumber,
  region: JSON.stringify(facts.region),
  position: facts.position,
})

async function setCountries({ tx, office }: Work, id: string, countries: readonly ProjectCountry[]): Promise<void> {
  await tx.deleteFrom('record_countries').where('office_id', '=', office).where('record_id', '=', id).execute()
  if (countries.length)
    await tx
      .insertInto('record_countries')
      .values(countries.map((one, position) => ({ ...one, office_id: office, record_id: id, position })))
      .execute()
}

async function readFacts(tx: Transaction, office: string, id: string): Promise<ProjectFacts> {
  const row = await tx.selectFrom('projects').selectAll().where('office_id', '=', office).where('id', '=', id).executeTakeFirstOrThrow()
  const countries = await tx
    .selectFrom('record_countries')
    .select(['country', 'percentage', 'leads'])
    .where('office_id', '=', office)
    .where('record_id', '=', id)
    .orderBy('position')
    .execute()
  const organisations = await organisationsOf(tx, office, id)
  return projectSchema.parse({
    code: row.code,
    globalIdentifier: row.global_identifier,
    starts: row.starts_on && { on: row.starts_on, precision: row.starts_precision },
    ends: row.ends_on && { on: row.ends_on, precision: row.ends_precision, planned: row.ends_planned },
    organisations: Object.fromEntries(organisationRoles.flatMap(role => (organisations[role] ? [[role, organisations[role]]] : []))),
    countries: countries.map(one => ({ ...one, percentage: one.percentage === null ? null : Number(one.percentage) })),
    targetGroups: row.target_groups,
    acknowledgement: row.acknowledgement,
    ownPart: row.own_part,
    partnersNumber: row.partners_number,
    countriesNumber: row.countries_number,
    region: row.region,
    position: row.position,
  })
}
