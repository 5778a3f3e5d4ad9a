import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Searchable } from './documents.ts'

/**
 * Writes what is searched of a record, in the transaction that changes what the public sees of it. `older`: only where nothing stands yet or
 * what an earlier version wrote, since whoever publishes meanwhile knows better.
 */
export async function keepSearchable(tx: Transaction, { document, words, names }: Searchable, only?: 'older'): Promise<void> {
  const row = { ...document, titles: sql<string>`${document.titles}::tsvector`, words: sql<string>`${document.words}::tsvector` }
  const written = await tx
    .insertInto('search_documents')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['office_id', 'record_id', 'language'])
        .doUpdateSet(row)
        .where(eb => (only === 'older' ? eb('search_documents.reduction', '<>', document.reduction) : eb.val(true))),
    )
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return
  const office = document.office_id
  if (words.length)
    // In order, so that two who write at once do not wait for each other.
    await sql`insert into search_words (office_id, language, word, folded)
      select ${office}::uuid, * from unnest(${words.map(one => one.language)}::text[], ${words.map(one => one.word)}::text[], ${words.map(one => one.folded)}::text[])
      on conflict do nothing`.execute(tx)
  if (document.language === '*') {
    await tx.deleteFrom('search_names').where('office_id', '=', office).where('record_id', '=', document.record_id).execute()
    if (names.length)
      await tx
        .insertInto('search_names')
        .values(names.map(name => ({ office_id: office, record_id: document.record_id, name })))
        .execute()
  }
}

export const forgetSearchable = (tx: Transaction, office: string, record: string, language: string) =>
  tx.deleteFrom('search_documents').where('office_id', '=', office).where('record_id', '=', record).where('language', '=', language).execute()

/** Whether a record's document is the one given, vectors included. */
export async function isSearchable(tx: Transaction, { document }: Searchable): Promise<boolean> {
  const row = await tx
    .selectFrom('search_documents')
    .select(sql<boolean>`words = ${document.words}::tsvector and titles = ${document.titles}::tsvector`.as('same'))
    .where('office_id', '=', document.office_id)
    .where('record_id', '=', document.record_id)
    .where('language', '=', document.language)
    .where('kind', '=', document.kind)
    .where('year', 'is not distinct from', document.year)
    .where('on_date', 'is not distinct from', document.on_date)
    .where('falls_back', '=', document.falls_back)
    .where('topics', '=', sql<string[]>`${document.topics}::uuid[]`)
    .where('reduction', '=', document.reduction)
    .executeTakeFirst()
  return row?.same ?? false
}
