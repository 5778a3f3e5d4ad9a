import { officeColours } from '../../design/office-colours.ts'
import { tags } from '../../domain/content/index.ts'
import { readAsset, siteStyles } from '../../platform/assets.ts'
import { type Answer, data, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { coloursKey } from '../frame.ts'

/** An address that changes with its bytes may be kept for ever. */
const forEver = [['Cache-Control', 'public, max-age=31536000, immutable']] as const

/** Style sheets and marks of the interface. */
export function asset(visit: Visit): Answer {
  const found = readAsset(visit.params.name!)
  return found ? data(found.contentType, found.text, { tags: [] }, forEver) : problem(404)
}

/** The site's style sheet in the colours of an office that has its own. */
export function officeStyles(visit: Visit): Answer {
  const { office } = visit
  if (!office.colours || visit.params.sheet !== `${office.slug}.${coloursKey(office.colours)}.css`) return problem(404)
  return data('text/css; charset=utf-8', siteStyles() + officeColours(office.colours), { tags: [tags.office(office.id)] }, forEver)
}
