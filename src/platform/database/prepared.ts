import { createHash } from 'node:crypto'
import { type Compilable, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type pg from 'pg'
import { isId } from './ids.ts'
import { OfficeQuery } from './office-query.ts'
import { connectionFor } from './shared-connections.ts'
import type { Tables } from './tables.ts'

/** Builds SQL, runs nothing. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Counts statements, so that tests can hold pages to their number. */
export const statements = { count: 0 }

/** A question asked of one office on the reading pool. */
export type Question<P, O> = ((reader: pg.Pool, office: string, values: P) => Promise<O[]>) & { readonly sql: string }

/**
 * Builds a statement once, at import, and sends it by name for ever. In `build`, `p.slug` stands for a value that comes with each call.
 * @example const articleBySlug = question<{ language: string; slug: string }>()((db, p) => db.selectFrom('live')…where('slug', '=', p.slug))
 */
export const question =
  <P extends Record<string, unknown>>() =>
  <O>(build: (db: Kysely<Tables>, p: P) => Compilable<O>): Question<P, O> => {
    const placeholders = new Proxy({} as P, { get: (_, key) => ({ later: key }) })
    const { sql, parameters } = build(builder, placeholders).compile()
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32)
    const slots = parameters as ({ later?: string } | null)[]
    const ask = (reader: pg.Pool, office: string, values: P) => {
      const given = slots.map(slot => (slot !== null && typeof slot === 'object' && slot.later !== undefined ? values[slot.later] : slot))
      return read<O>(reader, office, { name, text: sql, values: given })
    }
    return Object.assign(ask, { sql })
  }

/** One read for one office. Throws for an office that is no id: the setting must never carry anything else. */
export async function read<O>(reader: pg.Pool, office: string, config: { name?: string; text: string; values: unknown[] }): Promise<O[]> {
  if (!isId(office)) throw new TypeError('a read without an office')
  statements.count++
  const { client, done } = await connectionFor(reader)
  let broken: Error | undefined
  try {
    const result = await new Promise<pg.QueryResult>((resolve, reject) => {
      client.query(new OfficeQuery(office, config, (error, answer) => (error ? reject(error) : resolve(answer))) as never)
    })
    return result.rows as O[]
  } catch (error) {
    // A connection that broke in the middle must not go back to the pool, nor one that the server ends with its answer (FATAL);
    // an ERROR leaves it whole.
    if ((error as { severity?: string }).severity !== 'ERROR') broken = error as Error
    throw error
  } finally {
    done(broken)
  }
}
