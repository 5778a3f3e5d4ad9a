import type pg from 'pg'
import { INSTALLATION } from '../../platform/database/ids.ts'

/** The same row is the same text on every server, and a long copy is not cut off by what the server finds too long. */
const SETTINGS = `set datestyle = 'ISO'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1;
  set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`

/** Runs `work` in one transaction of a session that writes and reads rows as texts. */
export async function inOneTransaction<R>(client: pg.ClientBase, mode: 'read only' | 'read write', work: () => Promise<R>): Promise<R> {
  await client.query(SETTINGS)
  await client.query(`begin isolation level repeatable read, ${mode}`)
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** The offices whose rows there are, in the order of their ids; the installation itself is one of them. */
export async function officesIn(client: pg.ClientBase): Promise<string[]> {
  await client.query('set local role waypost_program')
  const { rows } = await client.query<{ id: string }>('select id::text from offices order by id')
  return [INSTALLATION, ...rows.map(row => row.id)]
}

/** The rows of `office` can be seen and written by `role`, until the next call or the end of the transaction. */
export async function become(client: pg.ClientBase, role: string, office: string | undefined): Promise<void> {
  await client.query(`set local role ${role}`)
  await client.query("select set_config('app.office', $1, true)", [office ?? ''])
}
