import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'

export const TRAIL_ROWS = 50

export interface TrailFilter extends Record<string, unknown> {
  /** Each narrows the answer unless null. `action` also by its beginning: `article` finds `article.published`. */
  actor: string | null
  action: string | null
  subject: string | null
  from: Date | null
  /** Not included. */
  until: Date | null
  /** The last row of the page before. */
  before: string | null
}

/** The office's trail, newest first, one row more than a page shows (so that one knows whether there is a next). */
export const auditTrail = question<TrailFilter>()((db, p) =>
  db
    .selectFrom('audit as a')
    .leftJoin('memberships as m', join => join.onRef('m.office_id', '=', 'a.office_id').on(sql`a.actor`, '=', sql`'account:' || m.account_id`))
    .select(['a.id', 'a.at', 'a.actor', 'a.action', 'a.subject', 'a.fields', 'm.name as actor_name'])
    .where(sql<boolean>`(${p.actor}::text is null or a.actor = ${p.actor}::text)`)
    .where(sql<boolean>`(${p.action}::text is null or a.action = ${p.action}::text or starts_with(a.action, ${p.action}::text || '.'))`)
    .where(sql<boolean>`(${p.subject}::text is null or a.subject = ${p.subject}::text)`)
    .where(sql<boolean>`(${p.from}::timestamptz is null or a.at >= ${p.from}::timestamptz)`)
    .where(sql<boolean>`(${p.until}::timestamptz is null or a.at < ${p.until}::timestamptz)`)
    .where(sql<boolean>`(${p.before}::uuid is null or (a.at, a.id) < (select b.at, b.id from audit b where b.id = ${p.before}::uuid))`)
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(TRAIL_ROWS + 1),
)
