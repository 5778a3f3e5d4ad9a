import { question } from '../../platform/database/prepared.ts'

/** All banners that were not removed, those that show or will first. For the desk. */
export const bannersForStaff = question<Record<never, never>>()(db =>
  db
    .selectFrom('banners')
    .select(['id', 'label', 'link', 'shown_from', 'shown_until', 'from_wall', 'until_wall', 'zone', 'made_by', 'made_at'])
    .where('removed_at', 'is', null)
    .orderBy('shown_from', 'desc')
    .orderBy('id', 'desc')
    .limit(500),
)

export const bannerForStaff = question<{ banner: string }>()((db, p) =>
  db
    .selectFrom('banners')
    .select(['id', 'label', 'link', 'shown_from', 'shown_until', 'from_wall', 'until_wall', 'zone', 'made_by', 'made_at'])
    .where('removed_at', 'is', null)
    .where('id', '=', p.banner),
)
