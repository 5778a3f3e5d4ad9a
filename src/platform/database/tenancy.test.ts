import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesFile, tablesOf } from '../../../scripts/tables.ts'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { migrate, migrationState, readMigrations } from './migrate.ts'

/** The tables that belong to no office, each with its reason. Whatever else is in `public` has an office first in its key. */
const global: Record<string, string> = {
  offices: 'the host of a request is looked up before an office is known; holds what the public may see',
  office_hosts: 'the same',
  migrations: 'what was done to the database itself',
}
const globalSchemas: Record<string, string> = {
  auth: 'an account may work in several offices; reached by waypost_identity alone',
  jobs: 'the queue of the library; a payload is office and record id',
}
/** Functions that run with another role's rows. */
const guarded = ['due_schedules', 'offices_of_account', 'offices_with_letters', 'search_found', 'search_near']
/** Of these, what the reading role may call too: a visitor's search, for which row-level security would leave no index. Both filter by office. */
const forReaders = ['search_found', 'search_near']
const programRoles = ['waypost', 'waypost_program', 'waypost_reader', 'waypost_identity', 'waypost_searcher']

let database: TestDatabase
const ask = <R>(sql: string, values?: unknown[]) => asSuperuser(database.superuser, async client => (await client.query(sql, values)).rows as R[])
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const tables = () =>
  ask<{ name: string; secured: boolean; forced: boolean; owner: string; first: string | null; policies: string[] }>(`
    select c.relname name, c.relrowsecurity secured, c.relforcerowsecurity forced, pg_get_userbyid(c.relowner) owner,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) first,
      array(select p.policyname::text from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname order by 1) policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)

test('Every table but the named global ones begins its key with the office, under a row-level security that is forced', async () => {
  const all = await tables()
  expect(all.length).toBeGreaterThan(20)
  const owned = all.filter(table => !(table.name in global))
  for (const table of owned)
    expect(table).toMatchObject({ name: table.name, secured: true, forced: true, first: 'office_id', policies: expect.arrayContaining(['office']) })
  expect(all.filter(table => table.name in global).map(table => table.name)).toEqual(Object.keys(global).toSorted())
})

test('The rule of an office asks for its rows when reading and when writing, and no other rule lets more through, but for the searching role', async () => {
  const policies = await ask<{
    tablename: string
    policyname: string
    roles: string[]
    permissive: string
    cmd: string
    qual: string
    with_check: string | null
  }>(
    `select tablename, policyname, roles::text[] roles, permissive, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
  )
  for (const policy of policies.filter(one => one.policyname === 'office'))
    expect(policy).toMatchObject({
      roles: ['public'],
      permissive: 'PERMISSIVE',
      cmd: 'ALL',
      qual: '(office_id = current_office())',
      with_check: '(office_id = current_office())',
    })
  const others = policies.filter(one => one.policyname !== 'office')
  for (const policy of others.filter(one => one.permissive === 'PERMISSIVE'))
    expect(policy).toMatchObject({ roles: ['waypost_searcher'], qual: 'true' })
  expect(others.map(one => `${one.tablename}.${one.policyname}`)).toEqual([
    'memberships.worker',
    'schedules.worker',
    'search_documents.searcher',
    'search_names.searcher',
    'search_words.searcher',
    'slugs.was_public',
    'subscriptions.worker',
  ])
})

test('Every foreign key between tables of offices includes the office, so that no row can point into another office', async () => {
  const loose = await ask(`
    select c.conrelid::regclass::text "table", c.conname from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid <> 'offices'::regclass
      and not exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'office_id')`)
  expect(loose).toEqual([])
})

test('Other schemas are the named ones, and every table of an office is in public', async () => {
  const rows = await ask<{ name: string }>(
    `select nspname name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1`,
  )
  expect(rows.map(row => row.name)).toEqual(Object.keys(globalSchemas).toSorted())
  const stray = await ask(
    `select table_schema, table_name from information_schema.columns where column_name = 'office_id' and table_schema <> 'public'`,
  )
  expect(stray).toEqual([])
})

