import type { ComponentChildren, VNode } from 'preact'
import { ShareLine } from '../design/components/share-line.tsx'
import type { Link, PageHead } from '../design/layouts/frame.ts'
import { SitePage } from '../design/layouts/site.tsx'
import { type Frame, officeFrame } from '../domain/frame/index.ts'
import { languages as allLanguages, type Language } from '../domain/labels/index.ts'
import { openGraph, type SharedPage } from '../formats/open-graph.ts'
import { paths } from '../paths.ts'
import { assetAddress, type PageSheet } from '../platform/assets.ts'
import { direction } from '../platform/languages/index.ts'
import { type Answer, page } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'
import { type FrameOptions, siteFrame } from './frame.ts'
import { earliest, labelText } from './parts.ts'
import { type SharedRecord, sharePicture } from './share-card.ts'

export interface SitePageOptions {
  /** Only where the page stands in another frame than the office's: without the database. */
  readonly frame?: Frame
  readonly section?: FrameOptions['section']
  /** In other colours than the office's: where its style sheet is found. */
  readonly stylesheet?: string
  /** The style sheet of what only pages of this sort draw, beside the common one. */
  readonly sheet?: PageSheet
  /** Whether the page is the section's own first page. */
  readonly first?: boolean
  readonly title?: string
  readonly description?: string
  readonly head?: Partial<PageHead>
  /** What who shares the page shows of it beside its title: a picture, the dates of an article. Addresses are absolute. */
  readonly shared?: Pick<SharedPage, 'picture' | 'article'>
  /** Own paths by language: every language in which this very page exists. */
  readonly hrefs: Partial<Record<Language, string>>
  /** Where a language without this page leads. */
  readonly nearest?: (language: Language) => string
  /** The canonical own path, where it is not this page's in the reader's language. */
  readonly canonical?: string
  readonly breadcrumb?: readonly Link[]
  readonly content?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly notice?: ComponentChildren
  /** The live record that the page is about: its share picture is drawn from it, and a photograph stays on the page. */
  readonly record?: SharedRecord
  /** Whether the page is one to be passed on: a record's, with its address at the end. */
  readonly sharing?: boolean
  readonly tags: readonly string[]
  readonly until?: Date | null
  readonly children: ComponentChildren
}

/** A public page in its frame, with what the page cache must know of it. */
export async function sitePage(visit: Visit, options: SitePageOptions): Promise<Answer> {
  const { view, until, tags } = await drawSitePage(visit, options)
  return page(view, { kept: { tags, expiresAt: until } })
}

/** The same without deciding whether it may be kept: for previews and pages about errors. */
export async function drawSitePage(visit: Visit, options: SitePageOptions): Promise<{ view: VNode; until: Date | null; tags: string[] }> {
  const { hrefs, nearest = lang => paths.site.home({ lang }) } = options
  const rows = options.frame ?? (await officeFrame(visit.platform, visit.office, visit.language))
  const { frame, until, tags } = siteFrame(visit, rows, { section: options.section, first: options.first, hrefs, nearest })
  const common = options.stylesheet ? [options.stylesheet] : frame.stylesheets
  const dressed = { ...frame, stylesheets: [...common, ...(options.sheet ? [assetAddress(options.sheet)] : [])] }
  const own = options.canonical ?? hrefs[visit.language]
  const alternates = allLanguages.filter(lang => hrefs[lang]).map(lang => ({ lang, href: visit.origin + hrefs[lang] }))
  const fallback = visit.office.languages.map(lang => hrefs[lang]).find(Boolean)
  const head: PageHead = {
    title: options.title,
    description: options.description,
    canonical: own && visit.origin + own,
    alternates: alternates.length > 1 ? alternates : undefined,
    fallback: alternates.length > 1 && fallback ? visit.origin + fallback : undefined,
    shared: own ? sharedPairs(visit, options, visit.origin + own) : undefined,
    ...options.head,
  }
  const view = (
    <SitePage frame={dressed} head={head} breadcrumb={options.breadcrumb} content={options.content} notice={options.notice}>
      {options.children}
      {options.sharing && own && shareLine(visit, options, visit.origin + own)}
    </SitePage>
  )
  return { view, until: earliest(until, options.until), tags: [...tags, ...options.tags] }
}

function shareLine({ t, language }: Visit, { title = '', content }: SitePageOptions, address: string): VNode {
  const letter = new URLSearchParams({ subject: title, body: address }).toString().replaceAll('+', '%20')
  return (
    <ShareLine
      label={t('layout.share')}
      address={address}
      mail={{ label: t('layout.shareByMail'), href: `mailto:?${letter}` }}
      words={content && { lang: language, dir: direction(language) }}
    />
  )
}

const sharedPairs = (visit: Visit, options: SitePageOptions, address: string) =>
  openGraph({
    address,
    title: options.title ?? labelText(visit, visit.office.names),
    description: options.description,
    siteName: labelText(visit, visit.office.names),
    language: options.content?.lang ?? visit.language,
    otherLanguages: allLanguages.filter(lang => lang !== visit.language && options.hrefs[lang]),
    ...options.shared,
    picture: options.record ? sharePicture(visit, options.record) : options.shared?.picture,
  })
