import { sql } from 'kysely'

/** The columns of a row (`audit` as `a`) in the wording that is sealed. The time as text: a Date would lose its microseconds. */
export const sealedColumns = [
  sql<string>`a.office_id::text`.as('office'),
  sql<string>`a.id::text`.as('id'),
  sql<string>`to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
  sql<string>`a.actor`.as('actor'),
  sql<string>`a.action`.as('action'),
  sql<string | null>`a.subject`.as('subject'),
  sql<string[]>`a.fields`.as('fields'),
  sql<string | null>`a.request`.as('request'),
] as const

/**
 * A row can be committed after one that is younger, so the job looks back this far for rows without a seal. No transaction of the program
 * lives for more than a minute; what is older and unsealed was put there by other hands, and `verifyAudit` says so.
 */
export const LOOKS_BACK = sql`interval '1 day'`
