import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { tags } from '../../domain/content/index.ts'
import { type ProjectCard, type ProjectState, projectKind, projectState, projectStates, projectsList } from '../../domain/projects/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { listParts, listValues } from '../lists/list-parts.tsx'
import { type ListChoices, listQueryNames, readListQuery } from '../lists/query.ts'
import { officeWords } from '../office-words.ts'
import { sitePage } from '../site-page.tsx'
import { projectRow } from './rows.ts'

const choices: ListChoices = { states: projectStates, groups: ['state', 'year', 'country', 'topic'] }
export const projectsQueryNames = listQueryNames(choices)

/** The projects of an office by what their dates say: under way, planned, ended, without dates; narrowed, page by page. */
export async function projectsIndex(visit: Visit): Promise<Answer> {
  const { office, language, t, now } = visit
  const words = await officeWords(visit)
  const query = readListQuery(choices, visit.query)
  if (!query) return problem(400)
  const [found] = await projectsList(visit.platform.database.reader, office.id, { ...listValues(language, query), now })
  const { list, until } = found!
  const stateWord = (state: string) => t(`projects:groups.${state as ProjectState}`)
  const parts = listParts(visit, {
    list,
    choices,
    query,
    words: { state: stateWord },
    href: (lang, state) => paths.site.projects({ lang }, state),
    nothing: words('projects.none'),
  })
  if (!parts) return problem(404)
  const title = parts.title(t('projects:title'))
  const stateOf = (card: unknown) => projectState(card as ProjectCard, office.zone, now).state
  const groups = [...Map.groupBy(list.rows, row => stateOf(row.card))]
  const inState = (state: ProjectState) => list.counts.find(one => one.facet === 'state' && one.value === state)?.number ?? 0
  return sitePage(visit, {
    sheet: 'lists.css',
    section: 'projects',
    first: !parts.narrowed && query.page === 1,
    title,
    description: words('projects.lead'),
    hrefs: parts.hrefs,
    nearest: lang => paths.site.projects({ lang }),
    tags: [...office.languages.map(lang => tags.list(office.id, projectKind.kind, lang)), ...list.topics.map(topic => tags.record(topic.id))],
    until: until && new Date(until),
    children: (
      <>
        <PageHeading title={title} lead={parts.narrowed ? undefined : words('projects.lead')} />
        <Listing filters={parts.filters}>
          {parts.empty}
          {groups.map(([state, rows]) => (
            <>
              <YearHead year={stateWord(state)} entries={t('news.entries', { count: inState(state) })} />
              <DatedRows rows={rows.map(row => projectRow(visit, row))} />
            </>
          ))}
          {parts.foot}
        </Listing>
        {parts.archive}
      </>
    ),
  })
}
