import type { Result } from '../../design/components/results.tsx'
import type { KindMarkName } from '../../design/icons/kinds.tsx'
import { type EventCard, eventState, timesOf as eventTimesOf } from '../../domain/events/index.ts'
import type { ProjectCard } from '../../domain/projects/index.ts'
import type { Found, FoundEntity, FoundText, Marking } from '../../domain/search/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import { plainText } from '../../formats/body/text.ts'
import { paths } from '../../paths.ts'
import { direction, inLanguage } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { recordHref } from '../body.ts'
import { organisationName } from '../directory/names.ts'
import { stateText } from '../events/rows.ts'
import { shortDates } from '../events/words.ts'
import { labelIn } from '../parts.ts'
import { datesText } from '../projects/words.ts'
import { kindWord } from '../record-row.ts'

/** Results as they are drawn; what has no page is left out. */
export const resultsOf = (visit: Visit, rows: Found['rows'], marking: Marking): Result[] =>
  rows.flatMap(({ text, entity }) => (text ? textResult(visit, text, marking) : entity ? entityResult(visit, entity, marking) : []))

function textResult(visit: Visit, record: FoundText, marking: Marking): Result[] {
  const { language: reader } = visit
  const href = recordHref(visit, record)
  if (!href) return []
  const { language } = record
  // Where the lead has none of the words, the part of the text that has.
  const passage = marking.passage(record.lead, language) ? record.lead : (marking.passage(plainText(record.body as Body), language) ?? record.lead)
  const { date, open, said } = timesOf(visit, record)
  return [
    {
      mark: markOf(record.kind),
      href,
      title: marking.mark(record.title, language),
      text: marking.mark(passage, language),
      open,
      notes: [kindWord(visit, record), date, said, language === reader ? undefined : inLanguage(reader, language as never)].flatMap(
        note => note || [],
      ),
      language: language === reader ? undefined : { lang: language, dir: direction(language as never) },
    },
  ]
}

/** When it is or was, as its kind says it, and what is open now. */
function timesOf(visit: Visit, record: FoundText): { date?: string; open?: string; said?: string } {
  const { formats, now, t } = visit
  if (record.kind === 'event') {
    const card = record.card as EventCard
    const state = eventState(eventTimesOf(card), now)
    const isOpen = state === 'open' || state === 'closing-soon'
    const open = isOpen ? t('events:openUntil', { date: formats.date({ on: card.closesWall!.slice(0, 10), precision: 'day' }) }) : undefined
    return { date: shortDates(visit, card), open: open && upperFirst(open, visit.language), said: isOpen ? undefined : stateText(visit, { card }) }
  }
  if (record.kind === 'project') return { date: datesText(visit, record.card as ProjectCard) }
  const { precision = 'day' } = record.card as { precision?: 'day' | 'month' | 'year' }
  return { date: record.on_date ? formats.date({ on: record.on_date, precision }) : undefined }
}

const upperFirst = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

const markOf = (kind: string): KindMarkName => (kind === 'series' ? 'event' : (kind as KindMarkName))

/** An organisation, a person, a topic. Names are marked as words of every language of the office, since they are written in any. */
export function entityResult(visit: Visit, entity: FoundEntity, marking: Marking): Result {
  const { language: reader } = visit
  const { title, href } = entityLink(visit, entity)
  const about = labelIn(visit, entity.about)
  const language = title.lang ?? reader
  return {
    mark: entity.kind,
    href,
    title: marking.mark(title.text, language),
    text: about && marking.mark(about.text, about.lang ?? reader),
    notes: [visit.t(`search:kind.${entity.kind}`)],
    language: title.lang && title.dir ? { lang: title.lang, dir: title.dir } : undefined,
    isolated: reader === 'ar' && !/\p{Script=Arabic}/u.test(title.text),
  }
}

function entityLink(visit: Visit, { kind, slug, names, label }: FoundEntity) {
  const lang = visit.language
  if (kind === 'organisation') return { title: organisationName(visit, names ?? []), href: paths.site.organisation({ lang, slug }) }
  const title = labelIn(visit, label) ?? { text: slug, lang: undefined, dir: undefined }
  return { title, href: kind === 'person' ? paths.site.person({ lang, slug }) : paths.site.topic({ lang, slug }) }
}
