import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'

/** As many as one question answers. */
export const MOST_BANNERS = 100

const now = sql<Date>`now()`

/**
 * Banners that show now or will, for the frame of a page; which one shows at an instant is `bannerNow`. First those that began, the last one
 * before the others, then the next to begin: whatever the bound leaves out could not show for long.
 */
export const bannersAhead = (db: Kysely<Tables>) =>
  jsonArrayFrom(
    db
      .selectFrom('banners')
      .select(['id', 'label', 'link', 'shown_from', 'shown_until'])
      .where('removed_at', 'is', null)
      .where(eb => eb.or([eb('shown_until', 'is', null), eb('shown_until', '>', now)]))
      .orderBy(eb => eb('shown_from', '>', now))
      .orderBy(sql`abs(extract(epoch from shown_from - now()))`)
      .limit(MOST_BANNERS),
  )
