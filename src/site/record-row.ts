import type { DatedRow } from '../design/components/dated-rows.tsx'
import type { ArticleType } from '../domain/articles/index.ts'
import type { ListedRecord } from '../domain/content/index.ts'
import { eventsUntil, type ListedEvent } from '../domain/events/index.ts'
import type { Language } from '../domain/labels/index.ts'
import type { ProjectCard } from '../domain/projects/index.ts'
import { direction, inLanguage } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'
import { recordHref } from './body.ts'
import { eventRow } from './events/rows.ts'
import { kindKey } from './news/rows.ts'
import { countOf, datesText } from './projects/words.ts'

type Precision = 'day' | 'month' | 'year'

export interface RowWishes {
  readonly lead?: boolean
  /** Says of which kind the record is, where a list holds several. */
  readonly kind?: boolean
  /** What is said of the record in this list: "then Mercuria". */
  readonly note?: string
}

/** A record of any kind in a list. One that readers see as its source says it tells in which language that is. */
export function recordRow(visit: Visit, record: ListedRecord, { lead, kind, note }: RowWishes = {}): DatedRow {
  // What was moved or cancelled says so wherever it stands.
  if (record.kind === 'event') return eventRow(visit, record as unknown as ListedEvent, { lead, note })
  const { language, formats } = visit
  const { precision = 'day' } = record.card as { precision?: Precision }
  const own = record.language === language
  return {
    href: recordHref(visit, record),
    title: record.title,
    date: record.on_date && record.kind !== 'project' ? formats.dateParts({ on: record.on_date, precision }) : undefined,
    count: record.kind === 'project' ? countOf(visit, record.card as ProjectCard) : undefined,
    lead: lead ? record.lead : undefined,
    kind:
      [kind || record.kind === 'article' ? kindWord(visit, record) : undefined, timeOf(visit, record), note].filter(Boolean).join(' · ') || undefined,
    language: own
      ? undefined
      : {
          lang: record.language,
          dir: direction(record.language),
          note: inLanguage(language, record.language as Language),
        },
  }
}

/** When the first of these rows says something else by itself: the call of an event opens or closes, an event begins or is over. */
export const recordsUntil = ({ now }: Pick<Visit, 'now'>, records: readonly ListedRecord[]): Date | null =>
  eventsUntil(records.filter(one => one.kind === 'event') as unknown as readonly ListedEvent[], now)

/** A project's time takes words: it is no date of a column. */
const timeOf = (visit: Visit, { kind, card }: ListedRecord) => (kind === 'project' ? datesText(visit, card as ProjectCard) : undefined)

const kinds = ['series', 'event', 'project', 'publication', 'campaign', 'page'] as const

/** What a record is, in a word: "Statement", "Project". */
export function kindWord({ t }: Pick<Visit, 't'>, record: Pick<ListedRecord, 'kind' | 'type'>): string {
  if (record.kind === 'article') return t(kindKey('kinds', record.type as ArticleType))
  const known = kinds.find(one => one === record.kind)
  return known ? t(`directory:kind.${known}`) : ''
}
