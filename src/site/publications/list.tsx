import type { VNode } from 'preact'
import { BookRows } from '../../design/components/book-rows.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import { TextLink } from '../../design/components/text-link.tsx'
import { type RecordList, tags } from '../../domain/content/index.ts'
import { type PublicationType, publicationKind, publicationsList, publicationTypes } from '../../domain/publications/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { listParts, listValues } from '../lists/list-parts.tsx'
import { type ListChoices, listQueryNames, readListQuery } from '../lists/query.ts'
import { sitePage } from '../site-page.tsx'
import { kindKey, publicationRow } from './covers.ts'

const choices: ListChoices = { kinds: publicationTypes, groups: ['kind', 'language', 'year', 'topic'] }
export const publicationQueryNames = listQueryNames(choices)

/** The publications of an office, newest first: narrowed by kind, language of the document, year and topic. */
export async function publicationsIndex(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, platform } = visit
  const query = readListQuery(choices, visit.query)
  if (!query) return problem(400)
  const [row] = await publicationsList(platform.database.reader, office.id, { ...listValues(lang, query) })
  const { list } = row as unknown as { list: RecordList }
  const parts = listParts(visit, {
    list,
    choices,
    query,
    words: { kind: kind => t(kindKey('kinds', kind as PublicationType)) },
    href: (language, state) => paths.site.publications({ lang: language }, state),
    nothing: t('publications:none'),
  })
  if (!parts) return problem(404)
  const title = parts.title(t('publications:title'))
  return sitePage(visit, {
    sheet: 'lists.css',
    section: 'publications',
    first: !parts.narrowed && query.page === 1,
    title,
    description: t('publications:lead'),
    hrefs: parts.hrefs,
    nearest: code => paths.site.publications({ lang: code }),
    tags: [tags.list(office.id, publicationKind.kind, lang), ...list.topics.map(topic => tags.record(topic.id))],
    children: (
      <>
        <PageHeading title={title} lead={parts.narrowed ? undefined : t('publications:lead')} />
        <Listing filters={parts.filters}>
          {parts.empty}
          {list.rows.length > 0 && <BookRows rows={list.rows.map(record => publicationRow(visit, record))} />}
          {parts.foot}
        </Listing>
        {parts.archive}
        <Follow visit={visit} />
      </>
    ),
  })
}

/** The publications where the reader keeps feeds. */
function Follow({ visit: { t, language: lang } }: { visit: Visit }): VNode {
  return (
    <Section id="follow" title={t('publications:follow')}>
      <ul class="plain">
        {[
          { label: t('publications:feedAtom'), href: paths.machines.publicationsAtom({ lang }) },
          { label: t('publications:feedJson'), href: paths.machines.publicationsJson({ lang }) },
        ].map(link => (
          <li>
            <TextLink link={link} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
