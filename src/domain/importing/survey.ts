import type { Author, Item, Site, Term } from '../../formats/wxr/export.ts'
import { readExport } from '../../formats/wxr/export.ts'
import { oldPath } from '../redirects/index.ts'
import { originName } from './origins.ts'
import type { ImportRun } from './run.ts'

/** An attachment of the old site. */
export interface Attachment {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly url: string
  readonly title: string
  readonly alternative: string
  readonly link: string
  readonly parent: string
}

/** What is known of an export after it was read through once: small, whatever its length. */
export interface Survey {
  site: Site
  /** The language of texts that name none. */
  language: string
  readonly authors: Map<string, Author>
  /** Who wrote posts, by the name for signing in. */
  readonly writers: Set<string>
  readonly terms: Map<string, Term>
  readonly attachments: Map<string, Attachment>
  /** The attachments of each text, by their numbers. */
  readonly children: Map<string, string[]>
  /** The key of each text by the addresses it had. */
  readonly byPath: Map<string, string>
  readonly titles: Map<string, string>
}

/** The export cannot be taken: why, in a sentence. */
export class NoExport extends Error {
  override readonly name = 'NoExport'
}

/** What the export says of whom, what and where, before any text is written. Throws `NoExport` for a file that is none. */
export async function surveyOf(run: ImportRun): Promise<Survey> {
  const survey: Survey = {
    site: { kind: 'site', title: '', home: '', language: '', version: '' },
    language: '',
    authors: new Map(),
    writers: new Set(),
    terms: new Map(),
    attachments: new Map(),
    children: new Map(),
    byPath: new Map(),
    titles: new Map(),
  }
  for (const [index, part] of run.settings.parts.entries())
    for await (const entry of readExport(part())) {
      if (!('kind' in entry))
        run.tell(
          nearWords(entry.near),
          entry.what === 'cut-off'
            ? 'the file ends in the middle of it, and whatever came after is missing; all before it was read'
            : 'is longer than any text may be, and was passed over',
        )
      else if (entry.kind === 'site') {
        if (!/^\d+\.\d+$/.test(entry.version))
          throw new NoExport(
            entry.version
              ? `it says that its version is “${entry.version.slice(0, 40)}”, which is none that WordPress writes`
              : 'it is no export of WordPress: no version of the format (wp:wxr_version) stands in it',
          )
        if (index === 0) survey.site = entry
      } else if (entry.kind === 'author') survey.authors.set(entry.login, entry)
      else if (entry.kind === 'term') survey.terms.set(`${entry.taxonomy} ${entry.slug}`, entry)
      else surveyItem(survey, entry)
    }
  return survey
}

function surveyItem(survey: Survey, item: Item): void {
  const key = keyOf(survey.site, item)
  survey.titles.set(item.id, item.title)
  if (item.type === 'attachment') {
    const url = item.attachmentUrl || item.guid
    survey.attachments.set(item.id, {
      key,
      id: item.id,
      name: nameOfItem(item),
      url,
      title: item.title,
      alternative: item.fields._wp_attachment_image_alt ?? '',
      link: item.link,
      parent: item.parent,
    })
    if (item.parent !== '' && item.parent !== '0') survey.children.set(item.parent, [...(survey.children.get(item.parent) ?? []), item.id])
    return
  }
  if (item.type !== 'post' && item.type !== 'page') return
  if (item.type === 'post' && item.creator) survey.writers.add(item.creator)
  for (const path of oldPathsOf(survey.site, item)) if (!survey.byPath.has(path)) survey.byPath.set(path, key)
  for (const { taxonomy, slug, name } of item.terms)
    if ((taxonomy === 'category' || taxonomy === 'post_tag') && name && !survey.terms.has(`${taxonomy} ${slug || name}`))
      survey.terms.set(`${taxonomy} ${slug || name}`, { kind: 'term', taxonomy, slug: slug || name, name, parent: '', description: '' })
}

/** The name of a text in the system it came from: what WordPress promises never to change, with its number. */
export const keyOf = (site: Site, item: Item): string =>
  originName('item', item.guid || `${site.home} ${site.title}`, item.id || item.link || item.title)

/** What a text had as addresses on the old site: its own, and the number by which it could be asked for. */
export function oldPathsOf(site: Site, item: Item): string[] {
  const home = pathOf(site.home)
  const paths = [item.link, item.guid]
    .filter(address => isOf(site, address))
    .map(address => {
      const { pathname, search } = new URL(address)
      return oldPath(pathname, search)
    })
  if (/^\d+$/.test(item.id) && site.home) paths.push(oldPath(home || '/', `?p=${item.id}`))
  return [...new Set(paths.filter(path => path !== undefined && path !== '' && path !== home && path !== oldPath(home, '')))] as string[]
}

/** Whether an address is one of the old site, by whichever scheme, with www or without. */
export function isOf(site: Site, address: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(site.home)) return false
  const [one, other] = [new URL(address), new URL(site.home)]
  const bare = (host: string) => host.replace(/^www\./, '')
  return /^https?:$/.test(one.protocol) && bare(one.host) === bare(other.host) && one.pathname.startsWith(other.pathname.replace(/\/+$/, ''))
}

const pathOf = (address: string) => (URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : '')

/** How a problem names an item: as people know it, with its sort and number. */
export const nameOfItem = (item: Item): string => {
  const title = (item.title || item.slug || item.link).replace(/\s+/g, ' ').trim().slice(0, 120)
  return `${item.type} ${item.id}${title ? ` “${title}”` : ''}`.replace(/\s+/g, ' ')
}

const nearWords = (near: string) =>
  `near “${near
    .replace(/<!\[CDATA\[|\]\]>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)}”`
