import { newId } from '../../platform/database/ids.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { tags } from '../content/index.ts'
import { type Label, labelSchema } from '../labels/index.ts'
import type { Moment } from '../offices/index.ts'
import { isBannerLink } from './banner.ts'
import { bannerRights as rights } from './rights.ts'

export interface BannerDraft {
  label: Label
  link: Label
  from: Moment
  until: Moment | null
}

export const announceBanner = command(
  { right: rights['banner.write'], audit: 'banner.announced' },
  async (work, draft: BannerDraft): Promise<Outcome<{ banner: string }>> => {
    const wrong = check(draft)
    if (wrong) return wrong
    const banner = newId(work.now.getTime())
    await work.tx
      .insertInto('banners')
      .values({ office_id: work.office, id: banner, ...row(draft), made_by: work.by, made_at: work.now })
      .execute()
    settle(work, banner, ['label', 'link', 'from', 'until'])
    return done({ banner })
  },
)

export const changeBanner = command(
  { right: rights['banner.write'], audit: 'banner.changed' },
  async (work, { banner, ...draft }: BannerDraft & { banner: string }): Promise<Outcome> => {
    const wrong = check(draft)
    if (wrong) return wrong
    const result = await work.tx
      .updateTable('banners')
      .set(row(draft))
      .where('office_id', '=', work.office)
      .where('id', '=', banner)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!result.numUpdatedRows) return refuse('not-found')
    settle(work, banner, ['label', 'link', 'from', 'until'])
    return done()
  },
)

/** Takes a banner from every page at once; the row stays for the history. */
export const removeBanner = command(
  { right: rights['banner.write'], audit: 'banner.removed' },
  async (work, { banner }: { banner: string }): Promise<Outcome> => {
    const result = await work.tx
      .updateTable('banners')
      .set({ removed_at: work.now })
      .where('office_id', '=', work.office)
      .where('id', '=', banner)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!result.numUpdatedRows) return refuse('not-found')
    settle(work, banner, ['removed'])
    return done()
  },
)

function check(draft: BannerDraft) {
  if (!labelSchema.safeParse(draft.label).success || Object.keys(draft.label).length === 0) return refuse('label-missing', ['label'])
  for (const link of Object.values(draft.link)) if (!isBannerLink(link)) return refuse('link-not-valid', ['link'])
  if (draft.until && draft.until.at <= draft.from.at) return refuse('until-before-from', ['untilDate', 'untilTime'])
  return undefined
}

const row = (draft: BannerDraft) => ({
  label: JSON.stringify(draft.label),
  link: JSON.stringify(draft.link),
  shown_from: draft.from.at,
  shown_until: draft.until?.at ?? null,
  from_wall: draft.from.wall,
  until_wall: draft.until?.wall ?? null,
  zone: draft.from.zone,
})

function settle(work: Work, banner: string, fields: readonly string[]): void {
  work.about(banner, fields)
  work.changed(tags.banners(work.office))
}
