import type { Work } from '../commands/index.ts'
import type { Kind } from './kind.ts'

/**
 * Locks a record, for all of a command that changes its facts, addresses or whether it is there (`alone`), or for one that changes one of its
 * texts, beside others that do (`shared`). Everything takes the record first, then the text, then its schedules: who changes the same follows
 * the other, sees what that one did, and nobody waits in a circle.
 */
export function lockRecord({ tx, office }: Work, kind: Kind['kind'], record: string, how: 'alone' | 'shared') {
  const found = tx.selectFrom('records').selectAll().where('office_id', '=', office).where('id', '=', record).where('kind', '=', kind)
  return (how === 'alone' ? found.forNoKeyUpdate() : found.forShare()).executeTakeFirst()
}

/** Locks one text of a record, with whether the record is in the trash. */
export async function lockText(work: Work, { kind, record, language }: { kind: Kind; record: string; language: string }) {
  const held = await lockRecord(work, kind.kind, record, 'shared')
  const text =
    held &&
    (await work.tx
      .selectFrom('texts')
      .select(['live_revision', 'newest_revision', 'first_published_at'])
      .where('office_id', '=', work.office)
      .where('record_id', '=', record)
      .where('language', '=', language)
      .forNoKeyUpdate()
      .executeTakeFirst())
  return text && { ...text, trashed_at: held.trashed_at }
}
