import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'
import type { Label } from '../labels/index.ts'
import { EVERY_LANGUAGE } from './directory.ts'

type LiveRow = ExpressionBuilder<Tables & { l: Tables['live'] }, 'l'>

/** Where the organisations, persons and topics that a live text names are read: sub-selects of its page's one statement (`l`). */
export const namedParts = {
  organisations: (eb: LiveRow) =>
    jsonArrayFrom(
      eb
        .selectFrom('live_names as ln')
        .innerJoin('organisations as o', join => join.onRef('o.office_id', '=', 'ln.office_id').onRef('o.id', '=', 'ln.named_id'))
        .innerJoin('slugs as s', join =>
          join
            .onRef('s.office_id', '=', 'o.office_id')
            .onRef('s.record_id', '=', 'o.id')
            .on('s.language', '=', EVERY_LANGUAGE)
            .on('s.current', '=', true),
        )
        .select(['ln.role', 'o.id', 's.slug', 'o.names', 'o.type', 'o.country', 'o.place', 'o.website'])
        .whereRef('ln.record_id', '=', 'l.record_id')
        .whereRef('ln.language', '=', 'l.language')
        .orderBy('ln.role')
        .orderBy('ln.position'),
    ),
  persons: (eb: LiveRow) =>
    jsonArrayFrom(
      eb
        .selectFrom('live_names as ln')
        .innerJoin('persons as h', join => join.onRef('h.office_id', '=', 'ln.office_id').onRef('h.id', '=', 'ln.named_id'))
        .innerJoin('slugs as s', join =>
          join
            .onRef('s.office_id', '=', 'h.office_id')
            .onRef('s.record_id', '=', 'h.id')
            .on('s.language', '=', EVERY_LANGUAGE)
            .on('s.current', '=', true),
        )
        .select(['ln.role', 'h.id', 's.slug', 'h.shown', 'h.given', 'h.family'])
        .select(inner => affiliationsOf(inner as never).as('affiliations'))
        .whereRef('ln.record_id', '=', 'l.record_id')
        .whereRef('ln.language', '=', 'l.language')
        .orderBy('ln.role')
        .orderBy('ln.position'),
    ),
  topics: (eb: LiveRow) =>
    jsonArrayFrom(
      eb
        .selectFrom('live_names as ln')
        .innerJoin('topics as o', join => join.onRef('o.office_id', '=', 'ln.office_id').onRef('o.id', '=', 'ln.named_id'))
        .innerJoin('slugs as s', join =>
          join
            .onRef('s.office_id', '=', 'o.office_id')
            .onRef('s.record_id', '=', 'o.id')
            .on('s.language', '=', EVERY_LANGUAGE)
            .on('s.current', '=', true),
        )
        .select(['o.id', 's.slug', 'o.label'])
        .where('ln.role', '=', 'topic')
        .whereRef('ln.record_id', '=', 'l.record_id')
        .whereRef('ln.language', '=', 'l.language')
        .orderBy('ln.position'),
    ),
} as const

/** Where a person (`h`) works or worked, with the names of organisations. */
export const affiliationsOf = (eb: ExpressionBuilder<Tables & { h: Tables['persons'] }, 'h'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('affiliations as a')
      .leftJoin('organisations as ao', join => join.onRef('ao.office_id', '=', 'a.office_id').onRef('ao.id', '=', 'a.organisation_id'))
      .leftJoin('slugs as at', join =>
        join
          .onRef('at.office_id', '=', 'a.office_id')
          .onRef('at.record_id', '=', 'a.organisation_id')
          .on('at.language', '=', EVERY_LANGUAGE)
          .on('at.current', '=', true),
      )
      .select([
        'a.organisation_id',
        'at.slug as organisation_slug',
        'ao.names as organisation_names',
        'a.organisation as named',
        'a.title',
        'a.from_date as from',
        'a.until_date as until',
      ])
      .whereRef('a.person_id', '=', 'h.id')
      .orderBy('a.position'),
  )

/** An organisation as a page shows it; which of its names, `nameOn` of the organisations says. */
export interface NamedOrganisation {
  readonly role: string
  readonly id: string
  readonly slug: string
  readonly names: readonly { readonly label: Label; readonly from: string | null; readonly until: string | null }[]
  readonly type: string
  readonly country: string | null
  readonly place: Label
  readonly website: string | null
}

export interface NamedPerson {
  readonly role: string
  readonly id: string
  readonly slug: string
  readonly shown: Label
  readonly given: string
  readonly family: string
  readonly affiliations: readonly NamedAffiliation[]
}

/** Which of them holds on a day, `affiliationOn` of the persons says. */
export interface NamedAffiliation {
  readonly organisation_id: string | null
  /** Its page is public as soon as the person's is. */
  readonly organisation_slug: string | null
  readonly organisation_names: NamedOrganisation['names'] | null
  readonly named: Label
  readonly title: Label
  readonly from: string | null
  readonly until: string | null
}

export interface NamedTopic {
  readonly id: string
  readonly slug: string
  readonly label: Label
}

/** What a list shows of a live record. */
export const listedColumns = ['record_id', 'kind', 'collection', 'slug', 'title', 'lead', 'type', 'on_date', 'card', 'language'] as const

/** A live record as a list shows it. `language` is the address's, or the source's where the reader's has no text. */
export interface ListedRecord {
  readonly record_id: string
  readonly kind: string
  readonly collection: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly type: string
  readonly on_date: string | null
  readonly card: unknown
  readonly language: string
}

/**
 * What readers of a language see of kinds that fall back to their source's text: each record once, in this language, else as its source says
 * it. A row of `live` as `l`.
 */
export const shownIn = (db: Kysely<Tables>, language: string) =>
  db
    .selectFrom('live as l')
    .where(eb =>
      eb.or([
        eb('l.language', '=', language),
        eb.and([
          eb('l.language', '=', eb.ref('l.source_language')),
          eb.not(
            eb.exists(
              eb
                .selectFrom('live as own')
                .select(sql<number>`1`.as('one'))
                .whereRef('own.record_id', '=', 'l.record_id')
                .where('own.language', '=', language),
            ),
          ),
        ]),
      ]),
    )
