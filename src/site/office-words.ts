import { officeFrame } from '../domain/frame/index.ts'
import type { OfficeTextKey } from '../domain/menus/index.ts'
import type { MessageKey } from '../platform/languages/index.ts'
import type { Visit } from '../web/visit.ts'

/** What the interface says in these places by itself. */
const byDefault: Record<OfficeTextKey, MessageKey> = {
  'news.lead': 'news.lead',
  'news.none': 'news.none',
  'events.lead': 'events:lead',
  'events.none': 'events:none',
  'projects.lead': 'projects:lead',
  'projects.none': 'projects:none',
  'figures.lead': 'figures.lead',
  'figures.none': 'figures.none',
  'topics.lead': 'directory:topics.lead',
  'topics.none': 'directory:topics.none',
}

/** The words that stand in places of the interface: the office's own where it has some in the reader's language, else the interface's. */
export async function officeWords(visit: Visit): Promise<(key: OfficeTextKey) => string> {
  const { texts } = await officeFrame(visit.platform, visit.office, visit.language)
  return key => texts[key]?.[visit.language] ?? visit.t(byDefault[key])
}
