import pg from 'pg'
import { SET_OFFICE } from './office-query.ts'

/** How to reach the database: what pg takes. */
export type Connection = Pick<pg.ClientConfig, 'host' | 'port' | 'database' | 'user' | 'password' | 'connectionString' | 'ssl'> & {
  /**
   * A commit does not wait until it is on the disk. Only for who fills an empty database before anybody is told of it: the next commit that waits
   * brings these with it, and a loss before that is a start from nothing again.
   */
  readonly lazyCommits?: boolean
}

export interface Database {
  /** Serves public pages: read only, sees what is live. */
  readonly reader: pg.Pool
  /** Reads and writes under row-level security. */
  readonly program: pg.Pool
  /** Accounts and sessions (schema auth). */
  readonly identity: pg.Pool
  readonly connection: Connection
  close(): Promise<void>
}

// Dates stay texts ('2014-12-18'): a calendar day has no zone, and a Date would give it one.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
// Sizes and counts of ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Prepares, once a connection, the statement that names the office in front of each read. */
const officeFirst: pg.PoolConfig = { onConnect: async client => void (await client.query({ ...SET_OFFICE, values: [''] })) }

/** The three pools of a process. `sizes` are the most connections each may hold; connections open when first needed. */
export function openDatabase(connection: Connection, sizes: { reader?: number; program?: number } = {}): Database {
  const pool = (role: string, max: number, options: string, extra: pg.PoolConfig = {}) => {
    const made = new pg.Pool({
      ...connection,
      max,
      options: `-c role=${role} ${options}${connection.lazyCommits ? ' -c synchronous_commit=off' : ''}`,
      connectionTimeoutMillis: 5000,
      // A backend holds some 3 MB; one that is missed is there again in 3 ms.
      idleTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: `waypost ${role.replace('waypost_', '')}`,
      ...extra,
    })
    // A lost idle connection is the pool's business: it opens another when asked. Unheard, the event would end the process.
    made.on('error', () => {})
    // One that is lost while lent out, between two statements, tells whoever sends the next; the pool does not listen for it meanwhile.
    made.on('connect', client => client.on('error', () => {}))
    return made
  }
  // Generic plans: with hundreds of offices a custom plan would be made again and again. Read only: nothing else stops a volatile function.
  const reader = pool(
    'waypost_reader',
    sizes.reader ?? 6,
    '-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c statement_timeout=10000',
    { ...officeFirst, pipeline: true },
  )
  const program = pool('waypost_program', sizes.program ?? 8, '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000', officeFirst)
  const identity = pool('waypost_identity', 3, '-c search_path=auth -c statement_timeout=10000')
  return {
    reader,
    program,
    identity,
    connection,
    close: async () => {
      await Promise.allSettled([reader.end(), program.end(), identity.end()])
    },
  }
}

/** Whether an error says that the database cannot be reached or is starting or stopping, rather than that a statement was wrong. */
export function isUnreachable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  if (code && /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|57P0[123]|08\w{3}|53300)$/.test(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message ?? '')
}
