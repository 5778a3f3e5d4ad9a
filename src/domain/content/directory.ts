import type { Refused, Work } from '../commands/index.ts'
import { takeSlug } from './slugs.ts'

/** The language under which records without texts keep their one address for all languages. */
export const EVERY_LANGUAGE = '*'

/**
 * Gives an organisation, a person or a topic its address: the one typed, else one from its name. Readers may follow a former one from the
 * start: whether there is a page is asked of what names the record.
 */
export async function takeDirectorySlug(
  work: Work,
  place: { record: string; collection: string },
  wish: { typed?: string; title: string; language: string },
): Promise<Refused | undefined> {
  const taken = await takeSlug(work, { ...place, language: EVERY_LANGUAGE }, wish)
  if ('refusal' in taken) return taken
  await work.tx
    .updateTable('slugs')
    .set({ was_live: true })
    .where('office_id', '=', work.office)
    .where('record_id', '=', place.record)
    .where('language', '=', EVERY_LANGUAGE)
    .where('was_live', '=', false)
    .execute()
  return undefined
}
