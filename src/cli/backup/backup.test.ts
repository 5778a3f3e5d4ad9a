import { appendFile, chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { migrations } from '../../installation.ts'
import { newId } from '../../platform/database/ids.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { fill, wholeOf } from '../testing/canaries.ts'
import { cluster, folder, type OwnDatabase, ownDatabase } from '../testing/places.ts'
import { run } from '../testing/run.ts'
import { fileLines, type Manifest } from './manifest.ts'
import { leftOut } from './tables.ts'

const silentTables = Object.keys(leftOut)

describe('Of an installation that holds something of everything', { timeout: 60_000 }, () => {
  const undo = new AsyncDisposableStack()
  let scratch: string
  let source: OwnDatabase
  let settings: Record<string, string>
  let backup: string

  beforeAll(async () => {
    scratch = undo.use(await folder()).path
    source = undo.use(await ownDatabase(cluster()))
    settings = { ...source.settings, DATA_DIR: join(scratch, 'source') }
    expect(await run('migrate', settings)).toMatchObject({ code: 0 })
    await fill(settings, source.program, source.superuser)
    backup = join(scratch, 'backup')
    expect(await run(`backup ${backup}`, settings)).toMatchObject({ code: 0 })
  }, 60_000)
  afterAll(() => undo.disposeAsync())

  it('the canaries reach every table, so that no new one is forgotten here', async () => {
    const empty = [...(await wholeOf(source.superuser, silentTables))].filter(([, lines]) => !lines.length).map(([name]) => name)
    expect(empty).toEqual([])
  })

  it('every row of every table, every file, the kept mail and the secret come back exactly as they were', async () => {
    await using target = await ownDatabase(cluster())
    const dataDir = join(scratch, 'exactly')
    const ended = await run(`restore ${backup}`, { ...target.settings, DATA_DIR: dataDir })
    expect(ended).toMatchObject({ code: 0 })
    expect(await wholeOf(target.superuser, silentTables)).toEqual(await wholeOf(source.superuser, silentTables))
    for await (const { path } of fileLines(backup))
      expect((await readFile(join(dataDir, path))).equals(await readFile(join(settings.DATA_DIR!, path)))).toBe(true)
    expect((await readdir(join(dataDir, 'mail'))).length).toBe(1)
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('sessions, proofs and counters of attempts are not in it', async () => {
    const { tables } = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8')) as Manifest
    const names = tables.map(table => table.name)
    for (const name of silentTables) expect(names).not.toContain(name)
    expect(names).toContain('auth.accounts')
  })

  it('what rows still wait for is given to the queue anew: publications, messages, pictures, seals', async () => {
    await using target = await ownDatabase(cluster())
    await run(`restore ${backup}`, { ...target.settings, DATA_DIR: join(scratch, 'anew') })
    const jobs = await asSuperuser(target.superuser, client =>
      client.query<{ name: string; number: number }>('select name, count(*)::int as number from jobs.job group by 1 order by 1'),
    )
    const { rows } = await asSuperuser(target.superuser, client =>
      client.query<{ offices: number; pictures: number }>(
        'select (select count(*)::int from offices) offices, (select count(*)::int from files where width is not null) pictures',
      ),
    )
    expect(jobs.rows).toEqual([
      { name: 'make-pictures', number: rows[0]!.pictures },
      { name: 'run-schedule', number: 1 },
      { name: 'seal-audit', number: rows[0]!.offices + 1 },
      { name: 'send-message', number: 1 },
    ])
    const due = await asSuperuser(target.superuser, client => client.query("select start_after from jobs.job where name = 'run-schedule'"))
    expect(due.rows).toEqual([{ start_after: new Date('2101-01-01T00:00:00Z') }])
  })

  it('an installation that holds data is refused with exit code 3 and stays as it was', async () => {
    const before = await wholeOf(source.superuser, silentTables)
    const ended = await run(`restore ${backup}`, settings)
    expect(ended.code).toBe(3)
    expect(ended.err).toContain('holds data')
    expect(await wholeOf(source.superuser, silentTables)).toEqual(before)
  })

  it('an empty data folder gets a database of its own, and the second restore into it is refused', async () => {
    await using place = await folder()
    const own = { DATA_DIR: join(place.path, 'data') }
    expect(await run(`restore ${backup}`, own)).toMatchObject({ code: 0 })
    expect(await run('check', own)).toMatchObject({ code: 0 })
    expect(await run(`restore ${backup}`, own)).toMatchObject({ code: 3 })
    const again = join(scratch, 'again')
    expect(await run(`backup ${again}`, own)).toMatchObject({ code: 0 })
    const tables = async (of: string) =>
      (JSON.parse(await readFile(join(of, 'manifest.json'), 'utf8')) as Manifest).tables.filter(one => one.name !== 'public.audit')
    expect(await tables(again)).toEqual(await tables(backup))
  })

  it('a backup of an earlier version is filled in as it was and then brought up to date', async () => {
    await using older = await ownDatabase(cluster())
    await migrate({ connectionString: older.settings.DATABASE_OWNER_URL }, (await migrations()).slice(0, 9), older.login)
    const [office, person, article, revision] = [newId(), newId(), newId(), newId()]
    await asSuperuser(older.superuser, async client => {
      await client.query(anEarlierArticle, [office, person, article, revision])
    })
    const taken = join(scratch, 'older')
    const from = { ...older.settings, DATA_DIR: join(scratch, 'older-data') }
    expect(await run(`backup ${taken}`, from)).toMatchObject({ code: 0 })
    await using target = await ownDatabase(cluster())
    const into = { ...target.settings, DATA_DIR: join(scratch, 'older-restored') }
    expect(await run(`restore ${taken}`, into)).toMatchObject({ code: 0 })
    const rows = await wholeOf(target.superuser, silentTables)
    expect(rows.get('public.record_persons')).toEqual([`(${office},${article},0,${person},author)`])
    expect(rows.get('public.live_names')).toEqual([`(${office},${article},en,author,0,${person})`])
    expect(rows.get('public.slugs')).toContain(`(${office},people,*,jana-novakova,${person},t,t)`)
  })

  it('a backup of a newer program is refused in words', async () => {
    const newer = join(scratch, 'newer')
    await cp(backup, newer, { recursive: true })
    const manifest = JSON.parse(await readFile(join(newer, 'manifest.json'), 'utf8')) as Manifest
    await writeFile(join(newer, 'manifest.json'), JSON.stringify({ ...manifest, migration: { number: 9999, name: '9999_future.sql' } }))
    const ended = await run(`restore ${newer}`, { DATA_DIR: join(scratch, 'nowhere') })
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('newer Waypost') })
  })

  it.each([
    ['a row changed in its file', 'rows/public.texts.jsonl', (path: string) => appendFile(path, '\n')],
    ['a list of files cut off', 'files.jsonl', (path: string) => writeFile(path, '')],
    ['rows gone', 'rows/public.audit.jsonl', (path: string) => rm(path)],
  ])('%s is found, named, and nothing is restored', async (name, path, damage) => {
    const broken = join(scratch, `broken ${name}`.replaceAll(' ', '-'))
    await cp(backup, broken, { recursive: true })
    await damage(join(broken, path))
    const target = { DATA_DIR: join(scratch, 'untouched') }
    const ended = await run(`restore ${broken}`, target)
    expect(ended).toMatchObject({ code: 4, err: expect.stringContaining(path) })
    await expect(stat(target.DATA_DIR)).rejects.toThrow('ENOENT')
  })

  it('a file whose bytes changed is found and named', async () => {
    const broken = join(scratch, 'broken-file')
    await cp(backup, broken, { recursive: true })
    const first = (await fileLines(broken).next()).value!
    const bytes = await readFile(join(broken, first.path))
    bytes[0]! ^= 1
    await writeFile(join(broken, first.path), bytes)
    const ended = await run(`restore ${broken}`, { DATA_DIR: join(scratch, 'untouched') })
    expect(ended).toMatchObject({ code: 4, err: expect.stringContaining(first.path) })
  })

  it('a file that the installation itself has lost is named, and the rest is taken', async () => {
    const first = (await fileLines(backup).next()).value!
    const stored = join(settings.DATA_DIR!, first.path)
    const bytes = await readFile(stored)
    await writeFile(stored, 'something else')
    try {
      const ended = await run(`backup ${join(scratch, 'lost')} --json`, settings)
      expect(ended.code).toBe(4)
      expect(JSON.parse(ended.out).missing).toEqual([first.path])
      await using target = await ownDatabase(cluster())
      expect(await run(`restore ${join(scratch, 'lost')}`, { ...target.settings, DATA_DIR: join(scratch, 'without') })).toMatchObject({ code: 0 })
    } finally {
      await chmod(stored, 0o640)
      await writeFile(stored, bytes)
    }
  })

  it('what is written meanwhile is in it wholly or not at all', async () => {
    const client = new pg.Client(source.superuser)
    await client.connect()
    const { rows } = await client.query<{ id: string }>('select id from offices where is_default')
    const office = rows[0]!.id
    const number = async () => (await client.query<{ n: number }>("select count(*)::int n from done_forms where action = 'pair'")).rows[0]!.n
    let writing = true
    const pairs = (async () => {
      while (writing)
        await client.query(`begin; insert into done_forms (office_id, key, actor, action) values ('${office}', '${newId()}', 'operator', 'pair');
          insert into messages (office_id, id, recipient, language, about, subject, body) values ('${office}', '${newId()}', 'x@example.org', 'en', 'pair', 's', 'b'); commit`)
    })()
    const before = await number()
    const meanwhile = join(scratch, 'meanwhile')
    expect(await run(`backup ${meanwhile}`, settings)).toMatchObject({ code: 0 })
    writing = false
    await pairs
    expect(await number()).toBeGreaterThan(before + 10)
    await client.end()
    await using target = await ownDatabase(cluster())
    expect(await run(`restore ${meanwhile}`, { ...target.settings, DATA_DIR: join(scratch, 'meanwhile-data') })).toMatchObject({ code: 0 })
    const restored = await asSuperuser(target.superuser, one =>
      one.query(
        "select (select count(*)::int from done_forms where action = 'pair') forms, (select count(*)::int from messages where about = 'pair') messages",
      ),
    )
    expect(restored.rows[0]!.forms).toBeGreaterThan(0)
    expect(restored.rows[0]!.messages).toBe(restored.rows[0]!.forms)
  })

  it('a folder that holds files is refused with exit code 3, and a backup that fails leaves nothing behind', async () => {
    expect(await run(`backup ${backup}`, settings)).toMatchObject({ code: 3 })
    await using empty = await ownDatabase(cluster())
    const ended = await run(`backup ${join(scratch, 'failing')}`, { ...empty.settings, DATA_DIR: join(scratch, 'empty') })
    expect(ended.code).toBe(1)
    expect((await readdir(scratch)).filter(name => name.startsWith('failing'))).toEqual([])
  })
})

/** An article with its author, live, as the ninth migration kept it. */
const anEarlierArticle = `
  with office as (insert into offices (id, slug, is_default, names, zone, languages) values ($1, 'prague', true, '{"en":"Prague"}', 'Europe/Prague', '{en}')),
    record as (insert into records (office_id, id, kind, source_language) values ($1, $2::uuid, 'person', 'en'), ($1, $3::uuid, 'article', 'en')),
    person as (insert into persons (office_id, id, given, family, shown) values ($1, $2, 'Jana', 'Novakova', '{"en":"Jana Novakova"}')),
    article as (insert into articles (office_id, id, type, dated_on) values ($1, $3, 'news', '2013-01-01')),
    author as (insert into authors (office_id, record_id, position, person_id) values ($1, $3, 0, $2)),
    text as (insert into texts (office_id, record_id, language, live_revision, newest_revision, first_published_at, published_at)
      values ($1, $3, 'en', $4::uuid, $4, now(), now())),
    revision as (insert into revisions (office_id, id, record_id, language, number, title, body, body_version, made_by)
      values ($1, $4, $3, 'en', 1, 'Earlier', '{"type":"doc","content":[]}', 1, 'operator')),
    slug as (insert into slugs (office_id, collection, language, slug, record_id, was_live) values ($1, 'news', 'en', 'earlier', $3, true))
  insert into live (office_id, record_id, language, kind, collection, slug, title, lead, body, card, source_language, revision_id, first_published_at, published_at)
  values ($1, $3, 'en', 'article', 'news', 'earlier', 'Earlier', '', '{"type":"doc","content":[]}', '{}', 'en', $4, now(), now())`
