import { isSlug, tags } from '../../domain/content/index.ts'
import { publicationKind, publicationPage } from '../../domain/publications/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { figuresChange } from '../figures-box.tsx'
import { earliest, offered } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'
import { publicationGraph } from './publication-graph.ts'
import type { PublicationRow } from './publication-row.ts'
import { PublicationView } from './publication-view.tsx'

const href = (lang: string, slug: string) => paths.site.publication({ lang, slug })

/** One publication with its editions, its files and how to cite it. */
export async function publication(visit: Visit): Promise<Answer> {
  const { language, office, t, platform } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await publicationPage(platform.database.reader, office.id, { language, slug })) as unknown as PublicationRow[]
  if (!found) return whereItWent(visit, publicationKind.collection, slug, href)
  const row = { ...found, languages: offered(visit, found.languages) }
  return sitePage(visit, {
    sheet: 'publications.css',
    section: 'publications',
    title: row.title,
    description: row.lead,
    record: { ...row, kind: publicationKind.kind },
    head: { data: [publicationGraph(visit, row)] },
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    nearest: code => paths.site.publications({ lang: code }),
    breadcrumb: [{ label: t('publications:title'), href: paths.site.publications({ lang: language }) }],
    tags: publicationTags(office.id, row),
    until: earliest(recordsUntil(visit, row.related), figuresChange(visit, row.figures)),
    sharing: true,
    children: <PublicationView visit={visit} row={row} />,
  })
}

/** What its page shows: itself, whom it names, its files, what is found beside it and whatever comes to stand beside it. */
const publicationTags = (office: string, row: PublicationRow): string[] => [
  tags.record(row.record_id),
  tags.named(row.record_id),
  ...[...row.organisations, ...row.persons, ...row.topics].map(one => tags.record(one.id)),
  ...row.belongs.flatMap(one => [tags.named(one.id), tags.record(one.id)]),
  ...row.related.map(one => tags.record(one.record_id)),
  ...row.refs.map(tags.record),
  ...row.files.map(one => tags.file(one.id)),
  ...(row.figures.length ? [tags.figures(office)] : []),
]
