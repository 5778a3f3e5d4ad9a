import type { Transaction } from '../../platform/database/transaction.ts'
import { entitiesUnsearchable, keepEntitySearchable, keepSearchable, REDUCTION } from '../searchable/index.ts'
import type { Kind } from './kind.ts'
import { liveRow, searchableText } from './live.ts'

const AT_ONCE = 50

/**
 * Writes what is searched of some of the records that have nothing of this version yet: after an upgrade that brought the search, or another
 * way to reduce words. Returns how many there were; none when all are written.
 */
export async function writeUnsearched(tx: Transaction, office: string, kindOf: (name: string) => Kind): Promise<number> {
  const texts = await tx
    .selectFrom('live as l')
    .leftJoin('search_documents as d', join =>
      join
        .onRef('d.office_id', '=', 'l.office_id')
        .onRef('d.record_id', '=', 'l.record_id')
        .onRef('d.language', '=', 'l.language')
        .on('d.reduction', '=', REDUCTION),
    )
    .select(['l.record_id', 'l.language', 'l.kind'])
    .where('l.office_id', '=', office)
    .where('d.record_id', 'is', null)
    .orderBy('l.record_id')
    .limit(AT_ONCE)
    .execute()
  let written = 0
  for (const { record_id, language, kind } of texts) {
    const now = await liveRow(tx, office, kindOf(kind), record_id, language)
    if (!now) continue
    await keepSearchable(tx, searchableText(office, kindOf(kind), now), 'older')
    written++
  }
  const entities = await entitiesUnsearchable(tx, office, AT_ONCE)
  for (const id of entities) await keepEntitySearchable({ tx, office }, id, 'older')
  return written + entities.length
}
