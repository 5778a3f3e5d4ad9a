import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { found } from '../../../test/office.ts'
import { newId } from './ids.ts'
import { isUnreachable } from './pools.ts'
import { question, read } from './prepared.ts'
import type { Tables } from './tables.ts'
import { inOffice } from './transaction.ts'

const OFFICES = 40
const PERSONS = 3
const REQUESTS = 4000

let database: TestDatabase
const offices: string[] = []
beforeAll(async () => {
  // Two connections for all of them: whatever one request leaves behind, the next one of another office finds.
  database = await testDatabase({ reader: 2, program: 2 })
  for (let index = 0; index < OFFICES; index++) {
    const office = await found(database.program, `office-${index}`, { isDefault: index === 0 })
    offices.push(office)
    await inOffice(database.program, office, async tx => {
      for (let person = 0; person < PERSONS; person++) {
        const id = newId()
        await tx.insertInto('records').values({ office_id: office, id, kind: 'person', source_language: 'en' }).execute()
        await tx
          .insertInto('persons')
          .values({ office_id: office, id, given: 'Canary', family: office, shown: JSON.stringify({ en: office }) })
          .execute()
      }
    })
  }
})
afterAll(() => database.drop())

type Canary = { family: string }
const everyPerson = question<Record<never, never>>()(db => db.selectFrom('persons').select('family'))
const wrongly = question<{ of: string }>()(db =>
  db.selectFrom('persons').select(sql<string>`(1 / (length(family) - length(family)))::text`.as('family')),
)
const byOffice = question<{ of: string }>()((db, p) => db.selectFrom('persons').select('family').where('office_id', '=', p.of))

/** What a request may find: the rows of its own office, none where it named none; a fault where it asked for one. */
interface Ask {
  readonly office: string
  readonly run: () => Promise<readonly Canary[]>
  readonly finds: 'own' | 'nothing' | 'fault'
}

const select = (tx: Kysely<Tables>) => tx.selectFrom('persons').select('family').execute()
const fault = () => {
  throw new Error('a fault of the page')
}

function asks(office: string, other: string): Ask[] {
  const { reader, program } = database
  const inside = (work: Parameters<typeof inOffice<readonly Canary[]>>[2], keep?: () => boolean) => () => inOffice(program, office, work, keep)
  return [
    { office, finds: 'own', run: () => everyPerson(reader, office, {}) },
    { office, finds: 'own', run: () => everyPerson(program, office, {}) },
    { office, finds: 'nothing', run: () => byOffice(reader, office, { of: other }) },
    { office, finds: 'own', run: inside(select) },
    { office, finds: 'own', run: inside(select, () => false) },
    { office, finds: 'nothing', run: inside(tx => tx.selectFrom('persons').select('family').where('office_id', '=', other).execute()) },
    // What another office has cannot be changed, and a row of another office cannot be written.
    {
      office,
      finds: 'nothing',
      run: inside(tx => tx.updateTable('persons').set({ given: 'Taken' }).where('office_id', '=', other).returning('family').execute()),
    },
    {
      office,
      finds: 'fault',
      run: inside(tx =>
        tx
          .insertInto('records')
          .values({ office_id: other, id: newId(), kind: 'person', source_language: 'en' })
          .returning(sql<string>`kind`.as('family'))
          .execute(),
      ),
    },
    // What breaks: a statement, the time for one, the page itself, half a transaction.
    { office, finds: 'fault', run: () => wrongly(reader, office, { of: other }) },
    { office, finds: 'fault', run: () => read(reader, office, { text: 'select family from persons where', values: [] }) },
    { office, finds: 'fault', run: inside(async tx => (await select(tx)) && fault()) },
    {
      office,
      finds: 'fault',
      run: inside(async tx => {
        await sql`set local statement_timeout = 1`.execute(tx)
        await sql`select pg_sleep(0.1)`.execute(tx)
        return []
      }),
    },
    // No office, or what is none.
    { office, finds: 'fault', run: () => everyPerson(reader, '', {}) },
    { office, finds: 'fault', run: () => everyPerson(reader, `${office}'; select 1 --`, {}) },
    { office, finds: 'fault', run: () => everyPerson(reader, office.toUpperCase(), {}) },
    { office, finds: 'fault', run: () => inOffice(program, "' or true or '", select) },
    { office, finds: 'nothing', run: () => everyPerson(reader, newId(), {}) },
    { office, finds: 'nothing', run: async () => (await reader.query<Canary>('select family from persons')).rows },
    { office, finds: 'nothing', run: async () => (await program.query<Canary>('select family from persons')).rows },
  ]
}

