import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDemonstration } from '../../../demo/load.ts'
import { asSuperuser } from '../../../test/database.ts'
import { sealAudit } from '../../domain/audit/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { workWith } from '../opening.ts'
import { cluster, folder, type OwnDatabase, ownDatabase } from '../testing/places.ts'
import { run } from '../testing/run.ts'

interface Found {
  ok: boolean
  settings: { name: string; value: string | null }[]
  findings: { area: string; state: string; sentence: string }[]
}

describe('The operator looks', { timeout: 30_000 }, () => {
  const undo = new AsyncDisposableStack()
  let database: OwnDatabase
  let settings: Record<string, string>
  let office: string

  const sql = async <Row = Record<string, string>>(text: string): Promise<Row[]> =>
    (await asSuperuser(database.superuser, client => client.query(text))).rows as Row[]
  const look = async (words = 'check --json', more: Record<string, string> = {}) => {
    const { code, out } = await run(words, { ...settings, ...more })
    const found = JSON.parse(out) as Found
    return { code, found, wrong: found.findings.filter(one => one.state === 'wrong').map(one => `${one.area}: ${one.sentence}`) }
  }

  beforeAll(async () => {
    const place = undo.use(await folder())
    database = undo.use(await ownDatabase(cluster()))
    settings = { ...database.settings, DATA_DIR: join(place.path, 'data') }
    await run('migrate', settings)
    await workWith(readConfig(settings), database.program, async ({ platform, readOffices, offices }) => {
      await loadDemonstration(platform)
      await readOffices()
      office = offices().default!.id
      for (const id of offices().all.keys()) await sealAudit(platform, id)
    })
  }, 60_000)
  afterAll(() => undo.disposeAsync())

  it('at what is whole and finds nothing', async () => {
    expect(await look()).toMatchObject({ code: 0, found: { ok: true }, wrong: [] })
  })

  it('at the settings, and sees wrong ones and unknown names without showing a secret', async () => {
    const { code, found, wrong } = await look('check --json', { PORT: 'many', WAYPOST_DEMOS: 'on', SMTP_URL: 'smtp://u:hidden@mail.example.org' })
    expect(code).toBe(4)
    expect(wrong).toEqual([expect.stringContaining("PORT is 'many'"), expect.stringContaining('WAYPOST_DEMOS is not a setting')])
    expect(JSON.stringify(found)).not.toContain('hidden')
  })

  it.each([
    [
      'row-level security that is not forced',
      'alter table texts no force row level security',
      'alter table texts force row level security',
      'tenancy: The table texts does not force',
    ],
    [
      'a policy that is gone',
      'drop policy office on banners',
      'create policy office on banners using (office_id = current_office()) with check (office_id = current_office())',
      'tenancy: The table banners has not the policy',
    ],
    ['a role above the rules', 'alter role LOGIN bypassrls', 'alter role LOGIN nobypassrls', 'tenancy: The role LOGIN stands above'],
    [
      'a public role that sees drafts',
      'grant select on revisions to waypost_reader',
      'revoke select on revisions from waypost_reader',
      'tenancy: The role that serves public pages may read revisions',
    ],
    [
      'commits that are not kept',
      'alter role LOGIN set synchronous_commit = off',
      'alter role LOGIN reset synchronous_commit',
      'durability: synchronous_commit is off',
    ],
    [
      'a queue of another version',
      'update jobs.version set version = 45',
      'update jobs.version set version = 46',
      'queue: Its tables are of version 45',
    ],
    [
      'a count that is off',
      'update list_counts set number = number + 1 where number = (select max(number) from list_counts)',
      'update list_counts set number = number - 1 where number = (select max(number) from list_counts)',
      'lists: The list of',
    ],
  ])('and sees %s', async (_, breaking, mending, sentence) => {
    await sql(breaking.replace('LOGIN', database.login))
    try {
      const { code, wrong } = await look('check --fast --json')
      expect(code).toBe(4)
      expect(wrong.join('\n')).toContain(sentence.replace('LOGIN', database.login))
    } finally {
      await sql(mending.replace('LOGIN', database.login))
    }
  })

  it('at the files: one that is gone, one that was cut, one whose bytes changed; the last only when it reads them', async () => {
    const rows = await sql<{ path: string; bytes: number }>(
      `select distinct on (sha256) office_id || '/' || substr(encode(sha256, 'hex'), 1, 2) || '/' || encode(sha256, 'hex') as path, bytes::int from files order by sha256 limit 3`,
    )
    const [gone, cut, changed] = rows.map(row => join(settings.DATA_DIR!, 'files', row.path))
    await rm(gone!)
    await writeFile(cut!, 'x')
    await writeFile(changed!, Buffer.alloc(rows[2]!.bytes))
    expect((await look('check --fast --json')).wrong).toHaveLength(2)
    const { wrong } = await look()
    expect(wrong).toHaveLength(3)
    expect(wrong).toEqual(
      expect.arrayContaining([
        expect.stringContaining('has 1 bytes instead of'),
        expect.stringContaining('is damaged'),
        expect.stringContaining('is not in the store'),
      ]),
    )
  })

  it('at what the public sees, and writes anew what is not what was published', async () => {
    await sql(`update live set title = 'Forged' where office_id = '${office}' and language = 'en' and collection = 'news'`)
    await sql(
      `delete from live where (office_id, record_id, language) in (select office_id, record_id, language from live where office_id = '${office}' and language = 'cs' and collection = 'news' limit 1)`,
    )
    const before = (await look('check --fast --json')).wrong.filter(one => one.startsWith('live'))
    expect(before.length).toBeGreaterThan(2)
    const repaired = await look('check --fast --repair --json')
    expect(repaired.wrong.filter(one => one.startsWith('live'))).toEqual([])
    expect(await sql("select from live where title = 'Forged'")).toEqual([])
    expect((await look('check --fast --json')).wrong.filter(one => /^(live|lists)/.test(one))).toEqual([])
    expect((await sql("select from audit where action = 'live.repaired' and actor = 'operator'")).length).toBe(before.length)
  })

  it('at what is searched, and writes anew what would be found otherwise than it is', async () => {
    await sql(
      `update search_documents set words = 'forged', titles = 'forged' where office_id = '${office}' and (language = '*' or language = 'en' and kind = 'page')`,
    )
    await sql(`delete from search_documents where office_id = '${office}' and language = 'cs' and kind = 'page'`)
    const before = (await look('check --fast --json')).wrong.filter(one => /^(live|search)/.test(one))
    expect(before.some(one => one.startsWith('search'))).toBe(true)
    expect(before.some(one => one.startsWith('live'))).toBe(true)
    await look('check --fast --repair --json')
    expect((await look('check --fast --json')).wrong.filter(one => /^(live|search)/.test(one))).toEqual([])
    expect(await sql("select from search_documents where words = 'forged'")).toEqual([])
  })

  it('at the secret, which only its owner may read', async () => {
    await chmod(join(settings.DATA_DIR!, 'secret'), 0o644)
    expect((await look('check --fast --json')).wrong.join()).toContain('secrets: ')
    await chmod(join(settings.DATA_DIR!, 'secret'), 0o600)
  })

  it('at the trail, which holds until a row of it is changed', async () => {
    expect(await run('audit verify', settings)).toMatchObject({ code: 0 })
    await sql(
      `update audit set action = 'forged' where office_id = '${office}' and id = (select min(id::text)::uuid from audit where office_id = '${office}')`,
    )
    expect(await run('audit verify', settings)).toMatchObject({ code: 4, out: expect.stringContaining('BROKEN') })
  })

  it('at a trail whose end was cut off, with the log that was kept elsewhere', async () => {
    const [{ id: other } = { id: '' }] = await sql<{ id: string }>("select id from offices where slug = 'budapest'")
    const [{ number, hash } = { number: 0, hash: '' }] = await sql<{ number: number; hash: string }>(
      `select number::int, encode(hash, 'hex') hash from audit_seals where office_id = '${other}' order by number desc limit 1`,
    )
    const log = join(settings.DATA_DIR!, 'kept.log')
    await writeFile(log, `${JSON.stringify({ level: 'info', event: 'audit-sealed', office: other, number, hash })}\n`)
    await sql(`delete from audit_seals where office_id = '${other}' and number = ${number}`)
    await sql(
      `delete from audit a where office_id = '${other}' and not exists (select from audit_seals s where s.office_id = a.office_id and s.audit_id = a.id)`,
    )
    const without = JSON.parse((await run('audit verify --json', settings)).out) as { office: string; ok: boolean }[]
    const withLog = JSON.parse((await run(`audit verify --json --log ${log}`, settings)).out) as { office: string; ok: boolean }[]
    expect(without.find(one => one.office === 'budapest')!.ok).toBe(true)
    expect(withLog.find(one => one.office === 'budapest')!.ok).toBe(false)
  })

  it('for a new administrator: a one-time link of the office that was named', async () => {
    const { code, out } = await run('invite --office budapest', { ...settings, PUBLIC_URL: 'https://example.org' })
    expect(code).toBe(0)
    expect(out).toMatch(/^https:\/\/\S+\/desk\/welcome\/[A-Za-z0-9_-]{43}\n$/)
    expect(await run('invite --office nowhere', settings)).toMatchObject({ code: 2, err: expect.stringContaining('budapest') })
  })
})
