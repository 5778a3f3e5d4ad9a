import { sql } from 'kysely'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { beginning, type SealedRow, sealOf } from './chain.ts'
import { LOOKS_BACK, sealedColumns } from './sealed-columns.ts'

/** What is wrong at a link of the chain. */
export type AuditFault =
  /** The row, the seal, or their order is not what was sealed. */
  | 'changed'
  | 'row-removed'
  | 'seal-removed'
  /** A row older than the seals around it that bears none. */
  | 'added'
  /** The chain does not reach what was noted elsewhere, or reaches it with another hash. */
  | 'cut-off'

/** The end of the chain at some time, as the log of sealing gives it. */
export interface Anchor {
  number: number
  /** Hexadecimal. */
  hash: string
}
export type AuditState =
  | { ok: true; rows: number; waiting: number; newest: Anchor | undefined }
  | { ok: false; broken: { number: number; why: AuditFault } }

const AT_ONCE = 2000

/**
 * Walks an office's chain from its beginning and names the first link that does not hold. `waiting` are rows not sealed yet. Without an
 * anchor the chain cannot know whether its own end was cut off and made again; with one that was kept elsewhere it can.
 */
export async function verifyAudit(platform: Platform, office: string, anchor?: Anchor): Promise<AuditState> {
  return inOffice<AuditState>(platform.database.program, office, async tx => {
    let number = 0
    let hash = beginning
    const broken = (why: AuditFault): AuditState => ({ ok: false, broken: { number: number + 1, why } })
    for (;;) {
      const links = await linksAfter(tx, office, number)
      for (const { number: given, hash: sealed, ...row } of links) {
        if (given !== number + 1) return broken('seal-removed')
        if (row.id === null) return broken('row-removed')
        hash = sealOf(hash, row as SealedRow)
        if (!hash.equals(sealed)) return broken('changed')
        number = given
        if (anchor?.number === number && anchor.hash !== hash.toString('hex')) return { ok: false, broken: { number, why: 'cut-off' } }
      }
      if (links.length < AT_ONCE) break
    }
    if (anchor && anchor.number > number) return broken('cut-off')
    const { waiting, added } = await unsealed(tx, office)
    if (added) return broken('added')
    return { ok: true, rows: number, waiting, newest: number ? { number, hash: hash.toString('hex') } : undefined }
  })
}

const linksAfter = (tx: Transaction, office: string, number: number) =>
  tx
    .selectFrom('audit_seals as s')
    .leftJoin('audit as a', join => join.onRef('a.office_id', '=', 's.office_id').onRef('a.id', '=', 's.audit_id'))
    .select(['s.number', 's.hash'])
    .select(sealedColumns)
    .where('s.office_id', '=', office)
    .where('s.number', '>', number)
    .orderBy('s.number')
    .limit(AT_ONCE)
    .execute()

async function unsealed(tx: Transaction, office: string): Promise<{ waiting: number; added: number }> {
  const newest = tx
    .selectFrom('audit_seals as s')
    .innerJoin('audit as a', join => join.onRef('a.office_id', '=', 's.office_id').onRef('a.id', '=', 's.audit_id'))
    .select('a.at')
    .where('s.office_id', '=', office)
    .orderBy('s.number', 'desc')
    .limit(1)
  return tx
    .selectFrom('audit as a')
    .leftJoin('audit_seals as s', join => join.onRef('s.office_id', '=', 'a.office_id').onRef('s.audit_id', '=', 'a.id'))
    .select([sql<number>`count(*)`.as('waiting'), sql<number>`count(*) filter (where a.at <= (${newest}) - ${LOOKS_BACK})`.as('added')])
    .where('a.office_id', '=', office)
    .where('s.number', 'is', null)
    .executeTakeFirstOrThrow()
}
