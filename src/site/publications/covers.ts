import type { BookRow } from '../../design/components/book-rows.tsx'
import type { CoverProps } from '../../design/components/cover.tsx'
import type { ListedRecord } from '../../domain/content/index.ts'
import { firstEdition, type PublicationCard, type PublicationType, titleParts } from '../../domain/publications/index.ts'
import { paths } from '../../paths.ts'
import { direction, inLanguage, isLanguage, translator } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'

/** The key of a kind's name, one (`kind`) or many (`kinds`). */
export const kindKey = (of: 'kind' | 'kinds', type: PublicationType) =>
  `publications:${of}.${type === 'dataset_note' ? 'dataset-note' : type}` as const

/** The cover of the edition that is offered first, in that edition's language. */
export function coverOf(visit: Visit, { type, card }: { type: PublicationType; card: PublicationCard }): CoverProps {
  const { title: whole = '', language: lang = visit.language } = firstEdition(card.editions, visit.language) ?? {}
  return {
    lang,
    dir: direction(lang),
    ...titleParts(whole),
    // In a language that the interface does not speak there is no word for it.
    kind: isLanguage(lang) ? translator(lang)(kindKey('kind', type)) : undefined,
    foot: isLanguage(lang) ? card.region[lang] : undefined,
  }
}

/** A publication in a list: what it is, of which year, in which languages it can be read. */
export function publicationRow(visit: Visit, record: ListedRecord, { lead = true } = {}): BookRow {
  const { language, t, formats } = visit
  const card = record.card as PublicationCard
  const languages = formats.list(card.editions.map(edition => inLanguage(language, edition.language)))
  return {
    href: paths.site.publication({ lang: language, slug: record.slug }),
    title: record.title,
    lead: lead ? record.lead : undefined,
    details: [t(kindKey('kind', record.type as PublicationType)), ...(record.on_date ? [record.on_date.slice(0, 4)] : []), languages],
    cover: coverOf(visit, { type: record.type as PublicationType, card }),
  }
}
