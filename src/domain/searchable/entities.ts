import type { Transaction } from '../../platform/database/transaction.ts'
import { documentOfEntity, REDUCTION, type SearchableEntity } from './documents.ts'
import { keepSearchable } from './keeping.ts'

type Label = Readonly<Record<string, string>>

/** The documents of organisations, persons and topics as their rows now are: of one, or of all of an office. */
export async function searchableEntities(tx: Transaction, office: string, only?: string) {
  const organisations = await tx
    .selectFrom('organisations')
    .select(['id', 'names', 'about'])
    .where('office_id', '=', office)
    .$if(only !== undefined, query => query.where('id', '=', only!))
    .execute()
  const persons = await tx
    .selectFrom('persons')
    .select(['id', 'shown'])
    .where('office_id', '=', office)
    .$if(only !== undefined, query => query.where('id', '=', only!))
    .execute()
  const topics = await tx
    .selectFrom('topics')
    .select(['id', 'label', 'about'])
    .where('office_id', '=', office)
    .$if(only !== undefined, query => query.where('id', '=', only!))
    .execute()
  const entities: SearchableEntity[] = [
    ...organisations.map(one => ({
      record_id: one.id,
      kind: 'organisation' as const,
      names: (one.names as unknown as { label: Label }[]).map(name => name.label),
      about: one.about as Label,
    })),
    ...persons.map(one => ({ record_id: one.id, kind: 'person' as const, names: [one.shown as Label], about: {} })),
    ...topics.map(one => ({ record_id: one.id, kind: 'topic' as const, names: [one.label as Label], about: one.about as Label })),
  ]
  return entities.map(entity => documentOfEntity(office, entity))
}

/** Writes what is searched of one organisation, person or topic, after its row. */
export async function keepEntitySearchable({ tx, office }: { tx: Transaction; office: string }, id: string, only?: 'older'): Promise<void> {
  for (const document of await searchableEntities(tx, office, id)) await keepSearchable(tx, document, only)
}

/** Some of those that have no document of this version. */
export async function entitiesUnsearchable(tx: Transaction, office: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('records as r')
    .leftJoin('search_documents as d', join =>
      join.onRef('d.office_id', '=', 'r.office_id').onRef('d.record_id', '=', 'r.id').on('d.language', '=', '*').on('d.reduction', '=', REDUCTION),
    )
    .select('r.id')
    .where('r.office_id', '=', office)
    .where('r.kind', 'in', ['organisation', 'person', 'topic'])
    .where('d.record_id', 'is', null)
    .limit(most)
    .execute()
  return rows.map(row => row.id)
}
