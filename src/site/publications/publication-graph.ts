import type { NamedOrganisation } from '../../domain/content/index.ts'
import type { PublicationType } from '../../domain/publications/index.ts'
import { breadcrumbs, graph, organisationId } from '../../formats/json-ld.ts'
import { type NamedNode, type PublicationNodeFacts, publication } from '../../formats/json-ld-publication.ts'
import { licenceAddress } from '../../formats/licence.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { fileHref } from '../body.ts'
import { organisationName } from '../directory/names.ts'
import { labelText } from '../parts.ts'
import { fileOf } from './editions.ts'
import { dayOfNames, type PublicationRow } from './publication-row.ts'

const types: Record<PublicationType, PublicationNodeFacts['type']> = {
  handbook: 'Book',
  report: 'Report',
  article: 'ScholarlyArticle',
  leaflet: 'CreativeWork',
  dataset_note: 'Report',
}

/** What machines read about a publication. */
export function publicationGraph(visit: Visit, row: PublicationRow): object {
  const { origin, language: lang, office, t } = visit
  const address = origin + paths.site.publication({ lang, slug: row.slug })
  const organisation = (one: NamedOrganisation): NamedNode => ({
    type: 'Organization',
    name: organisationName(visit, one.names, dayOfNames(row)).text,
    address: origin + paths.site.organisation({ lang, slug: one.slug }),
  })
  const organisations = (role: string) => row.organisations.filter(one => one.role === role).map(organisation)
  const persons = (role: string) =>
    row.persons
      .filter(one => one.role === role)
      .map(one => ({ type: 'Person' as const, name: labelText(visit, one.shown), address: origin + paths.site.person({ lang, slug: one.slug }) }))
  const funding = labelText(visit, row.facts.funding)
  return graph(
    publication({
      type: types[row.type],
      address,
      name: row.title,
      description: row.lead,
      language: lang,
      year: row.facts.year ?? undefined,
      pages: row.facts.pages ?? undefined,
      authors: [...persons('author'), ...organisations('author')],
      editors: persons('editor'),
      publisher: organisations('publisher')[0] ?? organisationId(origin),
      funders: [...organisations('funding'), ...(funding ? [{ type: 'Organization' as const, name: funding }] : [])],
      region: labelText(visit, row.card.region) || undefined,
      topics: row.topics.map(one => labelText(visit, one.label)),
      editions: row.facts.editions.map(edition => {
        const file = fileOf(row, edition)
        return {
          language: edition.language,
          title: edition.title,
          year: edition.year ?? row.facts.year ?? undefined,
          ...edition.identifiers,
          licence: edition.licence ? (licenceAddress(edition.licence) ?? edition.licence) : undefined,
          file: file && { address: origin + fileHref(file), mediaType: file.media_type, bytes: file.bytes },
        }
      }),
    }),
    breadcrumbs([
      { name: labelText(visit, office.names), address: origin + paths.site.home({ lang }) },
      { name: t('publications:title'), address: origin + paths.site.publications({ lang }) },
      { name: row.title, address },
    ]),
  )
}
