import { isAllowedLink } from '../body/links.ts'
import type { Mark } from '../body/nodes.ts'
import type { Reading } from './html.ts'
import { plus, type Sink } from './sink.ts'
import { attribute, type HtmlElement } from './tree.ts'

/** A file of the library as a text may show it. */
export interface KnownFile {
  readonly id: string
  readonly picture: boolean
  /** What it shows, where the text does not say it. */
  readonly alternative: string
}

/** What the addresses of a text mean here. */
export interface Meaning {
  /** The language of the text, as a tag. */
  readonly language: string
  /** What relative addresses are relative to. */
  readonly base: string
  /** Ids of the pictures that WordPress keeps with the text. */
  readonly attached: readonly string[]
  file(address: string | undefined, attachment: string | undefined): KnownFile | undefined
  /** The record that an address of the old site shows. */
  record(address: string): string | undefined
  /** Whether an address belonged to the old site, which will not answer for ever. */
  isOld(address: string): boolean
}

const asides = new Set(
  'script style noscript template form input select textarea canvas svg math applet frame frameset base meta link title head map area dialog portal slot param track source'.split(
    ' ',
  ),
)
/** What is never shown, and all that stands in it. */
export const isAside = (tag: string): boolean => asides.has(tag)

export function absolute(reading: Reading, address: string | undefined): string | undefined {
  const trimmed = address?.trim()
  if (!trimmed) return undefined
  try {
    return new URL(trimmed, reading.meaning.base || undefined).href
  } catch {
    return undefined
  }
}

/** A picture of the library; what is not there becomes a link to where it was. */
export function showPicture(reading: Reading, element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  const written = [attribute(element, 'src'), attribute(element, 'data-src'), attribute(element, 'data-orig-file')].find(
    one => one && !/^data:/i.test(one.trim()),
  )
  const address = absolute(reading, written)
  const attachment = attribute(element, 'data-attachment') ?? /\bwp-image-(\d+)\b/.exec(attribute(element, 'class') ?? '')?.[1]
  const alt = (attribute(element, 'alt') ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1000)
  if (/\b(wp-smiley|emoji)\b/.test(attribute(element, 'class') ?? '') && alt) {
    sink.text(alt, marks)
    return
  }
  const file = reading.meaning.file(address, attachment)
  if (file?.picture) {
    const alternative = alt || file.alternative
    if (!alternative) reading.leave(`a description of the picture ${nameOf(address ?? attachment ?? '')}, which had none: it counts as decoration`)
    sink.block({ type: 'picture', attrs: { fileId: file.id, alt: alternative, decorative: alternative === '' } })
    return
  }
  if (!address || !isAllowedLink(address)) {
    reading.leave(`a picture${attachment ? ` (attachment ${attachment})` : ''} of which no file is there`)
    if (alt) sink.text(alt, marks)
    return
  }
  reading.leave(`the picture ${address}, of which no file is there: a link stands in its place`)
  sink.text(alt || nameOf(address), plus(marks, { type: 'link', attrs: { href: address } }))
}

/** Words that lead somewhere: to a record of ours, a file of the library, or an address that may be linked to. */
export function linkMark(reading: Reading, element: HtmlElement, marks: readonly Mark[], sink: Sink): void {
  const address = absolute(reading, attribute(element, 'href'))
  const inside = (more: readonly Mark[]) => reading.all(element.childNodes, more, sink)
  if (!address) {
    inside(marks)
    return
  }
  const file = reading.meaning.file(address, undefined)
  if (file) {
    inside(marks)
    // A picture that is a link to itself at full size is shown; a document stands behind the words that led to it.
    if (!file.picture || !hasPicture(element)) sink.behind(file.picture ? picture(file) : { type: 'document', attrs: { fileId: file.id } })
    return
  }
  if (attribute(element, 'href')!.trim().startsWith('#')) {
    inside(marks)
    return
  }
  const record = reading.meaning.record(address)
  if (record) {
    inside(plus(marks, { type: 'recordLink', attrs: { id: record } }))
    return
  }
  if (!isAllowedLink(address) || address.length > 2000) {
    reading.leave(`the link to ${address.slice(0, 120)}, to which no link may lead`)
    inside(marks)
    return
  }
  if (reading.meaning.isOld(address) && !hasPicture(element)) reading.leave(`what the link to ${address} leads to: it still leads to the old site`)
  inside(plus(marks, { type: 'link', attrs: { href: address } }))
}

const picture = (file: KnownFile) =>
  ({ type: 'picture', attrs: { fileId: file.id, alt: file.alternative, decorative: file.alternative === '' } }) as const

function hasPicture(element: HtmlElement): boolean {
  const open = [...element.childNodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === 'img') return true
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return false
}

/** A player or a foreign page within the page: a link to what it showed. */
export function playerOf(reading: Reading, element: HtmlElement, sink: Sink): void {
  const source = element.childNodes.find((one): one is HtmlElement => 'tagName' in one && /^(source|embed|param)$/.test(one.tagName))
  const address = absolute(
    reading,
    attribute(element, 'src') ?? attribute(element, 'data') ?? (source && (attribute(source, 'src') ?? attribute(source, 'value'))),
  )
  if (!address || !isAllowedLink(address) || address.length > 2000) {
    reading.leave(`<${element.tagName}> without an address that may be linked to`)
    return
  }
  reading.leave(`what was played or shown in the page from ${address}: a link stands in its place`)
  sink.flush()
  sink.text((attribute(element, 'title') ?? '').trim() || address, [{ type: 'link', attrs: { href: address } }])
  sink.flush()
}

const nameOf = (address: string): string => {
  const last = address.split(/[?#]/)[0]!.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || address
  } catch {
    return last || address
  }
}
