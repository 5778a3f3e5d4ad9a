import { sql } from 'kysely'
import { isId } from '../../platform/database/ids.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { isLastAdministrator, languagesSchema, rolesSchema } from './member.ts'
import { accountRights as rights } from './rights.ts'

/** Gives a member other roles. Not one's own, and an office keeps an administrator. */
export const changeRoles = command(
  { right: rights['people.change'], audit: 'member.roles-changed' },
  async (work, { account, ...draft }: { account: string; roles: readonly string[]; languages: readonly string[] }): Promise<Outcome> => {
    const roles = rolesSchema.safeParse(draft.roles)
    if (!roles.success) return refuse('roles-missing', ['roles'])
    const languages = languagesSchema.safeParse(draft.languages)
    if (!languages.success) return refuse('language-unknown', ['languages'])
    const refused = await mayNot(work, account, !roles.data.includes('administrator'))
    if (refused) return refused
    await member(work, account).set({ roles: roles.data, languages: languages.data }).execute()
    work.about(`account:${account}`, ['roles', 'languages'])
    return done()
  },
)

/** From the next request on the member may do nothing here; what they did stays under their name. */
export const suspendMember = command(
  { right: rights['people.change'], audit: 'member.suspended' },
  async (work, { account }: { account: string }): Promise<Outcome> => {
    const refused = await mayNot(work, account, true)
    if (refused) return refused
    await member(work, account)
      .set({ suspended_at: sql`coalesce(suspended_at, ${work.now})` })
      .execute()
    work.about(`account:${account}`, ['suspended'])
    return done()
  },
)

export const reinstateMember = command(
  { right: rights['people.change'], audit: 'member.reinstated' },
  async (work, { account }: { account: string }): Promise<Outcome> => {
    const refused = await mayNot(work, account, false)
    if (refused) return refused
    await member(work, account).set({ suspended_at: null }).execute()
    work.about(`account:${account}`, ['suspended'])
    return done()
  },
)

const member = (work: Work, account: string) =>
  work.tx.updateTable('memberships').where('office_id', '=', work.office).where('account_id', '=', account)

/** Locks the office's administrators, so that of two who take each other's role at once the second finds only one left. */
async function mayNot(work: Work, account: string, losesAdministration: boolean) {
  if (!isId(account)) return refuse('not-found')
  if (work.actor.kind === 'account' && work.actor.id === account) return refuse('own-membership')
  const administrators = await work.tx
    .selectFrom('memberships')
    .select(['account_id', 'suspended_at'])
    .where('office_id', '=', work.office)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute()
  const exists = await work.tx
    .selectFrom('memberships')
    .select('account_id')
    .where('office_id', '=', work.office)
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (!exists) return refuse('not-found')
  const held = administrators.map(row => ({ account: row.account_id, suspended: row.suspended_at !== null }))
  return losesAdministration && isLastAdministrator(held, account) ? refuse('last-administrator') : undefined
}
