import type pg from 'pg'
import { type Role, roles } from '../src/domain/actors/index.ts'
import { type ArticleFacts, articleKind, createArticle, writeArticle } from '../src/domain/articles/index.ts'
import type { Ask, Outcome } from '../src/domain/commands/index.ts'
import { type Draft, publishText } from '../src/domain/content/index.ts'
import type { Language } from '../src/domain/labels/index.ts'
import { foundOffice, type OfficeFacts } from '../src/domain/offices/index.ts'
import { createPage, type PagePlace, pageKind, writePage } from '../src/domain/pages/index.ts'
import type { Body } from '../src/formats/body/schema.ts'
import { newId } from '../src/platform/database/ids.ts'
import type { Platform } from '../src/platform/platform.ts'

/** An office of a test, with a site in English, Czech and Ukrainian at `<slug>.localhost`; the one called `prague` is the default. */
export const officeFacts = (slug: string, more: Partial<OfficeFacts> = {}): OfficeFacts => ({
  slug,
  parent: null,
  hosts: [`${slug}.localhost`],
  isDefault: slug === 'prague',
  hasSite: true,
  website: null,
  names: { en: `Office ${slug}` },
  descriptor: { en: 'A test' },
  statement: {},
  introduction: {},
  zone: 'Europe/Prague',
  languages: ['en', 'cs', 'uk'],
  currency: 'EUR',
  colours: null,
  place: { lines: { en: ['Street 1'] }, way: {} },
  contactPoints: [{ kind: 'email', value: `${slug}@example.org` }],
  openingHours: [],
  hoursNote: {},
  spokenLanguages: ['en'],
  moved: null,
  demonstration: false,
  ...more,
})

export const found = (program: pg.Pool, slug: string, more: Partial<OfficeFacts> = {}): Promise<string> =>
  foundOffice(program, officeFacts(slug, more), new Date())

/** Somebody of an office with these roles, for commands. */
export const as = (office: string, ...held: Role[]): Ask => ({
  office,
  actor: { kind: 'account', id: newId(), name: 'A Person', office, roles: held.length ? held : roles, languages: ['en'] },
})

/** The value of what must be done; a refusal is told by its name. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(`refused: ${outcome.refusal} (${outcome.fields.join(', ')})`)
  return outcome.value
}

type Text = { type: 'text'; text: string; marks?: { type: 'recordLink'; attrs: { id: string } }[] }

export const words = (text: string): Text => ({ type: 'text', text })
export const linkTo = (id: string, text: string): Text => ({ type: 'text', text, marks: [{ type: 'recordLink', attrs: { id } }] })
/** A text of one paragraph. */
export const body = (...content: Text[]): Body =>
  ({ type: 'doc', content: [content.length ? { type: 'paragraph', content } : { type: 'paragraph' }] }) as Body

export const articleFacts = (more: Partial<ArticleFacts> = {}): ArticleFacts => ({
  type: 'news',
  datedOn: '2014-12-18',
  precision: 'day',
  authors: [],
  related: [],
  ...more,
})

export type Words = Partial<Omit<Draft, 'record'>> & { title: string }

export const draft = ({ title, ...more }: Words): Omit<Draft, 'record'> => ({
  language: 'en',
  title,
  lead: '',
  body: body(words(title)),
  attachments: [],
  ...more,
})

/** An article with its first text; nothing is published. */
export const newArticle = async (platform: Platform, ask: Ask, text: Words, facts: Partial<ArticleFacts> = {}) =>
  value(await createArticle(platform, ask, { facts: articleFacts(facts), text: draft(text) }))

/** Saves and publishes a text of an article; the first one of a language without `basedOn`. Returns the revision. */
export async function publishArticle(platform: Platform, ask: Ask, article: string, text: Words): Promise<string> {
  const { revision } = value(await writeArticle(platform, ask, { ...draft(text), record: article }))
  value(await publishText(platform, ask, { kind: articleKind, record: article, language: text.language ?? 'en', revision }))
  return revision
}

/** An article that readers see. */
export async function liveArticle(platform: Platform, ask: Ask, text: Words, facts: Partial<ArticleFacts> = {}) {
  const made = await newArticle(platform, ask, text, facts)
  value(await publishText(platform, ask, { kind: articleKind, record: made.article, language: text.language ?? 'en', revision: made.revision }))
  return made
}

/** A page that readers see, in each of the texts' languages; the first is its source. */
export async function livePage(platform: Platform, ask: Ask, place: PagePlace, first: Words, ...others: Words[]): Promise<string> {
  const { page, revision } = value(await createPage(platform, ask, { place, position: 0, text: draft(first) }))
  const publish = async (language: string, which: string) =>
    value(await publishText(platform, ask, { kind: pageKind, record: page, language, revision: which }))
  await publish(first.language ?? 'en', revision)
  for (const text of others) await publish(text.language ?? 'en', value(await writePage(platform, ask, { ...draft(text), record: page })).revision)
  return page
}

export const everyLanguage: readonly [Language, ...Language[]] = ['en', 'cs', 'uk', 'ru', 'ar']
