import { type Kysely, sql } from 'kysely'
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Platform } from '../../platform/platform.ts'
import { bannersAhead, MOST_BANNERS, type ShownBanner } from '../banners/index.ts'
import { addressKnown, tags } from '../content/index.ts'
import type { Label } from '../labels/index.ts'
import { kindsToRead, type MenuRow, type MenuSection, menusIn, type OfficeTextKey, officeTexts, sectionKinds } from '../menus/index.ts'
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
    menus: menusIn(language),
    kinds: kindsToRead(language),
    figures: sql<boolean>`exists (select 1 from figures where removed_at is null)`,
    texts: officeTexts(),
  })

/** The frame as the statement answers it: instants as texts, labels as JSON. */
interface FrameRow {
  readonly banners: readonly { id: string; label: unknown; link: unknown; shown_from: string | Date; shown_until: string | Date | null }[]
  /** `own`: in the language asked for, not as its source says it. */
  readonly pages: readonly { slug: string; title: string; type: string; own: unknown }[]
  readonly menus: readonly MenuRow[]
  readonly kinds: readonly string[]
  readonly figures: boolean
  readonly texts: Record<string, unknown>
}

/** Around the content of every page: banners, one of which may show now, menus, the office's own pages for its footer, its own words. */
export interface Frame {
  readonly banners: readonly ShownBanner[]
  readonly pages: readonly { readonly slug: string; readonly title: string }[]
  /** Of the pages that every site has, those that can be read in this language, if only as their source says them. */
  readonly places: readonly string[]
  /** Of the parts that not every site has, those in which readers of this language find something. */
  readonly sections: readonly MenuSection[]
  /** The menus that the office has set, in order. */
  readonly menus: readonly MenuRow[]
  /** The office's own words in places of the interface. */
  readonly texts: Partial<Record<OfficeTextKey, Label>>
}

/** More would make a footer nobody reads. */
const MOST_PAGES = 12

const readFrame = (row: FrameRow): Frame => ({
  pages: row.pages.filter(one => one.type === 'free' && one.own === true).slice(0, MOST_PAGES),
  places: [...new Set(row.pages.map(one => one.type).filter(type => type !== 'free'))],
  sections: [
    ...(Object.keys(sectionKinds) as (keyof typeof sectionKinds)[]).filter(name => sectionKinds[name].some(kind => row.kinds.includes(kind))),
    ...(row.figures ? ['figures' as const] : []),
  ],
  menus: row.menus,
  texts: row.texts as Frame['texts'],
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
    frame => frameTags(office, frame),
    async () => {
      const [row] = await frameInLanguage(database.reader, office.id, { language })
      return readFrame(row!.frame)
    },
    // With more banners announced than were read, another would have to be read when one of these ends.
    frame => frame.banners.length < MOST_BANNERS,
  )

/** What a frame shows, beside what the office says of itself. */
export const frameTags = (office: Pick<Office, 'id' | 'languages'>, { menus }: Pick<Frame, 'menus'>): string[] => [
  tags.banners(office.id),
  tags.menus(office.id),
  ...office.languages.map(code => tags.list(office.id, 'page', code)),
  ...menus.flatMap(({ target }) => ('record' in target ? [tags.record(target.record)] : [])),
]

/** Asked where a record's page was not found: what became of its address. */
export const whereItWent = question<{ collection: string; language: string; slug: string }>()((db, p) =>
  db.selectNoFrom(addressKnown(db, p).as('known')),
)
