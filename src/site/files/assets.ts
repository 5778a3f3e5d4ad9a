import { campaignInColours } from '../../domain/campaigns/index.ts'
import { tags } from '../../domain/content/index.ts'
import { readAsset } from '../../platform/assets.ts'
import { type Answer, data, problem } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { coloursNamed, readOfficeStyles } from '../office-styles.ts'

/** An address that changes with its bytes may be kept for ever. */
const forEver = [['Cache-Control', 'public, max-age=31536000, immutable']] as const

/** Style sheets and marks of the interface. */
export function asset(visit: Visit): Answer {
  const found = readAsset(visit.params.name!)
  return found ? data(found.contentType, found.text, { tags: [] }, forEver) : problem(404)
}

/** A style sheet in the colours of an office that has its own, or of one of its campaigns. */
export async function officeStyles({ office, params, platform }: Visit): Promise<Answer> {
  const sheet = params.sheet!
  const own = readOfficeStyles(office, sheet)
  if (own !== undefined) return data('text/css; charset=utf-8', own, { tags: [tags.office(office.id)] }, forEver)
  const colours = coloursNamed(sheet)
  const [campaign] = colours ? await campaignInColours(platform.database.reader, office.id, colours) : []
  const styles = campaign && readOfficeStyles({ colours: colours! }, sheet)
  return styles === undefined ? problem(404) : data('text/css; charset=utf-8', styles, { tags: [tags.record(campaign!.record_id)] }, forEver)
}
