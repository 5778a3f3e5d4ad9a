import { question } from '../../platform/database/prepared.ts'
import { command, done, type Outcome, refuse } from '../commands/index.ts'
import { createRecord, contentRights as rights } from '../content/index.ts'
import { type Label, labelSchema } from '../labels/index.ts'

/** Someone as the public meets them: an author, a speaker. `shown` is the whole name as each language writes it. */
export interface PersonFacts {
  given: string
  family: string
  shown: Label
}

export const addPerson = command(
  { right: rights['text.write'], audit: 'person.added' },
  async (work, person: PersonFacts & { sourceLanguage: string }): Promise<Outcome<{ person: string }>> => {
    if (!labelSchema.safeParse(person.shown).success || Object.keys(person.shown).length === 0) return refuse('label-missing', ['shown'])
    const id = await createRecord(work, 'person', person.sourceLanguage)
    await work.tx
      .insertInto('persons')
      .values({ office_id: work.office, id, given: person.given, family: person.family, shown: JSON.stringify(person.shown) })
      .execute()
    work.about(id, ['name'])
    return done({ person: id })
  },
)

/** Everyone who can be named as an author, by family name. */
export const personsByName = question<Record<never, never>>()(db =>
  db.selectFrom('persons').select(['id', 'given', 'family', 'shown']).orderBy('family').orderBy('given').limit(500),
)
