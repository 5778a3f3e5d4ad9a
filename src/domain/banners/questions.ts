import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../../platform/database/tables.ts'

/** Banners that show now or will, for the frame of a page; which one shows at an instant is `bannerNow`. */
export const bannersAhead = (db: Kysely<Tables>) =>
  jsonArrayFrom(
    db
      .selectFrom('banners')
      .select(['id', 'label', 'link', 'shown_from', 'shown_until'])
      .where('removed_at', 'is', null)
      .where(eb => eb.or([eb('shown_until', 'is', null), eb('shown_until', '>', sql<Date>`now()`)]))
      .orderBy('shown_from', 'desc')
      .limit(20),
  )
