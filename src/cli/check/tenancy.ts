import type pg from 'pg'
import { type Finding, unless } from './finding.ts'

/** Tables without row-level security, since they are read before an office is known. */
const GLOBAL = ['migrations', 'offices', 'office_hosts']
const PROGRAM = ['waypost_program', 'waypost_reader', 'waypost_searcher', 'waypost_identity']

/** Whether the database itself keeps offices apart: forced row-level security, and no role of the program that stands above it. */
export async function checkTenancy(client: pg.ClientBase): Promise<Finding[]> {
  const problems = [...(await tables(client)), ...(await roles(client)), ...(await grants(client))]
  return unless('tenancy', problems, 'Every table keeps offices apart, and the program owns none of them.')
}

async function tables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; forced: boolean; policy: string | null; owner: string; owned: boolean }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity forced, pg_get_userbyid(c.relowner)::text as owner,
       c.relowner in (select oid from pg_roles where rolname = any($1) or rolname = session_user) owned,
       (select pg_get_expr(p.polqual, p.polrelid) || pg_get_expr(p.polwithcheck, p.polrelid) from pg_policy p
         where p.polrelid = c.oid and p.polname = 'office' and p.polpermissive and p.polcmd = '*') as policy
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [PROGRAM],
  )
  return rows.flatMap(({ name, forced, policy, owner, owned }) => [
    ...(owned ? [`The table ${name} belongs to ${owner}, which the program signs in as.`] : []),
    ...(GLOBAL.includes(name) || forced ? [] : [`The table ${name} does not force row-level security.`]),
    ...(GLOBAL.includes(name) || policy === '(office_id = current_office())(office_id = current_office())'
      ? []
      : [`The table ${name} has not the policy that keeps offices apart.`]),
  ])
}

async function roles(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; above: boolean; login: boolean; self: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as above, rolcanlogin as login, rolname = session_user as self
     from pg_roles where rolname = any($1) or rolname = session_user order by 1`,
    [PROGRAM],
  )
  const { rows: owner } = await client.query<{ member: boolean }>(
    "select pg_has_role(session_user, c.relowner, 'member') as member from pg_class c where c.oid = 'public.records'::regclass",
  )
  const missing = PROGRAM.filter(name => !rows.some(row => row.name === name))
  return [
    ...missing.map(name => `The role ${name} is missing.`),
    ...rows.filter(row => row.above).map(row => `The role ${row.name} stands above row-level security (superuser or BYPASSRLS).`),
    ...rows.filter(row => row.login && !row.self).map(row => `The role ${row.name} can sign in.`),
    ...(owner[0]!.member ? ['The login of DATABASE_URL is also the owner of the tables: give the program a login of its own.'] : []),
  ]
}

/** What only the search may do, and what the public's role must not see. */
async function grants(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select r.name from unnest(array['texts', 'revisions', 'schedules', 'memberships', 'messages', 'invitations', 'audit']) r(name)
     where has_table_privilege('waypost_reader', 'public.' || r.name, 'select')`,
  )
  const { rows: functions } = await client.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace)
       and p.prosecdef and pg_get_userbyid(p.proowner) <> 'waypost_searcher'`,
  )
  return [
    ...rows.map(row => `The role that serves public pages may read ${row.name}.`),
    ...functions.map(row => `The function ${row.name} runs with the rights of its owner, which only waypost_searcher's may.`),
  ]
}
