import type { Body } from '../../formats/body/schema.ts'
import type { Item } from '../../formats/wxr/export.ts'
import { bodyFromHtml } from '../../formats/wxr/html.ts'
import { splitLanguages } from '../../formats/wxr/languages.ts'
import { draftLimits } from '../content/index.ts'
import { isLanguage, type Language } from '../labels/index.ts'
import { oldPath } from '../redirects/index.ts'
import { plainText } from './directory.ts'
import type { Media } from './media.ts'
import type { ImportRun } from './run.ts'
import { isOf, keyOf, nameOfItem, type Survey } from './survey.ts'

/** An item's text in one language, ready to be written. */
export interface ReadText {
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly body: Body
}
export interface ReadItem {
  readonly texts: readonly ReadText[]
  /** Whether it links to an item that is not here yet. */
  readonly waits: boolean
  /** Why it must not be shown at once. */
  readonly holdBack: boolean
  /** The name of the texts that say the same in other languages. */
  readonly group: string | undefined
}

/** Reads an item's words in each of its languages. What cannot be carried over goes to `tell`, once it is certain what that is. */
export function readItem(run: ImportRun, survey: Survey, media: Media, item: Item, tell: (what: string) => void): ReadItem {
  let waits = false
  const declared = item.fields._wpml_import_language_code ?? item.terms.find(one => one.taxonomy === 'language')?.slug
  const group = item.fields._wpml_import_translation_group ?? item.terms.find(one => one.taxonomy === 'post_translations')?.slug
  const split = splitLanguages(item.title) ?? splitLanguages(item.content)
  const holdBack =
    !split && declared === undefined && survey.language !== survey.site.language.slice(0, 2).toLowerCase() && survey.site.language !== ''
  const byLanguage = wordsOf(item, declared?.slice(0, 2).toLowerCase() ?? survey.language)
  const texts: ReadText[] = []
  for (const [language, words] of byLanguage) {
    if (!isLanguage(language) || !run.languages.includes(language)) {
      tell(`its text in the language “${language}” is not carried over: the office has no site in it`)
      continue
    }
    const meaning = {
      language,
      base: item.link || `${survey.site.home}/`,
      attached: survey.children.get(item.id) ?? [],
      file: (address: string | undefined, attachment: string | undefined) => media.file(address, attachment),
      record: (address: string) => {
        const key = targetOf(survey, address)
        if (key === undefined) return undefined
        const target = run.origins.get(key)?.target
        if (target === undefined && key !== keyOf(survey.site, item)) waits = true
        return target
      },
      isOld: (address: string) => isOf(survey.site, address),
    }
    const converted = bodyFromHtml(words.content, meaning)
    for (const what of converted.left) tell(`left out: ${what}`)
    if (!converted.body) {
      tell(`its text in “${language}” is not carried over: ${refusals[converted.refusal] ?? converted.refusal}`)
      continue
    }
    const title = plainText(words.title) || firstWords(converted.body) || `Without a title (${item.id || item.slug || 'no number'})`
    if (!plainText(words.title)) tell('had no title: its first words stand for one')
    if (title.length > draftLimits.title) tell('its title is longer than a title may be, and was cut')
    const lead = plainText(words.excerpt)
    if (lead.length > draftLimits.lead) tell('its excerpt is longer than a lead may be, and was cut')
    texts.push({ language, title: cut(title, draftLimits.title), lead: cut(lead, draftLimits.lead), body: converted.body })
  }
  if (holdBack && texts.length) tell(`is kept as a draft: the old site says that it is in “${survey.site.language}”, in which the office has no site`)
  return { texts, waits, holdBack, group }
}

export { nameOfItem }

function targetOf(survey: Survey, address: string): string | undefined {
  if (!isOf(survey.site, address)) return undefined
  const { pathname, search } = new URL(address)
  const path = oldPath(pathname, search)
  return path === undefined ? undefined : survey.byPath.get(path)
}

function wordsOf(item: Item, language: string): Map<string, { title: string; content: string; excerpt: string }> {
  const split = { title: splitLanguages(item.title), content: splitLanguages(item.content), excerpt: splitLanguages(item.excerpt) }
  const languages = new Set([...(split.title?.keys() ?? []), ...(split.content?.keys() ?? [])])
  if (languages.size === 0) return new Map([[language, { title: item.title, content: item.content, excerpt: item.excerpt }]])
  // A language whose title or whose text alone was written is a text all the same; words outside of any belong to each.
  return new Map(
    [...languages].map(one => [
      one,
      {
        title: split.title ? (split.title.get(one) ?? '') : item.title,
        content: split.content ? (split.content.get(one) ?? '') : item.content,
        excerpt: split.excerpt ? (split.excerpt.get(one) ?? '') : item.excerpt,
      },
    ]),
  )
}

function firstWords(body: Body): string {
  for (const block of body.content) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    const text = (block.content ?? [])
      .map(one => (one.type === 'text' ? one.text : ' '))
      .join('')
      .trim()
    if (text) return cut(text, 80)
  }
  return ''
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  return `${(head.includes(' ') ? head.slice(0, head.lastIndexOf(' ')) : head).toWellFormed().trimEnd()}…`
}

const refusals: Readonly<Record<string, string>> = {
  'too-long': 'it is longer than a text may be',
  'too-many-nodes': 'it has more parts than a text may have',
  'too-deep': 'its parts stand too deep in each other',
}
