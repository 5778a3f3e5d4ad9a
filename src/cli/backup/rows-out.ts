import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type pg from 'pg'
import { become } from './session.ts'
import { quoted, type Table } from './tables.ts'

const AT_ONCE = 200

/** What a table's rows come to, in their order: how many, how long, and the hash of it all. */
export interface Measured {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/**
 * A table's rows in the running transaction, in batches of texts: each row a JSON object of its columns, each value the text that PostgreSQL
 * writes for it, or null. Texts, because they are exact whatever the type: JSON's own null inside a column, a number's zeros, a time's microseconds.
 */
export async function* rowsOf(
  client: pg.ClientBase,
  table: Table,
  columns: readonly string[],
  offices: readonly string[],
): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const texts = columns.map(name => `t.${quoted(name)}::text as ${quoted(name)}`).join(', ')
  for (const office of table.byOffice ? offices : [undefined]) {
    await become(client, table.role, office)
    // A cursor takes no parameters; an office's id comes from the database and is a uuid.
    const only = office ? `where t.office_id = '${office}'` : ''
    await client.query(
      `declare out no scroll cursor for select row_to_json(r)::text line from (select ${texts} from ${table.sql} t ${only} order by ${table.order}) r`,
    )
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from out`)
      if (rows.length) yield { bytes: Buffer.from(rows.map(row => `${row.line}\n`).join('')), rows: rows.length }
      if (rows.length < AT_ONCE) break
    }
    await client.query('close out')
  }
}

/** Writes a table's rows into a new file, a line each. */
export async function writeRows(client: pg.ClientBase, table: Table, offices: readonly string[], path: string): Promise<Measured> {
  const file = await open(path, 'wx', 0o600)
  try {
    const measured = await measure(
      rowsOf(
        client,
        table,
        table.columns.map(column => column.name),
        offices,
      ),
      async bytes => void (await file.appendFile(bytes)),
    )
    await file.sync()
    return measured
  } finally {
    await file.close()
  }
}

export async function measure(
  batches: AsyncIterable<{ bytes: Buffer; rows: number }>,
  each: (bytes: Buffer) => Promise<void> = async () => {},
): Promise<Measured> {
  const hash = createHash('sha256')
  let rows = 0
  let length = 0
  for await (const batch of batches) {
    await each(batch.bytes)
    hash.update(batch.bytes)
    rows += batch.rows
    length += batch.bytes.length
  }
  return { rows, bytes: length, sha256: hash.digest('hex') }
}
