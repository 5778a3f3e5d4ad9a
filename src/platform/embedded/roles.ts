import pg from 'pg'
import type { Connection } from './index.ts'

/** Makes the database, its owner and the program's login where they are missing. Answers whether the database was made now. */
export async function ensureDatabase(superuser: Connection): Promise<boolean> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows } = await client.query<{ here: boolean }>("select exists (select from pg_database where datname = 'waypost') here")
    if (rows[0]!.here) return false
    for (const role of ['waypost_owner login createrole', 'waypost login'])
      await client.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`)
    await client.query('create database waypost owner waypost_owner')
    return true
  } finally {
    await client.end()
  }
}
