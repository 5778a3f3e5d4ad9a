import type { Kysely } from 'kysely'
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Platform } from '../../platform/platform.ts'
import { bannersAhead, MOST_BANNERS, type ShownBanner } from '../banners/index.ts'
import { addressKnown, tags } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import type { Office } from '../offices/index.ts'

/** What every public page of an office shows around its content, as one JSON value. */
const frameOf = (db: Kysely<Tables>, language: string) =>
  jsonBuildObject({
    banners: bannersAhead(db),
    pages: jsonArrayFrom(
      db
        .selectFrom('live')
        .select(['slug', 'title', 'type'])
        .select(eb => eb('language', '=', language).as('own'))
        .where('kind', '=', 'page')
        .where(eb => eb.or([eb('language', '=', language), eb('language', '=', eb.ref('source_language'))]))
        .orderBy('position')
        .orderBy('slug')
        .limit(100),
    ),
  })

/** The frame as the statement answers it: instants as texts, labels as JSON. */
interface FrameRow {
  readonly banners: readonly { id: string; label: unknown; link: unknown; shown_from: string | Date; shown_until: string | Date | null }[]
  /** `own`: in the language asked for, not as its source says it. */
  readonly pages: readonly { slug: string; title: string; type: string; own: unknown }[]
}

/** Around the content of every page: banners, one of which may show now, and the office's own pages for its footer. */
export interface Frame {
  readonly banners: readonly ShownBanner[]
  readonly pages: readonly { readonly slug: string; readonly title: string }[]
  /** Of the pages that every site has, those that can be read in this language, if only as their source says them. */
  readonly places: readonly string[]
}

/** More would make a footer nobody reads. */
const MOST_PAGES = 12

const readFrame = (row: FrameRow): Frame => ({
  pages: row.pages.filter(one => one.type === 'free' && one.own === true).slice(0, MOST_PAGES),
  places: [...new Set(row.pages.map(one => one.type).filter(type => type !== 'free'))],
  banners: row.banners.map(one => ({
    id: one.id,
    label: one.label as Label,
    link: one.link as Label,
    shown_from: new Date(one.shown_from),
    shown_until: one.shown_until === null ? null : new Date(one.shown_until),
  })),
})

const frameInLanguage = question<{ language: string }>()((db, p) => db.selectNoFrom(frameOf(db, p.language).as('frame')))

/**
 * The frame of an office in one language: held by the process from the first page that shows it until a commit changes it. It is the same
 * on every page, and reading it took a third of a page's time.
 */
export const officeFrame = (
  { database, held }: Pick<Platform, 'database' | 'held'>,
  office: Pick<Office, 'id' | 'languages'>,
  language: string,
): Promise<Frame> =>
  held.get(
    `frame ${office.id} ${language}`,
    frameTags(office),
    async () => {
      const [row] = await frameInLanguage(database.reader, office.id, { language })
      return readFrame(row!.frame)
    },
    // With more banners announced than were read, another would have to be read when one of these ends.
    frame => frame.banners.length < MOST_BANNERS,
  )

/** What a frame shows, beside what the office says of itself. */
export const frameTags = (office: Pick<Office, 'id' | 'languages'>): string[] => [
  tags.banners(office.id),
  tags.menus(office.id),
  ...office.languages.map(code => tags.list(office.id, 'page', code)),
]

/** Asked where a record's page was not found: what became of its address. */
export const whereItWent = question<{ collection: string; language: string; slug: string }>()((db, p) =>
  db.selectNoFrom(addressKnown(db, p).as('known')),
)
