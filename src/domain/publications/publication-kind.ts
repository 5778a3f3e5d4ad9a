import { refuse } from '../commands/index.ts'
import { namedInRoles, type RecordKind, recordsExist } from '../content/index.ts'
import { type PublicationFacts, type PublicationType, publicationSchema } from './publication.ts'
import { filesAreThere, readPublication, storePublication } from './storing.ts'

/** What a publication shows of itself in a list. */
export interface PublicationCard {
  readonly precision: 'year'
  /** Enough for a cover and to say in which languages it can be read. */
  readonly editions: readonly { readonly language: string; readonly title: string; readonly file: string | null }[]
  readonly region: PublicationFacts['region']
}

/** What its page shows besides. Persons and organisations are among the names of the live text, files among its files. */
export type PublicationPageFacts = Pick<PublicationFacts, 'year' | 'pages' | 'madeFor' | 'funding' | 'drawnFrom' | 'editions'>

export const publicationKind: RecordKind<PublicationFacts> = {
  kind: 'publication',
  collection: 'publications',
  untranslated: 'not-found',
  schema: publicationSchema,
  relates: { topic: ['topic'], project: ['project'], event: ['event', 'series'], campaign: ['campaign'] },
  async check(work, { persons, organisations, editions }) {
    if (new Set(editions.map(one => one.language)).size < editions.length) return refuse('value-not-valid', ['editions'])
    if (!(await recordsExist(work, ['person'], Object.values(persons).flat()))) return refuse('not-found', ['persons'])
    if (!(await recordsExist(work, ['organisation'], Object.values(organisations).flat()))) return refuse('not-found', ['organisations'])
    if (
      !(await filesAreThere(
        work,
        editions.flatMap(one => one.file ?? []),
      ))
    )
      return refuse('file-unknown', ['editions'])
    return undefined
  },
  store: storePublication,
  read: readPublication,
  async facts(tx, id) {
    const { office_id } = await tx.selectFrom('publications').select('office_id').where('id', '=', id).executeTakeFirstOrThrow()
    const { type, year, pages, region, madeFor, funding, drawnFrom, editions, persons, organisations } = await readPublication(tx, office_id, id)
    return {
      type: type satisfies PublicationType,
      onDate: year === null ? null : `${year}-01-01`,
      position: 0,
      card: {
        precision: 'year',
        region,
        editions: editions.map(({ language, title, file }) => ({ language, title, file })),
      } satisfies PublicationCard,
      page: { year, pages, madeFor, funding, drawnFrom, editions } satisfies PublicationPageFacts,
      names: [...namedInRoles(persons), ...namedInRoles(organisations)],
      facets: editions.map(({ language }) => ({ facet: 'language', value: language })),
      files: [...new Set(editions.flatMap(one => one.file ?? []))],
    }
  },
}
