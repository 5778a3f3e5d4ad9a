import type { MessageKey, T } from '../../platform/languages/index.ts'
import { translator } from '../../platform/languages/index.ts'

/** The parts of the trail that its filter offers: the first word of an action. */
export const actionKinds = [
  'article',
  'page',
  'text',
  'event',
  'series',
  'project',
  'publication',
  'campaign',
  'record',
  'schedule',
  'banner',
  'menu',
  'figure',
  'file',
  'person',
  'organisation',
  'topic',
  'member',
  'administrator',
  'account',
  'subscription',
  'search',
  'office',
] as const

/** Whether an action (`article.written`) has words of its own. */
export const hasWords = (action: string): boolean => translator('en')(keyOf(action)) !== keyOf(action).replace('desk:', '')

/** What was done, in words; an action of an older version, which has none any more, by its name. */
export function actionText(t: T, action: string): string {
  const refused = action.endsWith('.not-allowed')
  const done = refused ? action.slice(0, -'.not-allowed'.length) : action
  const what = hasWords(done) ? t(keyOf(done)) : done
  return refused ? t('desk:audit.notAllowed', { what }) : what
}

const keyOf = (action: string) => `desk:audit.action.${action}` as MessageKey
