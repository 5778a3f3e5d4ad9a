import type pg from 'pg'

/** A connection lent out of a pool, or being opened, and how many reads stand in it. */
interface Lent {
  readonly client: Promise<pg.PoolClient>
  reads: number
  broken: Error | undefined
}

/** So many reads stand in one connection before another is opened: one that is slow holds up no more than these. */
const READS_IN_ONE = 4

const lentOut = new WeakMap<pg.Pool, Set<Lent>>()

/**
 * A connection for one read. In a pool whose connections take the next question before the last is answered (`pipeline`), reads share them:
 * each is a transaction of its own, ended by its own Sync, and few busy connections cost less than many that are woken in turn.
 * `done` gives it back, with the error if it broke.
 */
export async function connectionFor(pool: pg.Pool): Promise<{ client: pg.PoolClient; done(broken?: Error): void }> {
  if (!pool.options.pipeline) {
    const client = await pool.connect()
    return { client, done: broken => client.release(broken) }
  }
  const lent = shared(pool) ?? lend(pool)
  lent.reads++
  try {
    const client = await lent.client
    return { client, done: broken => giveBack(pool, lent, client, broken) }
  } catch (error) {
    lentOut.get(pool)!.delete(lent)
    throw error
  }
}

function giveBack(pool: pg.Pool, lent: Lent, client: pg.PoolClient, broken: Error | undefined): void {
  lent.reads--
  lent.broken ??= broken
  // Nobody joins what broke; who stands in it already is told the same.
  if (broken || lent.reads === 0) lentOut.get(pool)!.delete(lent)
  if (lent.reads === 0) client.release(lent.broken)
}

/** The fullest connection that has room; where the pool can open no more, the emptiest. */
function shared(pool: pg.Pool): Lent | undefined {
  let room: Lent | undefined
  let emptiest: Lent | undefined
  const all = lentOut.get(pool) ?? new Set()
  for (const one of all) {
    if (one.reads < READS_IN_ONE && one.reads > (room?.reads ?? -1)) room = one
    if (one.reads < (emptiest?.reads ?? Number.POSITIVE_INFINITY)) emptiest = one
  }
  return room ?? (all.size >= pool.options.max ? emptiest : undefined)
}

function lend(pool: pg.Pool): Lent {
  const lent: Lent = { client: pool.connect(), reads: 0, broken: undefined }
  const all = lentOut.get(pool)
  if (all) all.add(lent)
  else lentOut.set(pool, new Set([lent]))
  return lent
}
