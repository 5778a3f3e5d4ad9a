import { sql } from 'kysely'
import type { Work } from '../commands/index.ts'
import { tags } from './tags.ts'

/** Kinds whose part of the site is there from the start, with or without a record. */
const alwaysThere: readonly string[] = ['article', 'page']

/**
 * With the first text of a kind in a language that part of the site begins (`turnsAt` 1), with the last it ends (0): menus change. Those who
 * bring or take one at once go one after the other, so that the last of them counts them all.
 */
export async function tellOfSection(work: Work, kind: string, language: string, turnsAt: 0 | 1): Promise<void> {
  const { tx, office } = work
  if (alwaysThere.includes(kind)) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${`section ${office} ${kind} ${language}`}, 0))`.execute(tx)
  const { number } = await tx
    .selectFrom('list_counts')
    .select(eb => eb.fn.sum<string | null>('number').as('number'))
    .where('office_id', '=', office)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  if (Number(number) === turnsAt) work.changed(tags.menus(office))
}
