import type { VNode } from 'preact'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Listing } from '../../design/components/listing.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import { TextLink } from '../../design/components/text-link.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { type ListedRecord, type RecordList, tags } from '../../domain/content/index.ts'
import {
  type EventPhase,
  type EventType,
  eventKind,
  eventPhase,
  eventPhases,
  eventsList,
  eventTypes,
  type ListedEvent,
  seriesKind,
  timesOf,
} from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { listParts, listValues } from '../lists/list-parts.tsx'
import { type ListChoices, listQueryNames, readListQuery } from '../lists/query.ts'
import { officeWords } from '../office-words.ts'
import { recordRow } from '../record-row.ts'
import { sitePage } from '../site-page.tsx'
import { eventRow } from './rows.ts'
import { typeKey } from './words.ts'

const choices: ListChoices = { kinds: eventTypes, states: eventPhases, groups: ['state', 'kind', 'year', 'topic'] }
export const eventQueryNames = listQueryNames(choices)

interface EventsRow {
  readonly list: RecordList
  readonly series: readonly ListedRecord[]
  readonly next: string | null
}

/** The events of an office: what is open and what comes first, then the past by year; narrowed by state, kind, year and topic. */
export async function eventsIndex(visit: Visit): Promise<Answer> {
  const { office, language: lang, t, now, platform } = visit
  const words = await officeWords(visit)
  const query = readListQuery(choices, visit.query)
  if (!query) return problem(400)
  const values = { ...listValues(lang, query), now }
  const [row] = (await eventsList(platform.database.reader, office.id, values)) as unknown as EventsRow[]
  const { list, series, next } = row!
  const parts = listParts(visit, {
    list,
    choices,
    query,
    words: { kind: kind => t(typeKey('typesMany', kind as EventType)), state: state => t(`events:phases.${state as EventPhase}`) },
    href: (language, state) => paths.site.events({ lang: language }, state),
    nothing: words('events.none'),
  })
  if (!parts) return problem(404)
  const title = parts.title(t('events:title'))
  const first = !parts.narrowed && query.page === 1
  return sitePage(visit, {
    sheet: 'lists.css',
    section: 'events',
    first,
    title,
    description: words('events.lead'),
    hrefs: parts.hrefs,
    nearest: code => paths.site.events({ lang: code }),
    // A record without a text in this language is listed as its source says it, so each language counts.
    tags: [
      ...office.languages.flatMap(code => [tags.list(office.id, eventKind.kind, code), tags.list(office.id, seriesKind.kind, code)]),
      ...list.topics.map(topic => tags.record(topic.id)),
    ],
    until: next === null ? null : new Date(next),
    children: (
      <>
        <PageHeading title={title} lead={parts.narrowed ? undefined : words('events.lead')} />
        <Listing filters={parts.filters}>
          {parts.empty}
          {groupsOf(visit, list).map(([id, group]) => (
            <Group visit={visit} id={id} events={group} entries={first ? entriesOf(list, id) : undefined} />
          ))}
          {parts.foot}
        </Listing>
        {first && series.length > 0 && (
          <Section id="series" title={t('events:seriesList')}>
            <DatedRows rows={series.map(one => recordRow(visit, one, { lead: true }))} ordered={false} />
          </Section>
        )}
        {parts.archive}
        {first && <Follow visit={visit} />}
      </>
    ),
  })
}

/** What is open, what comes, each past year, what has no date: in the order of the list. */
function groupsOf({ now }: Visit, list: RecordList): [string, ListedEvent[]][] {
  const events = list.rows as unknown as ListedEvent[]
  return [
    ...Map.groupBy(events, event => {
      const phase = eventPhase(timesOf(event.card), now)
      return phase === 'past' ? event.on_date!.slice(0, 4) : phase
    }),
  ]
}

const isYear = (id: string) => /^\d{4}$/.test(id)

/** How many events a group has in the whole list: of a year only where none of it lies ahead. */
const entriesOf = (list: RecordList, id: string): number | undefined =>
  isYear(id) ? undefined : list.counts.find(one => one.facet === 'state' && one.value === id)?.number

function Group({ visit, id, events, entries }: { visit: Visit; id: string; events: readonly ListedEvent[]; entries?: number }) {
  const { t } = visit
  return (
    <>
      <YearHead
        year={isYear(id) ? id : t(`events:phases.${id as EventPhase}`)}
        entries={entries ? t('news.entries', { count: entries }) : undefined}
      />
      <DatedRows rows={events.map((event, index) => eventRow(visit, event, { lead: !isYear(id) || index === 0 }))} />
    </>
  )
}

/** The events where the reader keeps dates and reads feeds. */
function Follow({ visit: { t, language: lang } }: { visit: Visit }): VNode {
  return (
    <Section id="follow" title={t('events:follow')} note={t('events:calendarNote')}>
      <ul class="plain">
        {[
          { label: t('events:calendar'), href: paths.machines.eventsCalendar({ lang }) },
          { label: t('events:feedAtom'), href: paths.machines.eventsAtom({ lang }) },
          { label: t('events:feedJson'), href: paths.machines.eventsJson({ lang }) },
        ].map(link => (
          <li>
            <TextLink link={link} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
