import type { Kysely } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { liveColumns, liveParts } from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'
import { pageKind } from './page.ts'

const page = (db: Kysely<Tables>) =>
  db
    .selectFrom('live as l')
    .select(liveColumns)
    .select(eb => [
      liveParts.languages(eb as never).as('languages'),
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
    ])
    .where('l.kind', '=', pageKind.kind)

/** One of the pages every site has: in the reader's language, else as its source says it. */
export const pageByPlace = question<{ language: string; place: string }>()((db, p) =>
  page(db)
    .where('l.type', '=', p.place)
    .where(eb => eb.or([eb('l.language', '=', p.language), eb('l.language', '=', eb.ref('l.source_language'))]))
    .orderBy(eb => eb('l.language', '=', p.language), 'desc')
    .limit(1),
)

/** A page by its own address. Under a language without a text the address of the source shows the source's. */
export const pageBySlug = question<{ language: string; slug: string }>()((db, p) =>
  page(db)
    .where('l.slug', '=', p.slug)
    .where(eb => eb.or([eb('l.language', '=', p.language), eb('l.language', '=', eb.ref('l.source_language'))]))
    .orderBy(eb => eb('l.language', '=', p.language), 'desc')
    .limit(1),
)
