import type pg from 'pg'
import { getConstructionPlans } from 'pg-boss'
import { migrationSentence } from '../../platform/database/migrate.ts'
import { counted } from '../command.ts'
import { stateOf } from '../opening.ts'
import { type Finding, note, right, unless, wrong } from './finding.ts'

/** Version, migrations, and whether what was acknowledged is also kept. */
export async function checkDatabase(client: pg.ClientBase): Promise<{ findings: Finding[]; current: boolean }> {
  const state = await stateOf(client)
  const { rows } = await client.query<Record<'version' | 'fsync' | 'full_page_writes' | 'synchronous_commit' | 'data_checksums', string>>(
    `select current_setting('server_version') as version, current_setting('fsync') fsync, current_setting('full_page_writes') full_page_writes,
       current_setting('synchronous_commit') synchronous_commit, current_setting('data_checksums') data_checksums`,
  )
  const { version, data_checksums, ...durable } = rows[0]!
  const off = Object.entries(durable).filter(([, value]) => value === 'off')
  const findings = [
    state.state === 'too-old' ? wrong('database', migrationSentence(state)) : right('database', `PostgreSQL ${version}`),
    ...(state.state === 'too-old'
      ? []
      : [state.state === 'current' ? right('migrations', migrationSentence(state)) : wrong('migrations', migrationSentence(state))]),
    ...unless(
      'durability',
      off.map(([name]) => `${name} is off: what was acknowledged can be lost when the machine stops.`),
      'What was acknowledged is kept.',
    ),
    ...(data_checksums === 'off' ? [note('durability', 'The database keeps no checksums: damage on the disk shows late.')] : []),
  ]
  return { findings, current: state.state === 'current' }
}

/** Whether the queue's tables are those that this program's library works with, and what the queue gave up. */
export async function checkQueue(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<{ version: number; failed: number }>(
    "select (select version from jobs.version)::int as version, (select count(*)::int from jobs.job where state = 'failed') failed",
  )
  const { version, failed } = rows[0]!
  const expected = Number(/version\(version\) VALUES \('(\d+)'\)/i.exec(getConstructionPlans('jobs'))?.[1])
  return [
    version === expected
      ? right('queue', `Version ${version} of its tables.`)
      : wrong('queue', `Its tables are of version ${version}, and this program works with version ${expected}.`),
    ...(failed ? [note('queue', `${counted(failed, 'job')} given up within the last hour; the log tells why.`)] : []),
  ]
}
