import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import { liveColumns, liveParts, namedParts, shownIn } from '../content/index.ts'
import { figuresNamed } from '../figures/index.ts'

/** The kinds of which an office tells as news. A series is told of by its editions, a page is none. */
export const kindsInFeed = ['article', 'event', 'project', 'publication'] as const

/** What an office published last, of every kind, as readers of a language see it, with its whole text: for feeds. */
export const everythingForFeed = question<{ language: string }>()((db, p) =>
  shownIn(db, p.language)
    .select([...liveColumns, 'l.kind', 'l.collection', 'l.facts'])
    .select(eb => [
      liveParts.files(eb as never).as('files'),
      liveParts.named(eb as never).as('named'),
      figuresNamed(db).as('figures'),
      namedParts.persons(eb as never).as('persons'),
    ])
    .where('l.kind', '=', sql<string>`any(${[...kindsInFeed]}::text[])`)
    // Kinds that have no fallback are read in their own language alone.
    .where(eb => eb.or([eb('l.language', '=', p.language), eb('l.kind', 'in', ['event', 'project'])]))
    .orderBy('l.first_published_at', 'desc')
    .orderBy('l.record_id', 'desc')
    .limit(30),
)
