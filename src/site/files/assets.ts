import { tags } from '../../domain/content/index.ts'
import { readAsset } from '../../platform/assets.ts'
import { type Answer, data, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { readOfficeStyles } from '../office-styles.ts'

/** An address that changes with its bytes may be kept for ever. */
const forEver = [['Cache-Control', 'public, max-age=31536000, immutable']] as const

/** Style sheets and marks of the interface. */
export function asset(visit: Visit): Answer {
  const found = readAsset(visit.params.name!)
  return found ? data(found.contentType, found.text, { tags: [] }, forEver) : problem(404)
}

/** A style sheet in the colours of an office that has its own. */
export function officeStyles(visit: Visit): Answer {
  const styles = readOfficeStyles(visit.office, visit.params.sheet!)
  return styles === undefined ? problem(404) : data('text/css; charset=utf-8', styles, { tags: [tags.office(visit.office.id)] }, forEver)
}
