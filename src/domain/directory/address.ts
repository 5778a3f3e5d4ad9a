import { type Kysely, sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { EVERY_LANGUAGE } from '../content/index.ts'
import { isNamed, isPublicOrganisation } from './public.ts'

/** The record of an address, present (`now.slug`) or former (`s.slug`), which is the same in every language. */
export const atAddress = (db: Kysely<Tables>, collection: string, slug: string) =>
  db
    .selectFrom('slugs as s')
    .innerJoin('slugs as now', join =>
      join
        .onRef('now.office_id', '=', 's.office_id')
        .onRef('now.record_id', '=', 's.record_id')
        .on('now.language', '=', EVERY_LANGUAGE)
        .on('now.current', '=', true),
    )
    .where('s.collection', '=', collection)
    .where('s.language', '=', EVERY_LANGUAGE)
    .where('s.slug', '=', slug)

/** The address of every organisation, person and topic that is public now. */
export const everyDirectoryAddress = question<Record<never, never>>()(db =>
  db
    .selectFrom('slugs as s')
    .select(['s.collection', 's.slug'])
    .where('s.language', '=', EVERY_LANGUAGE)
    .where('s.current', '=', true)
    .where(eb =>
      eb.or([
        eb.and([eb('s.collection', 'in', ['people', 'topics']), isNamed(sql.ref('s.record_id'))]),
        eb.and([eb('s.collection', '=', 'organisations'), isPublicOrganisation(sql.ref('s.record_id'))]),
      ]),
    )
    .orderBy('s.collection')
    .orderBy('s.slug'),
)
