import { LanguageNotice } from '../../design/components/notice.tsx'
import { isSlug, tags } from '../../domain/content/index.ts'
import { projectKind, projectPage, projectState } from '../../domain/projects/index.ts'
import { paths } from '../../paths.ts'
import { direction, inLanguage } from '../../platform/languages/index.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { figuresChange } from '../figures-box.tsx'
import { earliest, offered } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'
import { projectData } from './project-data.ts'
import type { ProjectAnswer } from './project-row.ts'
import { ProjectView } from './project-view.tsx'

const href = (lang: string, slug: string) => paths.site.project({ lang, slug })

/** One project. In a language without a text its address shows the source's, and says so. */
export async function project(visit: Visit): Promise<Answer> {
  const { language: lang, office, t } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await projectPage(visit.platform.database.reader, office.id, { language: lang, slug })) as unknown as ProjectAnswer[]
  if (!found) return whereItWent(visit, projectKind.collection, slug, href)
  // The source's address under a language that has a text of its own: one address for one thing.
  const own = found.languages.find(one => one.language === lang)
  if (own && own.slug !== slug) return redirect(href(lang, own.slug), 301, { kept: { tags: [tags.record(found.record_id)] } })
  const row = { ...found, languages: offered(visit, found.languages) }
  const inSource = row.language !== lang
  const source = row.languages.find(one => one.language === row.source_language)
  return sitePage(visit, {
    sheet: 'projects.css',
    section: 'projects',
    title: row.title,
    description: row.lead,
    record: { ...row, kind: projectKind.kind },
    canonical: href(row.language, row.slug),
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    nearest: code => (source ? href(code, source.slug) : paths.site.projects({ lang: code })),
    breadcrumb: [{ label: t('projects:title'), href: paths.site.projects({ lang }) }],
    content: inSource ? { lang: row.language, dir: direction(row.language) } : undefined,
    notice: inSource ? (
      <LanguageNotice
        label={t('layout.language')}
        text={t('languages.notTranslated', { missing: inLanguage(lang, lang), shown: inLanguage(lang, row.language) })}
      />
    ) : undefined,
    head: { data: [projectData(visit, row)] },
    sharing: true,
    tags: projectTags(office.id, row),
    until: earliest(projectState(row.card, office.zone, visit.now).until, recordsUntil(visit, row.related), figuresChange(visit, row.figures)),
    children: <ProjectView visit={visit} row={row} />,
  })
}

/** What a project's page shows or would show: itself, whom and what it names, what names it or shares a name with it, its files and figures. */
const projectTags = (office: string, row: ProjectAnswer): string[] => [
  tags.record(row.record_id),
  tags.named(row.record_id),
  ...row.refs.map(tags.record),
  ...row.organisations.map(one => tags.record(one.id)),
  ...row.belongs.flatMap(one => [tags.record(one.id), tags.named(one.id)]),
  ...row.related.map(one => tags.record(one.record_id)),
  ...row.files.map(one => tags.file(one.id)),
  ...(row.figures.length ? [tags.figures(office)] : []),
]
