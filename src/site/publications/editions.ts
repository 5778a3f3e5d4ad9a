import type { EditionRow } from '../../design/components/editions.tsx'
import type { PublicationHeadProps } from '../../design/components/publication-head.tsx'
import type { ShownFile } from '../../domain/content/index.ts'
import { type Edition, firstEdition } from '../../domain/publications/index.ts'
import { direction, inLanguage } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { fileType } from '../attachments.ts'
import { fileHref } from '../body.ts'
import type { PublicationRow } from './publication-row.ts'

/** The file of an edition, where there is one that anybody may open. */
export const fileOf = (row: Pick<PublicationRow, 'files'>, edition: Pick<Edition, 'file'> | undefined): ShownFile | undefined =>
  row.files.find(one => one.role === 'edition' && one.id === edition?.file)

/** The way to the document in the reader's language, else to the first that can be read. */
export function downloadOf(visit: Visit, row: PublicationRow): PublicationHeadProps['download'] {
  const { t, language, formats } = visit
  const edition = firstEdition(row.facts.editions, language)
  const file = fileOf(row, edition)
  if (!edition || !file) return undefined
  return {
    label: t('publications:download', { shown: inLanguage(language, edition.language) }),
    href: fileHref(file),
    details: [fileType(file), formats.bytes(file.bytes), ...(row.facts.pages ? [t('publications:pages', { count: row.facts.pages })] : [])],
  }
}

/** Every edition; and where none is in the reader's language, that this page is what there is in it. */
export function editionRows(visit: Visit, row: PublicationRow): EditionRow[] {
  const { t, language, formats } = visit
  const rows = row.facts.editions.map(edition => ({
    language: formats.languageName(edition.language),
    title: { text: edition.title, lang: edition.language, dir: direction(edition.language) },
    details: [
      ...(edition.year && edition.year !== row.facts.year ? [String(edition.year)] : []),
      ...Object.entries(edition.identifiers).map(([kind, number]) => `${kind.toUpperCase()} ${number}`),
      ...(edition.licence ? [t('publications:edition.licence', { licence: edition.licence })] : []),
    ],
    state: fileOf(row, edition) ? t('publications:edition.published') : t('publications:edition.onPaper'),
    published: true,
  }))
  if (row.facts.editions.some(edition => edition.language === language)) return rows
  return [...rows, { language: formats.languageName(language), details: [], state: t('publications:edition.none'), published: false }]
}
