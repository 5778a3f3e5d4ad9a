import { writeUnsearched } from '../domain/content/index.ts'
import { kindOf } from '../domain/kinds.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { inOffice } from '../platform/database/transaction.ts'
import type { Platform } from '../platform/platform.ts'

/** What readers could not search yet, in small transactions beside everything else; safe to run twice. Returns how many documents. */
export async function writeSearch(platform: Platform, offices: OfficeDirectory): Promise<number> {
  let written = 0
  for (const office of offices.all.keys())
    for (;;) {
      const some = await inOffice(platform.database.program, office, tx => writeUnsearched(tx, office, kindOf))
      written += some
      if (some === 0) break
    }
  if (written) platform.log.info({ event: 'search-written', documents: written })
  return written
}
