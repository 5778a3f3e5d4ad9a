import type pg from 'pg'
import { exitCodes, Told } from '../exit-codes.ts'
import { type Manifest, rowsFile } from './manifest.ts'
import { readRows } from './rows-in.ts'
import { measure, rowsOf } from './rows-out.ts'
import { inOneTransaction, officesIn } from './session.ts'
import { type Table, tablesInOrder } from './tables.ts'

/**
 * Puts every row of a backup into an empty database, in one transaction, and reads them back: it is committed only where each table comes to
 * the same count and hash as in the manifest. Returns how many rows there are.
 */
export const loadRows = (client: pg.Client, folder: string, manifest: Manifest, say: (line: string) => void): Promise<number> =>
  inOneTransaction(client, 'read write', async () => {
    // Two restores at once: the second waits here, before it has a picture of the database, and then finds data.
    await client.query('set local role waypost_program')
    await client.query('lock table offices in share row exclusive mode')
    if ((await client.query('select from offices limit 1')).rowCount) throw new Told('The installation was filled meanwhile.', exitCodes.dataAreThere)
    const tables = await tablesInOrder(client)
    const planned = manifest.tables.map(one => ({ ...one, table: tableFor(tables, one) }))
    for (const table of tables) {
      const one = planned.find(entry => entry.table === table)
      if (!one) continue
      await readRows(client, table, one.columns, rowsFile(folder, table.name))
      say(`Rows of ${table.name}: ${one.rows}`)
    }
    const offices = await officesIn(client)
    for (const { table, columns, rows, sha256 } of planned) {
      const now = await measure(rowsOf(client, table, columns, offices))
      if (now.rows !== rows || now.sha256 !== sha256) throw new Told(`The rows of ${table.name} did not come in as they were; nothing was restored.`)
    }
    return planned.reduce((sum, one) => sum + one.rows, 0)
  })

function tableFor(tables: readonly Table[], { name, columns }: Manifest['tables'][number]): Table {
  const table = tables.find(one => one.name === name)
  const unknown = table ? columns.filter(column => !table.columns.some(one => one.name === column)) : [name]
  if (!table || unknown.length)
    throw new Told(`This Waypost has no place for ${unknown.map(one => (table ? `${name}.${one}` : one)).join(', ')} of the backup.`)
  return table
}
