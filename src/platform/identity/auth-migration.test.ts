import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { expect, it } from 'vitest'
import { asSuperuser, testDatabase } from '../../../test/database.ts'
import { authOptions } from './auth.ts'

const columnsOf = (client: pg.Client, schema: string) =>
  client
    .query<{ table_name: string; column_name: string; data_type: string; is_nullable: string }>(
      "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = $1 and table_name <> 'attempts' order by 1, 2",
      [schema],
    )
    .then(({ rows }) =>
      rows.map(row => `${row.table_name}.${row.column_name} ${kindOf(row.data_type)} ${row.is_nullable === 'YES' ? 'null' : 'not null'}`),
    )

/** We keep ids as uuid, the library's generator as text: it reads and writes both as text. */
const kindOf = (type: string) => (type === 'uuid' || type === 'character varying' ? 'text' : type)

it('The migration makes the tables that the library would make for itself, and nothing else', async () => {
  const database = await testDatabase()
  await asSuperuser(database.superuser, async client => {
    await client.query('create schema probe')
    const pools = ['auth', 'probe'].map(schema => new pg.Pool({ ...database.superuser, options: `-c search_path=${schema}` }))
    const [ours, theirs] = pools as [pg.Pool, pg.Pool]
    const forOurs = await getMigrations({ ...authOptions, database: ours })
    expect(forOurs.toBeCreated.map(one => one.table)).toEqual([])
    expect(forOurs.toBeAdded.map(one => [one.table, Object.keys(one.fields)])).toEqual([])
    const forTheirs = await getMigrations({ ...authOptions, database: theirs })
    await forTheirs.runMigrations()
    expect(await columnsOf(client, 'auth')).toEqual(await columnsOf(client, 'probe'))
    const unique = async (schema: string) => {
      const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ours }) })
      const { rows } = await sql<{ name: string }>`
        select c.relname || '(' || string_agg(a.attname, ',' order by k.n) || ')' name
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
          cross join lateral unnest(i.indkey) with ordinality k(column_number, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_number
        where s.nspname = ${schema} and i.indisunique group by i.indexrelid, c.relname order by 1`.execute(db)
      return rows.map(row => row.name)
    }
    expect(await unique('auth')).toEqual(expect.arrayContaining(await unique('probe')))
    for (const pool of pools) await pool.end()
  })
  await database.drop()
})