test('No role of the program owns a table, is a superuser, passes row-level security by, makes roles or databases', async () => {
  expect(
    await ask(`select relname from pg_class where pg_get_userbyid(relowner) = any($1) and relkind in ('r', 'p', 'v', 'S')`, [programRoles]),
  ).toEqual([])
  const roles = await ask<{ rolname: string }>(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname = any($1) order by 1`,
    [programRoles],
  )
  for (const role of roles)
    expect(role).toEqual({
      rolname: role.rolname,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: role.rolname === 'waypost',
    })
  expect(roles).toHaveLength(programRoles.length)
})

test('The login of the program is a member of its three roles and of no other', async () => {
  const rows = await ask<{ role: string }>(
    `select r.rolname role from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = 'waypost' order by 1`,
  )
  expect(rows.map(row => row.role)).toEqual(['waypost_identity', 'waypost_program', 'waypost_reader'])
})

test('Functions that run with another role’s rows are the named ones, of the searching role, with a search path of their own', async () => {
  const rows = await ask<{ name: string; owner: string; path: string[] | null; all: boolean; program: boolean; reader: boolean }>(`
    select p.proname name, pg_get_userbyid(p.proowner) owner, p.proconfig path,
      has_function_privilege('waypost_identity', p.oid, 'execute') "all",
      has_function_privilege('waypost_program', p.oid, 'execute') program,
      has_function_privilege('waypost_reader', p.oid, 'execute') reader
    from pg_proc p where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) order by 1`)
  expect(rows.map(row => row.name)).toEqual(guarded)
  for (const row of rows)
    expect(row).toEqual({
      name: row.name,
      owner: 'waypost_searcher',
      path: ['search_path=pg_catalog, public'],
      all: false,
      program: true,
      reader: forReaders.includes(row.name),
    })
})

test('The reading role sees what is live and no more: no texts, no revisions, no people, nothing of the queue', async () => {
  const granted = await ask<{ name: string; privilege: string }>(
    `select table_schema || '.' || table_name name, privilege_type privilege from information_schema.role_table_grants
     where grantee = 'waypost_reader' order by 1`,
  )
  expect(granted.every(row => row.privilege === 'SELECT')).toBe(true)
  expect(granted.map(row => row.name.replace('public.', ''))).toEqual([
    'affiliations',
    'banners',
    'figures',
    'files',
    'list_counts',
    'live',
    'live_facets',
    'live_files',
    'live_names',
    'menu_items',
    'office_hosts',
    'office_texts',
    'offices',
    'organisations',
    'persons',
    'record_persons',
    'redirects',
    'relations',
    'slugs',
    'topics',
  ])
  for (const table of ['texts', 'revisions', 'records', 'schedules', 'memberships', 'audit', 'messages', 'jobs.job', 'auth.accounts'])
    await expect(database.reader.query(`select 1 from ${table}`), table).rejects.toMatchObject({ code: '42501' })
})

test('The program may not change its trail, its revisions’ mentions or the history of values, nor read a password', async () => {
  for (const statement of [
    'update audit set action = action',
    'delete from audit',
    'update audit_seals set hash = hash',
    'delete from revisions',
    'update mentions set place = place',
    'delete from figure_values',
    'delete from texts',
    'delete from offices',
    'select password from auth.credentials',
    'create table t (x int)',
    'truncate live',
  ])
    await expect(database.program.query(statement), statement).rejects.toMatchObject({ code: '42501' })
})

test('Nobody but the owner makes anything in the schema', async () => {
  for (const role of programRoles)
    expect(await ask(`select has_schema_privilege($1, 'public', 'create') makes`, [role]), role).toEqual([{ makes: false }])
})

test('The types of the tables are those of the migrated database', async () => {
  const { host, port, user, database: name } = database.owner as Required<typeof database.owner>
  const url = `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`
  // As it is told, not as it is formatted.
  const told = (text: string) =>
    text
      .replaceAll(/[;\s]+/g, ' ')
      .replaceAll('"', "'")
      .replaceAll(', }', ' }')
  expect(told(await tablesOf(url))).toBe(told(await readFile(tablesFile, 'utf8')))
})

const migrations = join(import.meta.dirname, '../../../db/migrations')

test('Migrating what is up to date does nothing; two programs that migrate at once do it once', async () => {
  const all = await readMigrations(migrations)
  expect(all.map(one => one.number)).toEqual(all.map((_, index) => index + 1))
  expect(await Promise.all([1, 2].map(() => migrate(database.owner, all, 'waypost')))).toEqual([[], []])
})

test('A database that is ahead, or whose migrations were edited, is refused in a sentence and left alone', async () => {
  const all = await readMigrations(migrations)
  const state = (given: typeof all) => asSuperuser(database.owner, client => migrationState(client, given))
  expect(await state(all.slice(0, -1))).toEqual({ state: 'ahead', number: all.length })
  const edited = all.map((one, index) => (index === 1 ? { ...one, checksum: 'other' } : one))
  expect(await state(edited)).toEqual({ state: 'changed', name: all[1]!.name })
  await expect(migrate(database.owner, all.slice(0, -1), 'waypost')).rejects.toThrow(/newer Waypost/)
  await expect(migrate(database.owner, edited, 'waypost')).rejects.toThrow(/another wording/)
})

test('A migration that fails half way leaves nothing of itself, and what went before stays', async () => {
  const all = await readMigrations(migrations)
  const number = all.length + 1
  const broken = { number, name: 'broken.sql', sql: 'create table half (x int); select 1 / 0', checksum: 'x' }
  await expect(migrate(database.owner, [...all, broken], 'waypost')).rejects.toThrow(/broken.sql/)
  expect(await ask(`select to_regclass('public.half') half`)).toEqual([{ half: null }])
  expect(await asSuperuser(database.owner, client => migrationState(client, all))).toEqual({ state: 'current' })
})
