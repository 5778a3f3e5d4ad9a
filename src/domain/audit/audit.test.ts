import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { INSTALLATION, newId } from '../../platform/database/ids.ts'
import { inOffice } from '../../platform/database/transaction.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { writeAudit } from '../commands/index.ts'
import { type AuditState, auditTrail, sealAudit, TRAIL_ROWS, type TrailFilter, verifyAudit } from './index.ts'

let database: TestDatabase
let platform: Platform
let logged: string[]
const office = newId()
beforeEach(async () => {
  database = await testDatabase()
  logged = []
  platform = { database, log: createLog('info', { write: (line: string) => void logged.push(line) }), now: () => new Date() } as unknown as Platform
})
afterEach(() => database.drop())

const write = (action: string, of: string = office, subject?: string) =>
  inOffice(database.program, of, tx => writeAudit(tx, { office: of, actor: { kind: 'operator' }, request: 'r1' }, action, subject, ['title', 'lead']))
const tamper = (work: (client: pg.Client) => Promise<unknown>) => asSuperuser(database.superuser, work)
async function sealedTrail(rows = 6): Promise<void> {
  for (let number = 1; number <= rows; number++) await write(`thing.done-${number}`)
  await sealAudit(platform, office)
}
const why = (state: AuditState) => (state.ok ? 'ok' : `${state.broken.why} at ${state.broken.number}`)
const check = async () => why(await verifyAudit(platform, office))

describe('The chain over the trail', () => {
  it('seals each row once, grows, and holds', async () => {
    await sealedTrail()
    expect(await sealAudit(platform, office)).toEqual({ sealed: 0 })
    await write('thing.done-7')
    expect(await verifyAudit(platform, office)).toMatchObject({ ok: true, rows: 6, waiting: 1 })
    expect(await sealAudit(platform, office)).toEqual({ sealed: 1 })
    expect(await verifyAudit(platform, office)).toMatchObject({ ok: true, rows: 7, waiting: 0, newest: { number: 7 } })
  })

  it('has no forks when several jobs seal at once while rows are written', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => write(`thing.done-${number}`).then(() => sealAudit(platform, office))))
    expect(await verifyAudit(platform, office)).toMatchObject({ ok: true, rows: 30, waiting: 0 })
  })

  it('is one for each office, and one for the installation itself', async () => {
    const other = newId()
    await sealedTrail(2)
    await write('thing.done', other)
    await write('office.founded', INSTALLATION)
    for (const one of [other, INSTALLATION]) {
      await sealAudit(platform, one)
      expect(await verifyAudit(platform, one)).toMatchObject({ ok: true, rows: 1 })
    }
    await tamper(client => client.query('delete from audit where office_id = $1', [other]))
    expect(why(await verifyAudit(platform, other))).toBe('row-removed at 1')
    expect(await check()).toBe('ok')
  })

  it.each([
    ['who', "actor = 'account:someone-else'"],
    ['what', "action = 'thing.not-done'"],
    ['about which record', "subject = 'another'"],
    ['which fields', "fields = '{title}'"],
    ['in which request', 'request = null'],
    ['when, by a microsecond', "at = at + interval '1 microsecond'"],
  ])('finds a row in which was changed %s', async (_, change) => {
    await sealedTrail()
    await tamper(client => client.query(`update audit set ${change} where action = 'thing.done-3'`))
    expect(await check()).toBe('changed at 3')
  })

  it('finds a row that was removed, alone or with its seal', async () => {
    await sealedTrail()
    await tamper(client => client.query("delete from audit where action = 'thing.done-3'"))
    expect(await check()).toBe('row-removed at 3')
    await tamper(client => client.query('delete from audit_seals where number = 3'))
    expect(await check()).toBe('seal-removed at 3')
    await tamper(client => client.query('update audit_seals set number = number - 1 where number > 3'))
    expect(await check()).toBe('changed at 3')
  })

  it('finds a seal that was removed, at the beginning too', async () => {
    await sealedTrail()
    await tamper(client => client.query('delete from audit_seals where number = 1'))
    expect(await check()).toBe('seal-removed at 1')
  })

  it('finds two rows that changed places, and a seal of another hash', async () => {
    await sealedTrail()
    await tamper(async client => {
      await client.query('update audit_seals set number = number + 100 where number in (2, 3)')
      await client.query('update audit_seals set number = case number when 102 then 3 else 2 end where number in (102, 103)')
    })
    expect(await check()).toBe('changed at 2')
  })

  it('finds a row that was put between old ones', async () => {
    await sealedTrail()
    await tamper(client =>
      client.query("insert into audit (office_id, id, at, actor, action) values ($1, $2, now() - interval '3 days', 'operator', 'thing.invented')", [
        office,
        newId(),
      ]),
    )
    await sealAudit(platform, office)
    expect(await check()).toBe('added at 7')
  })

  it('finds its own end cut off and sealed anew, by the hash that the log kept', async () => {
    await sealedTrail()
    const line = logged.map(text => JSON.parse(text)).find(one => one.event === 'audit-sealed')
    const anchor = { number: line.number as number, hash: line.hash as string }
    expect(await verifyAudit(platform, office, anchor)).toMatchObject({ ok: true, newest: anchor })
    await tamper(async client => {
      await client.query('delete from audit_seals where number = 6')
      await client.query("update audit set action = 'thing.undone' where action = 'thing.done-6'")
    })
    expect(why(await verifyAudit(platform, office, anchor))).toBe('cut-off at 6')
    await sealAudit(platform, office)
    expect(await check()).toBe('ok')
    expect(why(await verifyAudit(platform, office, anchor))).toBe('cut-off at 6')
  })
})

