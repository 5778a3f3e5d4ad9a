import { z } from 'zod'
import { namedInRoles, organisationsOf, type RecordKind, setOrganisations } from '../content/index.ts'
import { labelSchema } from '../labels/index.ts'
import { eventTypes } from './event.ts'

/** What a series of events has of its own; each of its editions is an event. */
export const seriesSchema = z.strictObject({
  type: z.enum(eventTypes),
  audience: labelSchema.default({}),
  organisations: z.record(z.string(), z.array(z.guid())).default({}),
})
export type SeriesFacts = z.infer<typeof seriesSchema>

export const seriesKind: RecordKind<SeriesFacts> = {
  kind: 'series',
  collection: 'events',
  untranslated: 'source',
  schema: seriesSchema as unknown as RecordKind<SeriesFacts>['schema'],
  relates: { topic: ['topic'], project: ['project'], campaign: ['campaign'] },
  store: async (work, id, facts) => {
    const columns = { type: facts.type, audience: JSON.stringify(facts.audience) }
    await work.tx
      .insertInto('series')
      .values({ office_id: work.office, id, ...columns })
      .onConflict(conflict => conflict.columns(['office_id', 'id']).doUpdateSet(columns))
      .execute()
    await setOrganisations(work, id, facts.organisations)
  },
  read: async (tx, office, id) => {
    const row = await tx
      .selectFrom('series')
      .select(['type', 'audience'])
      .where('office_id', '=', office)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { type: row.type, audience: row.audience, organisations: await organisationsOf(tx, office, id) } as unknown as SeriesFacts
  },
  facts: async (tx, id) => {
    const row = await tx.selectFrom('series').select(['office_id', 'type', 'audience']).where('id', '=', id).executeTakeFirstOrThrow()
    return {
      type: row.type,
      onDate: null,
      position: 0,
      card: {},
      page: { audience: row.audience },
      names: namedInRoles(await organisationsOf(tx, row.office_id, id)),
    }
  },
}
