import type { NamedBy } from '../../domain/directory/index.ts'
import type { Visit } from '../../web/visit.ts'

const kinds = ['series', 'event', 'project', 'publication', 'campaign', 'article', 'page'] as const

/** As what somebody is named: every role of every kind. One that is not among them is told as taking part. */
export const namedRoles = [
  'lead',
  'organiser',
  'co-organiser',
  'host',
  'author',
  'editor',
  'translator',
  'lecturer',
  'speaker',
  'chair',
  'discussant',
  'practice',
  'publisher',
  'client',
  'implementing',
  'partner',
  'funding',
  'funder',
  'co-funding',
  'co-funder',
  'associated',
  'participant',
] as const

/** "Projects: partner"; of a topic, where roles would say nothing, "Projects". */
export function groupTitle({ t }: Pick<Visit, 't'>, { kind, role }: Pick<NamedBy['groups'][number], 'kind' | 'role'>, inRoles: boolean): string {
  const known = kinds.find(one => one === kind)
  const many = known ? t(`directory:kinds.${known}`) : kind
  return inRoles ? t('directory:inRole', { kind: many, role: t(`directory:roles.${namedRoles.find(one => one === role) ?? 'other'}`) }) : many
}
