import { isSlug, type NamedAffiliation, tags } from '../../domain/content/index.ts'
import { type NamedBy, personPage } from '../../domain/directory/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import { startOfDay, todayIn } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { earliest, everyLanguage, labelText } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { namedByTags, offsetOf, pageAsked, titleOf } from './named-by.tsx'
import { affiliationThen } from './names.ts'
import { personGraph } from './person-graph.ts'
import { ended, PersonView } from './person-view.tsx'

/** A person as their one statement answers it. */
export interface PersonRow {
  readonly id: string
  readonly slug: string
  readonly shown: Label
  readonly given: string
  readonly family: string
  readonly affiliations: readonly NamedAffiliation[]
  readonly named_by: NamedBy
}

/** A speaker, an author: where they work, what they took part in. There as soon as something public names them. */
export async function person(visit: Visit): Promise<Answer> {
  const { language, office, params, platform } = visit
  const page = pageAsked(visit)
  if (!page) return problem(400)
  const slug = params.slug!
  if (!isSlug(slug)) return problem(404)
  const [row] = (await personPage(platform.database.reader, office.id, { language, slug, offset: offsetOf(page) })) as unknown as PersonRow[]
  if (!row) return problem(404)
  const address = (number: number, lang = language) => paths.site.person({ lang, slug: row.slug }, { page: number > 1 ? number : undefined })
  if (row.slug !== slug) return redirect(address(page), 301, { kept: { tags: [tags.record(row.id), tags.named(row.id)] } })
  if (page > 1 && row.named_by.rows.length === 0) return problem(404)
  return sitePage(visit, {
    sheet: 'directory.css',
    title: titleOf(visit, labelText(visit, row.shown), page),
    description: affiliationThen(visit, row.affiliations)?.text,
    head: { data: [personGraph(visit, row)] },
    hrefs: page > 1 ? { [language]: address(page) } : everyLanguage(visit, lang => address(1, lang)),
    nearest: lang => address(1, lang),
    breadcrumb: [{ label: labelText(visit, office.names), href: paths.site.home({ lang: language }) }],
    tags: [
      tags.record(row.id),
      ...namedByTags(visit, row.id, row.named_by),
      ...row.affiliations.flatMap(one => (one.organisation_id ? [tags.record(one.organisation_id)] : [])),
    ],
    until: earliest(nextEnd(visit, row), recordsUntil(visit, row.named_by.rows)),
    sharing: true,
    children: <PersonView visit={visit} row={row} page={page} address={address} />,
  })
}

/** When the next place of work becomes a former one. */
function nextEnd({ office, now }: Visit, { affiliations }: PersonRow): Date | null {
  const today = todayIn(office.zone, now)
  return earliest(...affiliations.map(one => (one.until === null || ended(one, today) ? null : startOfDay(one.until, office.zone))))
}
