import { createReadStream } from 'node:fs'
import type pg from 'pg'
import { linesOf } from './lines.ts'
import { become } from './session.ts'
import { quoted, type Table } from './tables.ts'

const MOST_ROWS = 500
const MOST_LENGTH = 4_000_000

/** Puts the rows of a backup's file into a table, in the running transaction, under the rights that the program itself has. */
export async function readRows(client: pg.ClientBase, table: Table, columns: readonly string[], path: string): Promise<void> {
  const statement = insertOf(table, columns)
  for await (const { office, lines } of batches(path, table)) {
    await become(client, table.role, office)
    await client.query(statement, [lines])
  }
}

/** Row-level security lets no COPY in; a statement of some hundred rows comes close to it. */
function insertOf(table: Table, columns: readonly string[]): string {
  const types = new Map(table.columns.map(column => [column.name, column.type]))
  const names = columns.map(quoted)
  const values = columns.map(name => `r.${quoted(name)}::${types.get(name)}`)
  const others = names.filter((_, index) => !table.key.includes(columns[index]!))
  const over = table.counted
    ? `on conflict (${table.key.map(quoted).join(', ')}) do update set ${others.map(name => `${name} = excluded.${name}`).join(', ')}`
    : ''
  return `insert into ${table.sql} (${names.join(', ')})
    select ${values.join(', ')} from unnest($1::text[]) with ordinality u(line, n), json_to_record(u.line::json) as r(${names.map(name => `${name} text`).join(', ')})
    order by u.n ${over}`
}

async function* batches(path: string, table: Table): AsyncGenerator<{ office: string | undefined; lines: string[] }> {
  let office: string | undefined
  let lines: string[] = []
  let length = 0
  for await (const line of linesOf(createReadStream(path))) {
    const of = table.byOffice ? (JSON.parse(line) as { office_id: string }).office_id : undefined
    const full = !table.itself && (lines.length >= MOST_ROWS || length >= MOST_LENGTH)
    if (lines.length && (of !== office || full)) {
      yield { office, lines }
      lines = []
      length = 0
    }
    office = of
    lines.push(line)
    length += line.length
  }
  if (lines.length) yield { office, lines }
}
