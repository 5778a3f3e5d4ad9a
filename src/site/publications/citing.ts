import type { NamedOrganisation, NamedPerson } from '../../domain/content/index.ts'
import { firstEdition, type PublicationType } from '../../domain/publications/index.ts'
import { type CitationPart, citationText } from '../../formats/citation-text.ts'
import type { CitedName, CitedWork } from '../../formats/cited-work.ts'
import { paths } from '../../paths.ts'
import { inLanguage } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { organisationName } from '../directory/names.ts'
import { labelText } from '../parts.ts'
import { type CitedRow, dayOfNames } from './publication-row.ts'

const types: Record<PublicationType, CitedWork['type']> = {
  handbook: 'book',
  report: 'report',
  article: 'article',
  leaflet: 'pamphlet',
  dataset_note: 'report',
}

/** Each edition of a publication as it is cited. Where nobody is named as its author or editor, its publisher speaks. */
export function citedWorks(visit: Visit, row: CitedRow): CitedWork[] {
  const { language, origin } = visit
  const day = dayOfNames(row)
  const persons = (role: string): CitedName[] => row.persons.filter(one => one.role === role).map(one => personCited(visit, one))
  const organisations = (role: string) => row.organisations.filter(one => one.role === role)
  const cited = (those: readonly NamedOrganisation[]): CitedName[] =>
    those.map(one => organisationName(visit, one.names, day).text).map(name => ({ shown: name, organisation: name }))
  const publishers = organisations('publisher')
  const named = [...persons('author'), ...cited(organisations('author'))]
  const editors = persons('editor')
  return row.facts.editions.map(edition => ({
    id: `${row.slug}-${edition.language}`,
    type: types[row.type],
    title: edition.title,
    translatedTitle: row.title,
    authors: named.length || editors.length ? named : cited(publishers),
    editors,
    publisher:
      cited(publishers)
        .map(one => one.shown)
        .join(', ') || undefined,
    place: labelText(visit, publishers[0]?.place) || undefined,
    year: edition.year ?? row.facts.year ?? undefined,
    language: edition.language,
    inLanguage: edition.language === language ? undefined : capital(inLanguage(language, edition.language), language),
    isbn: edition.identifiers.isbn,
    issn: edition.identifiers.issn,
    doi: edition.identifiers.doi,
    address: origin + paths.site.publication({ lang: language, slug: row.slug }),
  }))
}

const personCited = (visit: Visit, { shown, given, family }: NamedPerson): CitedName => ({ shown: labelText(visit, shown), given, family })

/** The edition that is offered first, as one line. */
export function citationOf(visit: Visit, row: CitedRow): CitationPart[] {
  const { t, language, formats } = visit
  const works = citedWorks(visit, row)
  const work = works[row.facts.editions.indexOf(firstEdition(row.facts.editions, language)!)]!
  return citationText(work, { noDate: t('publications:cite.noDate'), editors: t('publications:cite.editors'), list: formats.list }, language)
}

const capital = (words: string, language: string) => words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
