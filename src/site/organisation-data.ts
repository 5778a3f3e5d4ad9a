import { ancestorsOf } from '../domain/offices/index.ts'
import { graph } from '../formats/json-ld.ts'
import { organisation } from '../formats/json-ld-organisation.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../web/visit.ts'
import { addressLines } from './frame.ts'
import { labelText } from './parts.ts'

/** The office for search engines, on its home and contact pages. */
export function organisationData(visit: Visit): object {
  const { office, origin } = visit
  const [parent] = ancestorsOf(office, visit.offices.all).filter(one => one.website)
  const { latitude, longitude, country } = office.place
  return graph(
    organisation({
      origin,
      home: origin + paths.site.home({ lang: visit.language }),
      name: labelText(visit, office.names),
      description: labelText(visit, office.descriptor),
      intergovernmental: true,
      postalAddress: addressLines(visit).length ? { lines: addressLines(visit), country } : undefined,
      coordinates: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined,
      contactPoints: office.contactPoints.map(point => ({
        label: labelText(visit, point.label) || point.kind,
        ...(point.kind === 'phone' ? { telephone: point.value } : { email: point.value }),
      })),
      spokenLanguages: office.spokenLanguages,
      openingHours: office.openingHours,
      parent: parent && { name: labelText(visit, parent.names), address: parent.website! },
    }),
  )
}
