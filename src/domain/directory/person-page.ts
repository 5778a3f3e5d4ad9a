import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import { affiliationsOf } from '../content/index.ts'
import { atAddress } from './address.ts'
import { namedBy } from './named-by.ts'
import { isNamed } from './public.ts'

/** A person who is public, with everything on their page. */
export const personPage = question<{ language: string; slug: string; offset: number }>()((db, p) =>
  atAddress(db, 'people', p.slug)
    .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 's.office_id').onRef('h.id', '=', 's.record_id'))
    .select(['h.id', 'now.slug', 'h.shown', 'h.given', 'h.family'])
    .select(eb => [affiliationsOf(eb as never).as('affiliations'), namedBy(sql.ref('h.id'), p).as('named_by')])
    .where(isNamed(sql.ref('h.id'))),
)
