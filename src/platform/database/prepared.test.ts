import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { found } from '../../../test/office.ts'
import { isId, newId } from './ids.ts'
import { isUnreachable, openDatabase } from './pools.ts'
import { question, read, statements } from './prepared.ts'
import { inOffice } from './transaction.ts'

let database: TestDatabase
let office: string
beforeAll(async () => {
  database = await testDatabase({ reader: 1, program: 1 })
  office = await found(database.program, 'prague')
})
afterAll(() => database.drop())

const bySlug = question<{ slug: string; other: string }>()((db, p) =>
  db.selectFrom('offices').select(['id', 'slug']).where('slug', '=', p.slug).where('slug', '<>', p.other).where('has_site', '=', true),
)

test('A question is written once, and values that come with a call go to their places beside those that stand in it', async () => {
  expect(bySlug.sql).toContain('$1')
  expect(await bySlug(database.reader, office, { other: 'budapest', slug: 'prague' })).toEqual([{ id: office, slug: 'prague' }])
  expect(await bySlug(database.reader, office, { other: 'prague', slug: 'prague' })).toEqual([])
  expect(await bySlug(database.reader, office, { other: "x' or true --", slug: "x' or true --" })).toEqual([])
})

test('Every read is counted', async () => {
  const before = statements.count
  await bySlug(database.reader, office, { slug: 'prague', other: '' })
  expect(statements.count).toBe(before + 1)
})

test('The reading role writes nothing, not even through a function', async () => {
  for (const text of ["update offices set slug = 'x'", "select nextval('x')", 'create temporary table t (x int)'])
    await expect(read(database.reader, office, { text, values: [] })).rejects.toThrow()
})

test('A connection that broke is not used again, and one that was told of a mistake is', async () => {
  const pid = async () => (await read<{ pid: number }>(database.reader, office, { text: 'select pg_backend_pid() pid', values: [] }))[0]!.pid
  const first = await pid()
  await expect(read(database.reader, office, { text: 'select nonsense', values: [] })).rejects.toMatchObject({ code: '42703' })
  expect(await pid()).toBe(first)
  const broken = read(database.reader, office, { text: 'select pg_sleep(5)', values: [] }).catch(error => error)
  await asSuperuser(database.superuser, client => client.query('select pg_sleep(0.1), pg_terminate_backend($1)', [first]))
  expect(isUnreachable(await broken)).toBe(true)
  expect(await pid()).not.toBe(first)
})

test('Reads that share a connection fail alone by their own mistake, and together when it breaks', async () => {
  const one = openDatabase(database.connection, { reader: 1 })
  try {
    const ask = (text: string) =>
      read<{ it: string }>(one.reader, office, { text, values: [] }).then(
        rows => rows[0]!.it,
        (error: { code?: string }) => error.code ?? 'gone',
      )
    const here = "select current_setting('app.office') it"
    expect(await Promise.all([here, 'select 1 / 0', here, 'select nonsense', here].map(ask))).toEqual([office, '22012', office, '42703', office])
    expect(one.reader.totalCount).toBe(1)
    const [pid] = await read<{ it: number }>(one.reader, office, { text: 'select pg_backend_pid() it', values: [] })
    const broken = Promise.all(['select pg_sleep(5)', here, here].map(ask))
    await asSuperuser(database.superuser, client => client.query('select pg_sleep(0.1), pg_terminate_backend($1)', [pid!.it]))
    expect((await broken)[0]).toBe('57P01')
    expect((await broken).slice(1)).not.toContain(office)
    expect(await ask(here)).toBe(office)
  } finally {
    await one.close()
  }
})

test('More reads than one connection takes open another, up to the bound, and all are answered', async () => {
  const two = openDatabase(database.connection, { reader: 2 })
  try {
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => read<{ it: number }>(two.reader, office, { text: `select ${at} it`, values: [] })),
    )
    expect(all.map(rows => rows[0]!.it)).toEqual(Array.from({ length: 40 }, (_, at) => at))
    expect(two.reader.totalCount).toBe(2)
    expect(two.reader.idleCount).toBe(2)
  } finally {
    await two.close()
  }
})

test('A transaction of one office is whole or not at all', async () => {
  const insert = (id: string, keep: boolean, fault?: Error) =>
    inOffice(
      database.program,
      office,
      async tx => {
        await tx.insertInto('records').values({ office_id: office, id, kind: 'article', source_language: 'en' }).execute()
        if (fault) throw fault
        return id
      },
      () => keep,
    )
  const [kept, dropped, failed] = [newId(), newId(), newId()]
  await insert(kept, true)
  await insert(dropped, false)
  await expect(insert(failed, true, new Error('a fault'))).rejects.toThrow('a fault')
  expect(await inOffice(database.program, office, tx => tx.selectFrom('records').select('id').execute())).toEqual([{ id: kept }])
})

test('Ids sort as they were made, and only what is written as we write them is one', () => {
  const ids = [1_000, 2_000, 1_800_000_000_000].map(at => newId(at))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(Array.from({ length: 1000 }, () => newId(1))).size).toBe(1000)
  for (const id of ids) expect(isId(id)).toBe(true)
  for (const text of [ids[0]!.toUpperCase(), `{${ids[0]}}`, `${ids[0]} `, `${ids[0]}\n`, '', undefined, 7]) expect(isId(text)).toBe(false)
})

test('That the database cannot be reached is told apart from a wrong statement', () => {
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '08006', '53300', 'ENOENT']) expect(isUnreachable({ code })).toBe(true)
  expect(isUnreachable(new Error('timeout exceeded when trying to connect'))).toBe(true)
  for (const error of [{ code: '42703' }, { code: '23505' }, new Error('a fault'), undefined, null, 'text']) expect(isUnreachable(error)).toBe(false)
})
