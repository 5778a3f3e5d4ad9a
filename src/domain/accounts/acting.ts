import { question } from '../../platform/database/prepared.ts'
import type { Account } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Actor, isRole } from '../actors/index.ts'

const membershipOf = question<{ account: string }>()((db, p) =>
  db.selectFrom('memberships').select(['name', 'roles', 'languages']).where('account_id', '=', p.account).where('suspended_at', 'is', null),
)

/** What an account may do in an office, read with every request: whoever is suspended or demoted is so from the next one. */
export async function actorFor(platform: Platform, session: { account: Pick<Account, 'id'> }, office: string): Promise<Actor> {
  const [row] = await membershipOf(platform.database.program, office, { account: session.account.id })
  if (!row) return { kind: 'nobody' }
  return { kind: 'account', id: session.account.id, name: row.name, office, roles: row.roles.filter(isRole), languages: row.languages }
}