describe('The trail', () => {
  it.each([
    "update audit set actor = 'nobody'",
    'delete from audit',
    'truncate audit',
    'update audit_seals set number = 9',
    'delete from audit_seals',
    'drop table audit',
    'alter table audit disable row level security',
  ])('cannot be changed by the program: %s', async statement => {
    await sealedTrail(1)
    await expect(inOffice(database.program, office, (_, client) => client.query(statement))).rejects.toMatchObject({ code: '42501' })
    expect(await check()).toBe('ok')
  })

  const all: TrailFilter = { actor: null, action: null, subject: null, from: null, until: null, before: null }
  const ask = (filter: Partial<TrailFilter>, of: string = office) => auditTrail(database.program, of, { ...all, ...filter })

  it('is read newest first, page by page, and narrowed by who, what, which record and when', async () => {
    for (let number = 0; number < TRAIL_ROWS + 3; number++) await write(number % 10 ? 'article.published' : 'article', office, `record-${number}`)
    await write('articles.counted')
    await write('article.published', newId(), 'elsewhere')
    // A minute apart, since a Date holds no microseconds.
    await tamper(client =>
      client.query(
        "update audit a set at = '2027-06-01'::timestamptz + n * interval '1 minute' from (select id, row_number() over (order by at, id) n from audit) r where r.id = a.id",
      ),
    )
    const first = await ask({})
    expect(first).toHaveLength(TRAIL_ROWS + 1)
    expect(first[0]).toMatchObject({ action: 'articles.counted', actor: 'operator', actor_name: null })
    const second = await ask({ before: first[TRAIL_ROWS - 1]!.id })
    expect(second.map(row => row.subject)).toEqual(['record-3', 'record-2', 'record-1', 'record-0'])
    expect(await ask({ subject: 'record-7' })).toMatchObject([{ action: 'article.published', fields: ['title', 'lead'] }])
    expect(await ask({ action: 'article', before: second[0]!.id })).toHaveLength(3)
    expect(await ask({ actor: 'account:x' })).toEqual([])
    expect(await ask({ until: second[0]!.at })).toHaveLength(3)
    expect(await ask({ from: first[0]!.at })).toHaveLength(1)
    expect(await ask({ subject: 'elsewhere' })).toEqual([])
  })
})
