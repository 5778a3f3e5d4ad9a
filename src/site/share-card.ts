import type { ArticleCard, ArticleType } from '../domain/articles/index.ts'
import type { EventCard } from '../domain/events/index.ts'
import type { ProjectCard } from '../domain/projects/index.ts'
import type { SharedPage } from '../formats/open-graph.ts'
import { paths } from '../paths.ts'
import { direction } from '../platform/languages/index.ts'
import { type ShareCard, shareSize, shareVersion } from '../platform/pictures/share-card.ts'
import type { Visit } from '../web/visit.ts'
import { placeText, shortDates } from './events/words.ts'
import { kindKey } from './news/rows.ts'
import { labelText } from './parts.ts'
import { datesText } from './projects/words.ts'

/** Of a live record, what its share picture says. Only what stands in its own row: page and picture must agree on it. */
export interface SharedRecord {
  readonly record_id: string
  readonly kind: string
  readonly title: string
  readonly type?: string
  readonly on_date?: string | null
  readonly card?: unknown
  /** Of its text: the source's, where readers have none in their language. */
  readonly language: string
}

const houseColours = { ink: '#0e2f2b', signal: '#ffc61a' }

/** The words and colours of a record's share picture. */
export const shareCard = (visit: Visit, record: SharedRecord): ShareCard => ({
  title: record.title,
  line: lineOf(visit, record),
  office: labelText(visit, visit.office.names),
  direction: direction(record.language),
  ...(visit.office.colours ?? houseColours),
})

/** The picture that who shares the page shows. */
export const sharePicture = (visit: Visit, record: SharedRecord): NonNullable<SharedPage['picture']> => {
  const card = shareCard(visit, record)
  return {
    address: visit.origin + paths.files.shareCard({ lang: visit.language, record: record.record_id, version: shareVersion(card) }),
    ...shareSize,
    mediaType: 'image/png',
    description: [card.title, card.line, card.office].filter(Boolean).join(' · '),
  }
}

/** When and where, as the record knows it itself; nothing that a day that passes would change. */
export function lineOf(visit: Visit, { kind, type, on_date: on, card }: SharedRecord): string {
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' · ')
  switch (kind) {
    case 'article': {
      const date = on ? visit.formats.date({ on, precision: (card as ArticleCard).precision }) : ''
      return joined(visit.t(kindKey('kinds', type as ArticleType)), date)
    }
    case 'event':
      return joined(shortDates(visit, card as EventCard), placeText(visit, card as EventCard))
    case 'project':
      return datesText(visit, card as ProjectCard)
    case 'publication':
      return on ? on.slice(0, 4) : ''
    default:
      return ''
  }
}
