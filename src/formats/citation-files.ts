import type { CslItem } from '@citation-js/core'
import type { CitedName, CitedWork } from './cited-work.ts'

/** Works as BibTeX, in UTF-8. */
export const bibtex = async (works: readonly CitedWork[]): Promise<string> =>
  `${(await library()).output.format('bibtex', works.map(escaped).map(cslOf)).trim()}\n`

/**
 * Works as RIS, which Zotero, EndNote and Mendeley read. The library says which field is which; the lines are ours, since its own are broken
 * after seventy signs, where a long title could begin a field of another.
 */
export async function ris(works: readonly CitedWork[]): Promise<string> {
  const entries = (await library()).output.format('ris', works.map(cslOf), { format: 'object' })
  return entries
    .flatMap(({ TY, ...fields }) => [
      `TY  - ${TY}`,
      ...Object.entries(fields).flatMap(([tag, values]) => [values].flat().map(value => `${tag}  - ${value}`)),
      'ER  - ',
      '',
    ])
    .join('\r\n')
}

/** Loaded when first asked for: few readers want a file, and it takes some 80 ms and 30 MB. Only written with, never read: it would fetch addresses. */
async function library() {
  const { plugins } = await import('@citation-js/core')
  await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')])
  const { format } = plugins.config.get('@bibtex')
  // The library would make a label of the first word in Latin letters, and leave out whatever is written in others.
  format.useIdAsLabel = true
  format.asciiOnly = false
  return plugins
}

/** The same as CSL-JSON, which the library writes from. What is not known is left out. */
export function cslOf(work: CitedWork): CslItem {
  const entries: [string, unknown][] = [
    ['title', line(work.title)],
    ['author', names(work.authors)],
    ['editor', names(work.editors)],
    ['publisher', line(work.publisher)],
    ['publisher-place', line(work.place)],
    ['issued', work.year === undefined ? undefined : { 'date-parts': [[work.year]] }],
    ['language', work.language],
    ['ISBN', line(work.isbn)],
    ['ISSN', line(work.issn)],
    ['DOI', line(work.doi)],
    ['URL', work.address],
    ['note', line([work.translatedTitle !== work.title && work.translatedTitle, work.inLanguage].filter(Boolean).join('. ') || undefined)],
  ]
  const type = work.type === 'article' ? 'article-journal' : work.type
  return { id: work.id, type, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) }
}

/**
 * With the signs that TeX would obey written out. The library does that itself only for works in ASCII; braces become words, since BibTeX
 * counts them even after a backslash, and angles, since it takes them for mark-up.
 */
const escaped = (work: CitedWork): CitedWork => ({
  ...work,
  title: tex(work.title),
  translatedTitle: work.translatedTitle && tex(work.translatedTitle),
  inLanguage: work.inLanguage && tex(work.inLanguage),
  publisher: work.publisher && tex(work.publisher),
  place: work.place && tex(work.place),
  authors: work.authors.map(texName),
  editors: work.editors.map(texName),
})

const texName = (name: CitedName): CitedName =>
  'organisation' in name ? { ...name, organisation: tex(name.organisation) } : { ...name, given: tex(name.given), family: tex(name.family) }

const tex = (text: string) => text.replace(/[\\{}$&%#_^~<>]/g, sign => signs[sign]!)

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\textdollar{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\textunderscore{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

const names = (those: readonly CitedName[]) =>
  those.length
    ? those.map(one => ('organisation' in one ? { literal: line(one.organisation) } : { family: line(one.family), given: line(one.given) }))
    : undefined

/** One line: in RIS a line is a field, so that a title with a line end could write others. */
const line = (text: string | undefined) => text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() || undefined
