import type { Kysely } from 'kysely'
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { bannersAhead, shownBannerSchema } from '../banners/index.ts'

/** What every public page of an office shows around its content, as a sub-select of the page's one statement. */
export const frameOf = (db: Kysely<Tables>, language: string) =>
  jsonBuildObject({
    banners: bannersAhead(db),
    pages: jsonArrayFrom(
      db
        .selectFrom('live')
        .select(['slug', 'title', 'type'])
        .where('kind', '=', 'page')
        .where('language', '=', language)
        .where('type', '=', 'free')
        .orderBy('position')
        .orderBy('slug')
        .limit(12),
    ),
  })

export const frameSchema = z.object({
  banners: z.array(shownBannerSchema),
  /** Pages of the office's own that its footer leads to. */
  pages: z.array(z.object({ slug: z.string(), title: z.string(), type: z.string() })),
})
export type Frame = z.infer<typeof frameSchema>

/** The frame alone, for pages that ask nothing else. */
export const frameAlone = question<{ language: string }>()((db, p) => db.selectNoFrom(frameOf(db, p.language).as('frame')))
