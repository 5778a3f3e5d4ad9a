import type pg from 'pg'

/** A table as a backup holds it. */
export interface Table {
  readonly name: string
  /** Its name in SQL, with its schema. */
  readonly sql: string
  /** The role of the program that may read and write it. */
  readonly role: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** The order of its rows: the primary key, letters by their numbers and not by a language. */
  readonly order: string
  /** Its rows are seen office by office. */
  readonly byOffice: boolean
  /** A row may name another of the same table, which then must come in the same statement. */
  readonly itself: boolean
  /** Written by a trigger when other rows come in: what is restored is set over it. */
  readonly counted: boolean
  readonly key: readonly string[]
}

/** What no backup holds, and why. The queue's schema `jobs` is left out whole: its work is found again in the rows (`anew.ts`). */
export const leftOut: Readonly<Record<string, string>> = {
  'public.migrations': 'made by migrating; the manifest names the newest',
  'public.password_links': 'they live an hour; whoever waits for one asks again',
  'auth.sessions': 'everybody signs in again',
  'auth.verifications': 'proofs of a moment',
  'auth.attempts': 'counters of a moment',
}

const counted = new Set(['public.list_counts'])

interface Row {
  oid: number
  name: string
  sql: string
  role: string | null
  columns: { name: string; type: string }[]
  key: { name: string; sorted: string }[]
  by_office: boolean
  needs: number[]
}

/** Every table that a backup holds, each after those that its rows refer to. Read from the catalogue, so that a new table is in it by itself. */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(`
    select c.oid::int oid, n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as sql, c.relrowsecurity by_office,
      (select r.role from unnest(array['waypost_program', 'waypost_identity']) with ordinality r(role, n)
        where has_table_privilege(r.role, c.oid, 'select') and has_table_privilege(r.role, c.oid, 'insert') order by r.n limit 1) as role,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(json_build_object('name', a.attname, 'sorted', format('t.%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end)
          order by array_position(i.indkey::int[], a.attnum::int))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
      array(select f.confrelid::int from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and not f.condeferred) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
    order by 2`)
  return inOrder(rows.filter(row => !(row.name in leftOut))).map(tableOf)
}

function tableOf({ oid, name, sql, role, columns, key, by_office, needs }: Row): Table {
  if (!role) throw new Error(`no role of the program may read and write ${name}`)
  if (!key) throw new Error(`${name} has no primary key`)
  return {
    name,
    sql,
    role,
    columns,
    order: key.map(one => one.sorted).join(', '),
    key: key.map(one => one.name),
    byOffice: by_office,
    itself: needs.includes(oid),
    counted: counted.has(name),
  }
}

function inOrder(rows: Row[]): Row[] {
  const ordered: Row[] = []
  let waiting = rows.toSorted((a, b) => Number(counted.has(a.name)) - Number(counted.has(b.name)))
  while (waiting.length) {
    const left = new Set(waiting.map(row => row.oid))
    const free = waiting.filter(row => row.needs.every(other => other === row.oid || !left.has(other)))
    if (!free.length) throw new Error(`tables refer to each other in a circle: ${waiting.map(row => row.name).join(', ')}`)
    const now = free.filter(row => !counted.has(row.name) || free.length === waiting.length)
    ordered.push(...now)
    waiting = waiting.filter(row => !now.includes(row))
  }
  return ordered
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
