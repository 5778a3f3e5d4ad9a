import type { VNode } from 'preact'
import { BodyView } from '../../design/body/render.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { LanguageNotice } from '../../design/components/notice.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import { isSlug, type NamedRecord, type OtherLanguage, type ShownFile, tags } from '../../domain/content/index.ts'
import type { ShownFigure } from '../../domain/figures/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { type PagePlace, pageByPlace, pageBySlug, pageKind } from '../../domain/pages/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import { graph, organisationId, webPage } from '../../formats/json-ld.ts'
import { paths } from '../../paths.ts'
import { direction, inLanguage } from '../../platform/languages/index.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { pageHref, resolver } from '../body.ts'
import { figuresChange } from '../figures-box.tsx'
import type { SiteSection } from '../frame.ts'
import { offered } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'

interface PageRow {
  readonly record_id: string
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly body: Body
  readonly type: PagePlace
  readonly language: Language
  readonly source_language: Language
  readonly published_at: Date
  readonly languages: readonly OtherLanguage[]
  readonly files: readonly ShownFile[]
  readonly named: readonly NamedRecord[]
  /** Everything that the text names, live or not. */
  readonly refs: readonly string[]
  readonly figures: readonly ShownFigure[]
}

/** One of the pages that every site has, at an address of its own. */
export const placedPage =
  (place: Exclude<PagePlace, 'free'>) =>
  async (visit: Visit): Promise<Answer> => {
    const { language, office } = visit
    const [row] = (await pageByPlace(visit.platform.database.reader, office.id, { language, place })) as unknown as PageRow[]
    return row ? drawPage(visit, row, place === 'about' ? 'about' : undefined) : problem(404)
  }

/** A page by its slug, wherever it stands: for previews, whose own address is the desk's. */
export async function pageAnywhere(visit: Visit): Promise<Answer> {
  const { language, office, params } = visit
  const [row] = (await pageBySlug(visit.platform.database.reader, office.id, { language, slug: params.slug! })) as unknown as PageRow[]
  return row ? drawPage(visit, row, row.type === 'about' ? 'about' : undefined) : problem(404)
}

/** A page of the office's own. In a language without a text its address shows the source's, and says so. */
export async function freePage(visit: Visit): Promise<Answer> {
  const { language, office } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [row] = (await pageBySlug(visit.platform.database.reader, office.id, { language, slug })) as unknown as PageRow[]
  if (!row) return whereItWent(visit, pageKind.collection, slug, (lang, at) => paths.site.page({ lang, slug: at }))
  const translated = row.languages.find(one => one.language === language)
  // The source's address under a language that has a text of its own, or a placed page under /pages: one address for one thing.
  if (translated && translated.slug !== slug)
    return redirect(paths.site.page({ lang: language, slug: translated.slug }), 301, { kept: { tags: [tags.record(row.record_id)] } })
  if (row.type !== 'free') return redirect(pageHref(language, row), 301, { kept: { tags: [tags.record(row.record_id)] } })
  return drawPage(visit, row, undefined)
}

function drawPage(visit: Visit, found: PageRow, section: SiteSection | undefined): Promise<Answer> {
  const row = { ...found, languages: offered(visit, found.languages) }
  const { language, office, t, formats, origin } = visit
  const inSource = row.language !== language
  const addressIn = (one: OtherLanguage) => pageHref(one.language, { slug: one.slug, type: row.type })
  const source = row.languages.find(one => one.language === row.source_language)
  const canonical = addressIn(row)
  const exists = Object.fromEntries(row.languages.map(one => [one.language, addressIn(one)]))
  const attachments = attachmentRows(visit, row.files)
  return sitePage(visit, {
    section,
    first: section !== undefined,
    title: row.title,
    description: row.lead,
    record: { ...row, kind: pageKind.kind },
    canonical,
    hrefs: exists,
    // The page can be opened under every language of the office: the others show the source's text and say so. Where that was taken down
    // there is nothing to show.
    nearest: code => (source ? pageHref(code, { slug: source.slug, type: row.type }) : paths.site.home({ lang: code })),
    content: inSource ? { lang: row.language, dir: direction(row.language) } : undefined,
    notice: inSource ? notice(visit, row) : undefined,
    head: {
      data: [
        graph(
          webPage({
            type: row.type === 'about' ? 'AboutPage' : 'WebPage',
            address: origin + canonical,
            name: row.title,
            description: row.lead,
            language: row.language,
            modified: new Date(row.published_at),
            publisher: organisationId(origin),
          }),
        ),
      ],
    },
    until: figuresChange(visit, row.figures),
    tags: [
      tags.record(row.record_id),
      tags.list(office.id, pageKind.kind, row.language),
      ...row.refs.map(tags.record),
      ...row.files.map(one => tags.file(one.id)),
      ...(row.figures.length ? [tags.figures(office.id)] : []),
    ],
    children: (
      <>
        <PageHeading title={row.title} lead={row.lead} />
        <div class="width split page-body">
          <p class="page-date">
            {t('pages.updated', { date: formats.date({ on: formats.dayIn(new Date(row.published_at), office.zone), precision: 'day' }) })}
          </p>
          <BodyView body={row.body} lang={row.language} resolve={resolver({ ...visit, language: row.language }, row)} />
        </div>
        {attachments.length > 0 && (
          <Section id="attachments" title={t('article.attachments')}>
            <Attachments attachments={attachments} />
          </Section>
        )}
      </>
    ),
  })
}

const notice = ({ language, t }: Visit, row: PageRow): VNode => (
  <LanguageNotice
    label={t('layout.language')}
    text={t('languages.notTranslated', { missing: inLanguage(language, language), shown: inLanguage(language, row.language) })}
  />
)
