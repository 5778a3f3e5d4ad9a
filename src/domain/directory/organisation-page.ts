import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { EVERY_LANGUAGE, type NamedOrganisation } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import { atAddress } from './address.ts'
import { namedBy } from './named-by.ts'
import { isNamed, isPublicOrganisation } from './public.ts'

/** An organisation beside another one. */
export interface BesideOrganisation {
  readonly id: string
  readonly slug: string
  readonly names: NamedOrganisation['names']
  readonly country: string | null
}

/** Somebody who works or worked there; twice where there were two times or titles. */
export interface AffiliatedPerson {
  readonly id: string
  readonly slug: string
  readonly shown: Label
  readonly named: Label
  readonly title: Label
  readonly from: string | null
  readonly until: string | null
}

const organisations = (db: Kysely<Tables>) =>
  db
    .selectFrom('organisations as w')
    .innerJoin('slugs as ws', join =>
      join
        .onRef('ws.office_id', '=', 'w.office_id')
        .onRef('ws.record_id', '=', 'w.id')
        .on('ws.language', '=', EVERY_LANGUAGE)
        .on('ws.current', '=', true),
    )
    .select(['w.id', 'ws.slug', 'w.names', 'w.country'])

/**
 * An organisation that is public, with everything on its page. `concerns` are the organisations and people on whom it depends what the page
 * shows, whether they are public or not.
 */
export const organisationPage = question<{ language: string; slug: string; offset: number }>()((db, p) =>
  atAddress(db, 'organisations', p.slug)
    .innerJoin('organisations as o', join => join.onRef('o.office_id', '=', 's.office_id').onRef('o.id', '=', 's.record_id'))
    .select(['o.id', 'now.slug', 'o.names', 'o.type', 'o.country', 'o.place', 'o.website', 'o.about'])
    .select(eb => [
      jsonObjectFrom(organisations(db).where('w.id', '=', sql.ref<string>('o.part_of'))).as('whole'),
      jsonArrayFrom(
        organisations(db)
          .where('w.part_of', '=', sql.ref<string>('o.id'))
          .where(isPublicOrganisation(sql.ref('w.id')))
          .orderBy('ws.slug'),
      ).as('parts'),
      jsonArrayFrom(
        eb
          .selectFrom('affiliations as a')
          .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'a.office_id').onRef('h.id', '=', 'a.person_id'))
          .innerJoin('slugs as hs', join =>
            join
              .onRef('hs.office_id', '=', 'h.office_id')
              .onRef('hs.record_id', '=', 'h.id')
              .on('hs.language', '=', EVERY_LANGUAGE)
              .on('hs.current', '=', true),
          )
          .select(['h.id', 'hs.slug', 'h.shown', 'a.organisation as named', 'a.title', 'a.from_date as from', 'a.until_date as until'])
          .whereRef('a.organisation_id', '=', 'o.id')
          .where(isNamed(sql.ref('h.id')))
          .orderBy('h.family')
          .orderBy('h.given')
          .orderBy('a.position'),
      ).as('people'),
      namedBy(sql.ref('o.id'), p).as('named_by'),
      sql<string[]>`array(
        with recursive own (id) as (select o.id union select q.id from organisations q join own on q.part_of = own.id)
        select id from own union select a.person_id from affiliations a join own on own.id = a.organisation_id
      )`.as('concerns'),
    ])
    .where(isPublicOrganisation(sql.ref('o.id'))),
)
