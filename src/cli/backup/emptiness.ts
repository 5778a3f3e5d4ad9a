import type pg from 'pg'
import { INSTALLATION } from '../../platform/database/ids.ts'

/** Whether anything was ever done here: an office, an account, an act of the installation. */
export async function holdsData(client: pg.ClientBase): Promise<boolean> {
  const { rows: made } = await client.query<{ here: boolean }>("select to_regclass('public.offices') is not null here")
  if (!made[0]!.here) return false
  await client.query('begin read only')
  try {
    return (await anyRow(client, 'waypost_program', ['offices', 'audit'])) || (await anyRow(client, 'waypost_identity', ['auth.accounts']))
  } finally {
    await client.query('rollback')
  }
}

async function anyRow(client: pg.ClientBase, role: string, tables: readonly string[]): Promise<boolean> {
  await client.query(`set local role ${role}`)
  await client.query("select set_config('app.office', $1, true)", [INSTALLATION])
  for (const table of tables) {
    // Tables of a later migration are empty where they are missing.
    const { rows: here } = await client.query<{ here: boolean }>('select to_regclass($1) is not null here', [table])
    if (here[0]!.here && (await client.query(`select from ${table} limit 1`)).rowCount) return true
  }
  return false
}
