import type { Ask, Outcome, Refused } from '../domain/commands/index.ts'
import { publishText, slugFrom } from '../domain/content/index.ts'
import { isLanguage, type Language } from '../domain/labels/index.ts'
import type { Office } from '../domain/offices/index.ts'
import { createPage, isPagePlace, type PagePlace, pageKind, pagePlaces, pagesForStaff, writePage } from '../domain/pages/index.ts'
import { toMarkup } from '../formats/body/markup.ts'
import type { Body } from '../formats/body/schema.ts'
import { paths } from '../paths.ts'
import { translator } from '../platform/languages/index.ts'
import type { Platform } from '../platform/platform.ts'
import { type Answer, columns, type Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { officeNamed } from './invite.ts'
import { withProgram } from './opening.ts'
import { type PageFile, readPageFile } from './page-file.ts'

/** Each text of an office's pages, and whether readers see it. */
export const listPages = (surroundings: Surroundings, { office: slug }: { office?: string }): Promise<Answer> =>
  withProgram(surroundings, async ({ platform, offices }) => {
    const texts = await textsOf(platform, officeNamed(offices(), slug))
    const rows = texts.map(one => [one.place, one.language, one.slug, one.state, one.title])
    const json = texts.map(({ place, position, language, slug, state, title }) => ({ place, position, language, slug, state, title }))
    return { json, text: rows.length ? columns([['place', 'language', 'slug', 'state', 'title'], ...rows]) : 'There is no page yet.' }
  })

interface PageWords {
  readonly office?: string
  readonly place?: string
  readonly language?: string
  /** For a translation of a free page: a slug of it in any language. */
  readonly of?: string
  readonly position?: string
  readonly publish?: true
}

/**
 * Writes a page's text from a Markdown file: of the place named, or of the free page that has its slug (or its title's) in that language. A
 * page that is not there is made. What readers see changes with `publish` alone.
 */
export async function applyPageFile(surroundings: Surroundings, path: string, words: PageWords): Promise<Answer> {
  const file = await readPageFile(path)
  return withProgram(surroundings, async ({ platform, offices }) => {
    const office = officeNamed(offices(), words.office)
    const ask: Ask = { office: office.id, actor: { kind: 'operator' } }
    const language = languageOf(office, words.language)
    const { page, revision, did } = await write(platform, ask, office, language, file, words)
    const written = await textOf(platform, office, page, language)
    const publishes = words.publish && written.live_revision !== revision
    if (publishes) value(path, await publishText(platform, ask, { kind: pageKind, record: page, language, revision }))
    const text = publishes ? await textOf(platform, office, page, language) : written
    const at =
      text.place === 'free' ? paths.site.page({ lang: language, slug: text.slug }) : paths.site[text.place as StandingPlace]({ lang: language })
    return {
      json: { office: office.slug, place: text.place, language, slug: text.slug, did, state: text.state },
      text: `“${text.title}” ${sentences[did]}. ${text.state === 'live' ? `Readers see it at ${at}` : 'Readers see it with --publish'}.`,
    }
  })

  async function write(platform: Platform, ask: Ask, office: Office, language: Language, file: PageFile, { of, position, ...words }: PageWords) {
    const place = placeOf(words.place)
    const texts = await textsOf(platform, office)
    const same = texts.find(one => (place === 'free' ? isSlugOf(one, of, language, file) : one.place === place))
    if (of !== undefined && !same)
      throw new Told(`No page of ${office.slug} has the slug '${of}'; \`npx waypost page list\` has them all.`, exitCodes.wrongUse)
    const draft = { language, title: file.title, lead: file.lead, slug: file.slug, body: file.body, attachments: [] }
    if (!same) {
      const made = value(path, await createPage(platform, ask, { place, position: positionOf(position), text: draft }))
      return { ...made, did: 'made' as const }
    }
    const there = texts.find(one => one.id === same.id && one.language === language)
    // A revision that says nothing new would make every translation stale.
    if (there && saysTheSame(there, file)) return { page: same.id, revision: there.newest_revision, did: 'kept' as const }
    const { revision } = value(path, await writePage(platform, ask, { ...draft, record: same.id, basedOn: there?.newest_revision }))
    return { page: same.id, revision, did: 'written' as const }
  }
}

type StandingPlace = Exclude<PagePlace, 'free'>
const sentences = { made: 'was made', written: 'was written anew', kept: 'is already as the file says' }
const saysTheSame = (text: TextOfPage, { title, lead, slug, body }: PageFile) =>
  text.title === title && text.lead === lead && (slug ?? text.slug) === text.slug && toMarkup(text.body as unknown as Body) === toMarkup(body)

type TextOfPage = Awaited<ReturnType<typeof textsOf>>[number]

async function textsOf({ database }: Platform, office: Office) {
  const rows = await pagesForStaff(database.program, office.id, {})
  return rows.map(row => ({
    ...row,
    state: row.live_revision === null ? 'draft' : row.live_revision === row.newest_revision ? 'live' : 'live, with a newer draft',
  }))
}

const textOf = async (platform: Platform, office: Office, page: string, language: string) =>
  (await textsOf(platform, office)).find(one => one.id === page && one.language === language)!

const isSlugOf = (text: TextOfPage, of: string | undefined, language: Language, file: PageFile) =>
  text.place === 'free' &&
  (of === undefined ? text.slug === (file.slug ?? slugFrom(file.title, language)) && text.language === language : text.slug === of)

function placeOf(place = 'free'): PagePlace {
  if (isPagePlace(place)) return place
  throw new Told(`--place is '${place}'; expected one of ${pagePlaces.join(', ')}.`, exitCodes.wrongUse)
}

function languageOf({ slug, languages }: Office, language: string = languages[0]): Language {
  if (isLanguage(language) && languages.includes(language)) return language
  throw new Told(`--language is '${language}'; expected one of those of ${slug}: ${languages.join(', ')}.`, exitCodes.wrongUse)
}

function positionOf(position = '0'): number {
  if (/^\d{1,6}$/.test(position)) return Number(position)
  throw new Told(`--position is '${position}'; expected a whole number.`, exitCodes.wrongUse)
}

function value<T>(path: string, outcome: Outcome<T>): T {
  if (outcome.done) return outcome.value
  throw new Told(`${path} was not applied: ${sentence(outcome)}`, exitCodes.wrongUse)
}

const sentence = ({ refusal, values }: Refused) => translator('en')(`refusals:${refusal}`, values)
