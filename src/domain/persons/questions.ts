import { question } from '../../platform/database/prepared.ts'

/** Everyone who can be named as an author, by family name. */
export const personsByName = question<Record<never, never>>()(db =>
  db.selectFrom('persons').select(['id', 'given', 'family', 'shown']).orderBy('family').orderBy('given').limit(500),
)
