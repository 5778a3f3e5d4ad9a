import type { Fact, FactValue } from '../../design/components/facts.tsx'
import type { Label } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { organisationName } from '../directory/names.ts'
import { labelIn, labelText } from '../parts.ts'
import { kindKey } from './covers.ts'
import { dayOfNames, type PublicationRow } from './publication-row.ts'

/** What is known of a publication, in rows; what is not known is left out. */
export function publicationFacts(visit: Visit, row: PublicationRow): Fact[] {
  const { t, language: lang, formats } = visit
  const { year, pages, madeFor, funding, drawnFrom } = row.facts
  const day = dayOfNames(row)
  const persons = (role: string) =>
    row.persons
      .filter(one => one.role === role)
      .map(one => ({ text: labelText(visit, one.shown), href: paths.site.person({ lang, slug: one.slug }), apart: true }))
  const organisations = (role: string) =>
    row.organisations
      .filter(one => one.role === role)
      .map(one => ({ text: organisationName(visit, one.names, day).text, href: paths.site.organisation({ lang, slug: one.slug }), apart: true }))
  const authors = [...persons('author'), ...organisations('author')]
  const rows: [label: string, values: readonly FactValue[]][] = [
    [t('publications:fact.kind'), [{ text: t(kindKey('kind', row.type)) }]],
    [t('article.author', { count: authors.length || 1 }), authors],
    [t('publications:fact.editor', { count: persons('editor').length || 1 }), persons('editor')],
    [t('publications:fact.translator', { count: persons('translator').length || 1 }), persons('translator')],
    [t('publications:fact.region'), worded(visit, row.card.region)],
    [t('publications:fact.madeFor'), [...worded(visit, madeFor), ...organisations('client')]],
    [t('publications:fact.fundedBy'), [...worded(visit, funding), ...organisations('funding')]],
    [t('publications:fact.drawnFrom'), worded(visit, drawnFrom)],
    [t('publications:fact.publisher'), organisations('publisher')],
    [t('publications:fact.year'), year ? [{ text: String(year), datetime: String(year) }] : []],
    [t('publications:fact.pages'), pages ? [{ text: formats.number(pages) }] : []],
    [
      t('article.topic', { count: row.topics.length || 1 }),
      row.topics.map(topic => ({ text: labelText(visit, topic.label), href: paths.site.topic({ lang, slug: topic.slug }) })),
    ],
  ]
  return rows.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }))
}

const worded = (visit: Visit, label: Label): FactValue[] => {
  const found = labelIn(visit, label)
  return found ? [found] : []
}
