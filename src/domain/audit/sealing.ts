import { sql } from 'kysely'
import { inOffice } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { beginning, sealOf } from './chain.ts'
import { LOOKS_BACK, sealedColumns } from './sealed-columns.ts'

const AT_ONCE = 1000

/**
 * Chains every row of an office that bears no seal yet, in the order of its time. One job at a time works an office, so that the chain has
 * no forks. The newest hash goes to the log: kept elsewhere, it proves later that the end of the chain was not cut off (`verifyAudit`).
 */
export async function sealAudit(platform: Platform, office: string): Promise<{ sealed: number }> {
  let sealed = 0
  for (;;) {
    const newest = await sealSome(platform, office)
    sealed += newest.count
    if (newest.count) platform.log.info({ event: 'audit-sealed', office, number: newest.number, hash: newest.hash.toString('hex') })
    if (newest.count < AT_ONCE) return { sealed }
  }
}

async function sealSome(platform: Platform, office: string): Promise<{ count: number; number: number; hash: Buffer }> {
  return inOffice(platform.database.program, office, async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('audit ' || ${office}, 0))`.execute(tx)
    const newest = await tx
      .selectFrom('audit_seals as s')
      .leftJoin('audit as a', join => join.onRef('a.office_id', '=', 's.office_id').onRef('a.id', '=', 's.audit_id'))
      .select(['s.number', 's.hash', 'a.at'])
      .where('s.office_id', '=', office)
      .orderBy('s.number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const rows = await tx
      .selectFrom('audit as a')
      .select(sealedColumns)
      .where('a.office_id', '=', office)
      .where(eb =>
        eb.not(eb.exists(eb.selectFrom('audit_seals as s').select('s.number').where('s.office_id', '=', office).whereRef('s.audit_id', '=', 'a.id'))),
      )
      .$if(Boolean(newest?.at), rows => rows.where('a.at', '>', sql<Date>`${newest!.at}::timestamptz - ${LOOKS_BACK}`))
      .orderBy('a.at')
      .orderBy('a.id')
      .limit(AT_ONCE)
      .execute()
    let { number, hash } = { number: newest?.number ?? 0, hash: newest?.hash ?? beginning }
    const seals = rows.map(row => {
      hash = sealOf(hash, row)
      number++
      return { office_id: office, number, audit_id: row.id, hash }
    })
    if (seals.length) await tx.insertInto('audit_seals').values(seals).execute()
    return { count: seals.length, number, hash }
  })
}