interface Tally {
  asked: number
  rows: number
  faults: number
  /** Ended from outside, in the middle: as a statement whose time is over, or as a connection that is lost. */
  cut: number
  astray: number
  missing: number
  unexpected: string[]
}

/** Cancels what runs, and now and then ends a connection, until told to stop. */
function cutFromOutside(): () => Promise<void> {
  let stop = false
  const done = asSuperuser(database.superuser, async client => {
    for (let round = 1; !stop; round++) {
      await client.query(
        `select ${round % 10 ? 'pg_cancel_backend' : 'pg_terminate_backend'}(pid) from pg_stat_activity
         where datname = current_database() and usename = 'waypost' and state <> 'idle' limit 1`,
      )
      await new Promise(again => setTimeout(again, 5))
    }
  })
  return () => {
    stop = true
    return done
  }
}

/** Sends them from many at once, in a mixed order that a seed decides. */
async function send(database: TestDatabase, requests: number): Promise<Tally> {
  const tally: Tally = { asked: 0, rows: 0, faults: 0, cut: 0, astray: 0, missing: 0, unexpected: [] }
  let seed = 2024
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return Math.floor((seed / 0x7fffffff) * below) % below
  }
  const one = async () => {
    while (tally.asked < requests) {
      tally.asked++
      const index = random(OFFICES)
      const office = offices[index]!
      const choice = asks(office, offices[(index + 1 + random(OFFICES - 1)) % OFFICES]!)
      // Half of them ask what all pages ask; the others what one hopes nobody does.
      const ask = choice[random(2) ? random(6) : random(choice.length)]!
      try {
        const rows = await ask.run()
        tally.rows += rows.length
        tally.astray += rows.filter(row => row.family !== office).length
        if (ask.finds === 'own' && rows.length < PERSONS) tally.missing++
        if (ask.finds === 'fault') tally.unexpected.push(`${ask.run} did not fail`)
      } catch (error) {
        tally.faults++
        if ((error as { code?: string }).code === '57014' || isUnreachable(error)) tally.cut++
        else if (ask.finds !== 'fault') tally.unexpected.push(`${ask.run}: ${(error as Error).message}`)
      }
    }
  }
  const cutting = cutFromOutside()
  await Promise.all(Array.from({ length: 24 }, one))
  await cutting()
  expect(database.reader.totalCount).toBeLessThanOrEqual(2)
  expect(database.program.totalCount).toBeLessThanOrEqual(2)
  return tally
}

test('Thousands of interleaved requests of forty offices through two connections find each office’s rows and none of another’s', {
  timeout: 30_000,
}, async () => {
  const tally = await send(database, REQUESTS)
  expect({ ...tally, unexpected: tally.unexpected.slice(0, 3) }).toMatchObject({ asked: REQUESTS, astray: 0, missing: 0, unexpected: [] })
  expect(tally.rows).toBeGreaterThan(REQUESTS)
  expect(tally.faults).toBeGreaterThan(REQUESTS / 10)
  expect(tally.cut).toBeGreaterThan(20)
  expect(await asSuperuser(database.superuser, async client => (await client.query("select 1 from persons where given <> 'Canary'")).rows)).toEqual(
    [],
  )
})

test('With one rule of tenancy dropped the same requests notice: rows are missing, and without row-level security they go astray', {
  timeout: 20_000,
}, async () => {
  await asSuperuser(database.superuser, client => client.query('drop policy office on persons'))
  expect((await send(database, 300)).missing).toBeGreaterThan(50)
  await asSuperuser(database.superuser, client => client.query('alter table persons disable row level security'))
  expect((await send(database, 300)).astray).toBeGreaterThan(1000)
})
