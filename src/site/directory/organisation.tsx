import { isSlug, type NamedOrganisation, tags } from '../../domain/content/index.ts'
import { type AffiliatedPerson, type BesideOrganisation, type NamedBy, organisationPage } from '../../domain/directory/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import type { OrganisationType } from '../../domain/organisations/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { everyLanguage, labelText } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { namedByTags, offsetOf, pageAsked, titleOf } from './named-by.tsx'
import { organisationName } from './names.ts'
import { organisationGraph } from './organisation-graph.ts'
import { OrganisationView } from './organisation-view.tsx'

/** An organisation as its one statement answers it. */
export interface OrganisationRow {
  readonly id: string
  readonly slug: string
  readonly names: NamedOrganisation['names']
  readonly type: OrganisationType
  readonly country: string | null
  readonly place: Label
  readonly website: string | null
  readonly about: Label
  readonly whole: BesideOrganisation | null
  readonly parts: readonly BesideOrganisation[]
  readonly people: readonly AffiliatedPerson[]
  readonly named_by: NamedBy
  readonly concerns: readonly string[]
}

/** A partner, a funder, a university: who it is, who works there, what it took part in. There as soon as something public names it. */
export async function organisation(visit: Visit): Promise<Answer> {
  const { language, office, params, platform } = visit
  const page = pageAsked(visit)
  if (!page) return problem(400)
  const slug = params.slug!
  if (!isSlug(slug)) return problem(404)
  const [row] = (await organisationPage(platform.database.reader, office.id, {
    language,
    slug,
    offset: offsetOf(page),
  })) as unknown as OrganisationRow[]
  if (!row) return problem(404)
  const address = (number: number, lang = language) => paths.site.organisation({ lang, slug: row.slug }, { page: number > 1 ? number : undefined })
  if (row.slug !== slug) return redirect(address(page), 301, { kept: { tags: [tags.record(row.id), ...row.concerns.map(tags.named)] } })
  if (page > 1 && row.named_by.rows.length === 0) return problem(404)
  return sitePage(visit, {
    sheet: 'directory.css',
    title: titleOf(visit, organisationName(visit, row.names).text, page),
    description: labelText(visit, row.about) || undefined,
    head: { data: [organisationGraph(visit, row)] },
    hrefs: page > 1 ? { [language]: address(page) } : everyLanguage(visit, lang => address(1, lang)),
    nearest: lang => address(1, lang),
    breadcrumb: [{ label: labelText(visit, office.names), href: paths.site.home({ lang: language }) }],
    tags: [...namedByTags(visit, row.id, row.named_by), ...beside(row).map(tags.record), ...row.concerns.map(tags.named)],
    until: recordsUntil(visit, row.named_by.rows),
    sharing: true,
    children: <OrganisationView visit={visit} row={row} page={page} address={address} />,
  })
}

const beside = (row: OrganisationRow): string[] => [row.id, ...(row.whole ? [row.whole.id] : []), ...row.concerns]
