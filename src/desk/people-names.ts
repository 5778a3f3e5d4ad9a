import { membersForStaff } from '../domain/accounts/index.ts'
import type { DeskVisit } from '../web/visit.ts'

/** Writes who did something, as history names actors: people of the office by their name, our own doors in words. One statement a page. */
export async function peopleNames(visit: DeskVisit): Promise<(by: string) => string> {
  const { t, platform, office, actor } = visit
  const members = await membersForStaff(platform.database.program, office.id, {})
  const names = new Map(members.map(one => [`account:${one.account_id}`, one.name]))
  names.set(`account:${actor.id}`, t('desk:who.you'))
  return by => {
    if (by === 'operator') return t('desk:who.operator')
    if (by.startsWith('job:')) return t('desk:who.program')
    return names.get(by) ?? t('desk:who.someone')
  }
}
