import { EntryHeading } from '../../design/components/entry-heading.tsx'
import { type Fact, Facts } from '../../design/components/facts.tsx'
import { isSlug, type NamedTopic, tags } from '../../domain/content/index.ts'
import { type NamedBy, topicPage } from '../../domain/directory/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import { breadcrumbs, graph, organisationId, webPage } from '../../formats/json-ld.ts'
import { topicEntry } from '../../formats/json-ld-directory.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { everyLanguage, labelIn, labelText } from '../parts.ts'
import { recordsUntil } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { NamedBySections, namedByTags, offsetOf, pageAsked, titleOf } from './named-by.tsx'

interface TopicRow {
  readonly id: string
  readonly slug: string
  readonly label: Label
  readonly about: Label
  readonly broader: NamedTopic | null
  readonly narrower: readonly NamedTopic[]
  readonly named_by: NamedBy
  readonly concerns: readonly string[]
}

/** A topic and everything that belongs to it, by kind. There as soon as something public does. */
export async function topic(visit: Visit): Promise<Answer> {
  const { language, office, params, platform, t } = visit
  const page = pageAsked(visit)
  if (!page) return problem(400)
  const slug = params.slug!
  if (!isSlug(slug)) return problem(404)
  const [row] = (await topicPage(platform.database.reader, office.id, { language, slug, offset: offsetOf(page) })) as unknown as TopicRow[]
  if (!row) return problem(404)
  const address = (number: number, lang = language) => paths.site.topic({ lang, slug: row.slug }, { page: number > 1 ? number : undefined })
  if (row.slug !== slug) return redirect(address(page), 301, { kept: { tags: [tags.record(row.id), tags.named(row.id)] } })
  if (page > 1 && row.named_by.rows.length === 0) return problem(404)
  const title = labelText(visit, row.label)
  return sitePage(visit, {
    sheet: 'directory.css',
    title: titleOf(visit, title, page),
    description: labelText(visit, row.about) || undefined,
    head: { data: [topicGraph(visit, row)] },
    hrefs: page > 1 ? { [language]: address(page) } : everyLanguage(visit, lang => address(1, lang)),
    nearest: lang => address(1, lang),
    breadcrumb: [{ label: t('directory:topics.title'), href: paths.site.topics({ lang: language }) }],
    tags: [tags.record(row.id), ...namedByTags(visit, row.id, row.named_by), ...row.concerns.flatMap(one => [tags.record(one), tags.named(one)])],
    until: recordsUntil(visit, row.named_by.rows),
    children: <TopicView visit={visit} row={row} page={page} address={address} />,
  })
}

interface TopicViewProps {
  readonly visit: Visit
  readonly row: TopicRow
  readonly page: number
  readonly address: (page: number) => string
}

function TopicView({ visit, row, page, address }: TopicViewProps) {
  const { t, formats } = visit
  const label = labelIn(visit, row.label)
  const { total } = row.named_by
  return (
    <>
      <EntryHeading
        count={total > 0 ? { number: formats.number(total), words: t('directory:counted', { count: total }) } : undefined}
        title={label?.text ?? ''}
        titleIn={label?.lang && label.dir ? { lang: label.lang, dir: label.dir } : undefined}
        lead={labelText(visit, row.about) || undefined}
      >
        <Facts facts={facts(visit, row)} />
      </EntryHeading>
      <NamedBySections visit={visit} list={row.named_by} page={page} inRoles={false} address={address} />
    </>
  )
}

function facts(visit: Visit, row: TopicRow): Fact[] {
  const { t, language: lang } = visit
  const value = (one: NamedTopic) => ({ text: labelText(visit, one.label), href: paths.site.topic({ lang, slug: one.slug }) })
  return [
    ...(row.broader ? [{ label: t('directory:topics.broader'), values: [value(row.broader)] }] : []),
    ...(row.narrower.length ? [{ label: t('directory:topics.narrower'), values: row.narrower.map(value) }] : []),
    { label: t('letters:link'), values: [{ text: t('letters:linkTopic'), href: paths.site.letters({ lang }, { topic: row.slug }) }] },
  ]
}

function topicGraph(visit: Visit, row: TopicRow): object {
  const { origin, language: lang, office, t } = visit
  const address = origin + paths.site.topic({ lang, slug: row.slug })
  const list = origin + paths.site.topics({ lang })
  const [name, description] = [labelText(visit, row.label), labelText(visit, row.about)]
  const entry = topicEntry({ address, name, description, list })
  return graph(
    {
      ...webPage({ type: 'CollectionPage', address, name, description, language: lang, publisher: organisationId(origin) }),
      about: { '@id': entry['@id'] },
    },
    entry,
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
      { name: t('directory:topics.title'), address: list },
      { name, address },
    ]),
  )
}
