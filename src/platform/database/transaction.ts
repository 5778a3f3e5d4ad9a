import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { isId } from './ids.ts'
import type { Tables } from './tables.ts'

/** SQL inside one transaction of one office. */
export type Transaction = Kysely<Tables>

/**
 * Runs `work` in one transaction in which the database lets only this office's rows through. Commits when it resolves with anything,
 * rolls back when it throws or when `keep(result)` says no.
 */
export const inOffice = <R>(
  program: pg.Pool,
  office: string,
  work: (tx: Transaction, client: pg.PoolClient) => Promise<R>,
  keep: (result: R) => boolean = () => true,
): Promise<R> => transact(program, office, 'begin', work, keep)

/** Reads only, all statements of `work` from the same picture of the office, while others go on writing. */
export const inPicture = <R>(program: pg.Pool, office: string, work: (tx: Transaction) => Promise<R>): Promise<R> =>
  transact(program, office, 'begin isolation level repeatable read, read only', work, () => true)

async function transact<R>(
  program: pg.Pool,
  office: string,
  begin: string,
  work: (tx: Transaction, client: pg.PoolClient) => Promise<R>,
  keep: (result: R) => boolean,
): Promise<R> {
  // The id goes into the text of the statement (`begin` takes no parameters in one message with it): nothing but an id may pass.
  if (!isId(office)) throw new TypeError('a transaction without an office')
  const client = await program.connect()
  let broken: Error | undefined
  try {
    await client.query(`${begin}; select set_config('app.office', '${office}', true)`)
    const result = await work(onClient(client), client)
    await client.query(keep(result) ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Kysely on one connection that someone else opens and gives back. */
function onClient(client: pg.PoolClient): Transaction {
  const lent = { query: client.query.bind(client), release: () => {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } as never }) })
}
