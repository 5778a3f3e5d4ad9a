import pg from 'pg'
import type { Connection } from './pools.ts'

/**
 * Lets PostgreSQL count what stands in the tables, where it never did. Its own worker leaves small tables alone for ever, and without the
 * counts the statements of pages take two to four times as long: their plans are made once and kept. Afterwards the worker keeps up.
 * @returns whether it had to
 */
export async function countTables(owner: Connection): Promise<boolean> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ never: boolean }>(
      "select not exists (select from pg_stat_user_tables where relid = 'public.live'::regclass and last_analyze is not null) never",
    )
    if (rows[0]!.never) await client.query('analyze')
    return rows[0]!.never
  } finally {
    await client.end()
  }
}
