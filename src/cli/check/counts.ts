import { sql } from 'kysely'
import { inOffice } from '../../platform/database/transaction.ts'
import type { Program } from '../../program.ts'
import { type Finding, unless } from './finding.ts'

/** Whether the kept numbers of lists are those of what is live. */
export async function checkCounts({ platform, offices }: Program): Promise<Finding[]> {
  const problems: string[] = []
  for (const office of offices().all.values()) {
    const { rows } = await inOffice(platform.database.program, office.id, tx =>
      sql<{ kind: string; language: string; year: number; type: string; kept: number; live: number }>`
        select kind, language, year, type, coalesce(c.number, 0) as kept, coalesce(l.number, 0)::int as live
        from (select kind, language, year, type, number from list_counts where office_id = ${office.id}) c
        full join (select kind, language, coalesce(year, 0) as year, type, count(*) as number from live where office_id = ${office.id} group by 1, 2, 3, 4) l
          using (kind, language, year, type)
        where coalesce(c.number, 0) <> coalesce(l.number, 0)`.execute(tx),
    )
    for (const { kind, type, language, year, kept, live } of rows)
      problems.push(
        `The list of ${[kind, type, language, year || undefined].filter(Boolean).join(' ')} of ${office.slug} counts ${kept} where ${live} are live.`,
      )
  }
  return unless('lists', problems, 'Every list counts what is live.')
}
