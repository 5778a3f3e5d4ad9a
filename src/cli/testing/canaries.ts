import { loadDemonstration } from '../../../demo/load.ts'
import { asSuperuser } from '../../../test/database.ts'
import { readConfig } from '../../platform/config/index.ts'
import { INSTALLATION, newId } from '../../platform/database/ids.ts'
import type { Connection } from '../../platform/database/pools.ts'
import { mailRoom } from '../../platform/mail/mail.ts'
import { workWith } from '../opening.ts'

/** Fills a migrated installation with the demonstration and, where that writes nothing, with rows that are hard to carry. */
export async function fill(settings: Record<string, string>, connection: Connection, superuser: Connection): Promise<void> {
  const config = readConfig(settings)
  await workWith(config, connection, program => loadDemonstration(program.platform))
  await mailRoom(config).send({
    id: newId(),
    to: 'canary@example.org',
    fromName: 'Waypost',
    fromAddress: undefined,
    subject: 'Canary',
    text: 'kept',
    language: 'en',
    at: new Date(),
  })
  await asSuperuser(superuser, async client => {
    await client.query(canaries, [newId(), newId(), newId(), newId(), newId(), newId(), newId(), newId(), INSTALLATION])
  })
}

/** In one statement, so that its parameters are shared. JSON's own null, microseconds, a line separator, an emptied setting of a column. */
const canaries = `
  with office as (select id from offices where is_default),
    text as (select t.* from texts t, office where t.office_id = office.id and t.newest_revision is not null order by t.record_id, t.language limit 1),
    account as (insert into auth.accounts (id, name, email, created_at) values ($1, E'Canary \\u2028 "quoted" \\\\ line\\nnext', 'canary@example.org', '2001-02-03 04:05:06.123456+00') returning id),
    credential as (insert into auth.credentials (id, account_id, provider, provider_subject, updated_at) select $2::uuid, $1::uuid, 'credential', 'canary', now() from account),
    membership as (insert into memberships (office_id, account_id, name, email, roles) select office.id, $1::uuid, 'Canary', 'canary@example.org', '{editor,"with, comma"}' from office),
    schedule as (insert into schedules (office_id, id, record_id, language, action, revision_id, at, wall, zone, made_by)
      select office_id, $3::uuid, record_id, language, 'publish', newest_revision, '2101-01-01 00:00+00', '2101-01-01T00:00', 'Europe/Prague', 'operator' from text),
    change as (insert into fact_changes (office_id, id, record_id, field, before, after, made_by)
      select office_id, $4::uuid, record_id, 'canary', 'null'::jsonb, null, 'operator' from text),
    message as (insert into messages (office_id, id, recipient, language, about, subject, body)
      select office.id, $5::uuid, 'canary@example.org', 'en', 'canary', 'Canary', E'a\\tb\\r\\nc' from office),
    subscription as (insert into subscriptions (office_id, id, address, language, rhythm, token_hash, asked_at, confirmed_at, looked_at)
      select office.id, $5::uuid, 'canary@example.org', 'en', 'daily', sha256('canary'), now(), now(), now() from office),
    choice as (insert into subscription_choices (office_id, subscription_id, chosen_id, since) select office.id, $5::uuid, office.id, now() from office),
    told as (insert into subscription_told (office_id, subscription_id, record_id, event) select office.id, $5::uuid, $5::uuid, 'published' from office),
    miss as (insert into search_misses (office_id, day, language, words) select office.id, '2001-02-03', 'en', 'canary' from office),
    form as (insert into done_forms (office_id, key, actor, action, result) select office.id, $6::uuid, 'operator', 'canary', 'null'::jsonb from office),
    invitation as (insert into invitations (office_id, id, roles, token_hash, made_by, expires_at)
      select office.id, $7::uuid, '{administrator}', '\\x00ff0a', 'operator', 'infinity' from office),
    record as (insert into records (office_id, id, kind, source_language) select office.id, $3::uuid, 'event', 'en' from office),
    event as (insert into events (office_id, id, type, precision, zone) select office.id, $3::uuid, 'seminar', 'none', 'Europe/Prague' from office),
    session as (insert into event_sessions (office_id, event_id, id, position, day, type, title)
      select office.id, $3::uuid, $4::uuid, 0, '2001-02-03', 'lecture', '{}' from office),
    spoke as (insert into session_persons (office_id, event_id, session_id, position, person_id)
      select office.id, $3::uuid, $4::uuid, 0, p.id from office join persons p on p.office_id = office.id order by p.id limit 1),
    missed as (insert into search_misses (office_id, day, language, words) select office.id, '2001-02-03', 'cs', E'quote \\ "canary"' from office),
    came as (insert into import_origins (office_id, origin, kind, target_id, digest, revisions, imported_at)
      select office_id, E'canary \u2028 origin', 'article', record_id, 'x', '{"en":null}', '2001-02-03 04:05:06.123456+00' from text),
    leads as (insert into redirects (office_id, path, record_id, language) select office_id, E'/canary "old" \\ path', record_id, language from text),
    sealed as (insert into audit_seals (office_id, number, audit_id, hash) select office.id, 1, $8::uuid, sha256('canary') from office)
  insert into audit (office_id, id, actor, action, fields) values ($9::uuid, $8::uuid, 'operator', 'canary', '{}')`

/** Every row of every table outside the queue, a line each, in an order of its own: what a restore must bring back. */
export async function wholeOf(superuser: Connection, without: readonly string[]): Promise<Map<string, string[]>> {
  return asSuperuser(superuser, async client => {
    await client.query("set timezone = 'UTC'")
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('public', 'auth') and table_type = 'BASE TABLE' order by 1",
    )
    const whole = new Map<string, string[]>()
    for (const { name } of tables) {
      if (without.includes(name)) continue
      const { rows } = await client.query<{ line: string }>(`select t::text line from ${name} t order by 1`)
      whole.set(
        name,
        rows.map(row => row.line).filter(line => !line.includes('installation.restored')),
      )
    }
    return whole
  })
}
