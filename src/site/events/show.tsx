import type { VNode } from 'preact'
import { LanguageNotice } from '../../design/components/notice.tsx'
import { isSlug, tags } from '../../domain/content/index.ts'
import { eventKind, eventPage, eventsUntil } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { direction, formats, inLanguage, translator } from '../../platform/languages/index.ts'
import { type Answer, problem, redirect } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { figuresChange } from '../figures-box.tsx'
import { earliest, offered } from '../parts.ts'
import { sitePage } from '../site-page.tsx'
import { whereItWent } from '../where-it-went.ts'
import { callDayEnds } from './call.tsx'
import { EventView } from './event-view.tsx'
import { eventHead } from './head.ts'
import type { EventRow, Reading, SeriesRow } from './reading.ts'
import { SeriesView } from './series-view.tsx'
import { shownCall } from './shown-call.ts'

const href = (lang: string, slug: string) => paths.site.event({ lang, slug })

/** An event or a series. In a language without a text its address shows the source's, and says so. */
export async function event(visit: Visit): Promise<Answer> {
  const { language: lang, office } = visit
  const slug = visit.params.slug!
  if (!isSlug(slug)) return problem(404)
  const [found] = (await eventPage(visit.platform.database.reader, office.id, { language: lang, slug })) as unknown as (EventRow | SeriesRow)[]
  if (!found) return whereItWent(visit, eventKind.collection, slug, href)
  const translated = found.languages.find(one => one.language === lang)
  if (translated && translated.slug !== slug) return redirect(href(lang, translated.slug), 301, { kept: { tags: [tags.record(found.record_id)] } })
  return draw(visit, { ...found, languages: offered(visit, found.languages) })
}

function draw(visit: Visit, row: EventRow | SeriesRow): Promise<Answer> {
  const { language: lang, t, now } = visit
  const inSource = row.language !== lang
  const source = row.languages.find(one => one.language === row.source_language)
  const words = inSource ? { ...visit, language: row.language, t: translator(row.language), formats: formats(row.language) } : visit
  const reading: Reading = { visit: words, lang }
  const call = shownCall(visit, row)
  return sitePage(visit, {
    sheet: 'events.css',
    section: 'events',
    title: row.title,
    description: row.lead,
    canonical: href(row.language, row.slug),
    hrefs: Object.fromEntries(row.languages.map(one => [one.language, href(one.language, one.slug)])),
    nearest: code => (source ? href(code, source.slug) : paths.site.events({ lang: code })),
    content: inSource ? { lang: row.language, dir: direction(row.language) } : undefined,
    notice: inSource ? notice(visit, row) : undefined,
    ...eventHead(reading, row),
    record: row,
    breadcrumb: [{ label: t('events:title'), href: paths.site.events({ lang }) }],
    tags: eventTags(row),
    sharing: true,
    // Its own state and those of the other editions; while the dates of a call are drawn, each day.
    until: earliest(
      eventsUntil(row.kind === 'event' ? [row, ...row.editions] : row.editions, now),
      call && callDayEnds(call, now),
      figuresChange(visit, row.figures),
    ),
    children: row.kind === 'event' ? <EventView reading={reading} row={row} /> : <SeriesView reading={reading} row={row} />,
  })
}

const notice = ({ language, t }: Visit, row: EventRow | SeriesRow): VNode => (
  <LanguageNotice
    label={t('layout.language')}
    text={t('languages.notTranslated', { missing: inLanguage(language, language), shown: inLanguage(language, row.language) })}
  />
)

/** What the page shows or would show: itself, whom and what it names and who names that, its files. */
function eventTags(row: EventRow | SeriesRow): string[] {
  const named = [...row.organisations, ...row.persons, ...row.topics].map(one => one.id)
  const records = [...row.editions, ...row.related].map(one => one.record_id)
  return [
    ...new Set([
      tags.record(row.record_id),
      tags.named(row.record_id),
      ...records.map(tags.record),
      ...row.refs.map(tags.record),
      ...named.flatMap(id => [tags.record(id), tags.named(id)]),
      ...row.part_of.flatMap(id => [tags.record(id), tags.named(id)]),
      ...row.editions.flatMap(edition => edition.persons.map(person => tags.record(person.id))),
      ...row.files.map(one => tags.file(one.id)),
    ]),
  ]
}
