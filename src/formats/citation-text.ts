import type { CitedWork } from './cited-work.ts'
import { doiAddress } from './document-identifiers.ts'

/** A part of a citation; `lang` where it is not in the language of the page. */
export interface CitationPart {
  readonly text: string
  readonly lang?: string
  /** Where it leads: the document's DOI. */
  readonly href?: string
}

export interface CitationWords {
  /** "n.d.", where the year is not known. */
  readonly noDate: string
  /** "(ed.)" after names, where nobody wrote it. */
  readonly editors: string
  readonly list: (names: readonly string[]) => string
}

/**
 * How to cite a work, as one line of parts: who. Title [translated title]. In which language. Place: publisher, year. Numbers. Written by
 * ourselves: citeproc costs more than a page may (decision 27).
 */
export function citationText(work: CitedWork, words: CitationWords, pageLanguage: string): CitationPart[] {
  const names = work.authors.length ? work.authors : work.editors
  const who = names.length ? words.list(names.map(one => one.shown)) : ''
  const foreign = work.language === pageLanguage ? undefined : work.language
  const translated = work.translatedTitle && work.translatedTitle !== work.title ? ` [${work.translatedTitle}]` : ''
  const published = [[work.place, work.publisher].filter(Boolean).join(': '), work.year?.toString() ?? words.noDate].filter(Boolean).join(', ')
  return [
    ...(who ? [{ text: `${ended(work.authors.length ? who : `${who} ${words.editors}`)} ` }] : []),
    { text: translated ? work.title : ended(work.title), lang: foreign },
    { text: `${translated ? ended(translated) : ''} ${work.inLanguage && foreign ? `${ended(work.inLanguage)} ` : ''}${ended(published)}` },
    ...(work.isbn ? [{ text: ` ISBN ${ended(work.isbn)}` }] : []),
    ...(work.issn ? [{ text: ` ISSN ${ended(work.issn)}` }] : []),
    ...(work.doi ? [{ text: ' ' }, { text: doiAddress(work.doi), href: doiAddress(work.doi) }] : []),
  ]
}

/** With a full stop, where nothing ends it already. */
const ended = (text: string) => (/[.!?…؟]["”“»)\]]?$/.test(text) ? text : `${text}.`)
