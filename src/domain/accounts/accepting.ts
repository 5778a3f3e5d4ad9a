import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import { type Account, emailSchema, type Identity, isToken, passwordFault, tokenHash } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Actor, isRole } from '../actors/index.ts'
import { done, type Outcome, type Refused, refuse, writeAudit } from '../commands/index.ts'
import { nameSchema } from './member.ts'
import { note } from './trail.ts'

export interface Welcome {
  /** The address the link was sent to; null: the link bears none, the person names their own. */
  readonly email: string | null
  /** The address has an account that is proven: its password is asked, not a new one. */
  readonly known: boolean
}

/** What a one-time link opens, or nothing where it is unknown, used, withdrawn or too old. Looking uses nothing up. */
export async function welcomeBehind(platform: Platform, identity: Identity, office: string, token: string): Promise<Welcome | undefined> {
  const found = await inOffice(platform.database.program, office, tx => liveInvitation(tx, office, token, platform.now()))
  if (!found) return undefined
  const account = found.email === null ? undefined : await identity.accountByEmail(found.email)
  return { email: found.email, known: account?.verified === true }
}

export interface Acceptance {
  token: string
  name: string
  /** Read only where the link bears no address. */
  email: string
  password: string
}

/**
 * Uses a one-time link up: the person becomes a member of the office, under a new account or one that they prove to be theirs. The link's
 * row is locked until the end, so of two at once one joins and the other finds the link used.
 *
 * Accounts are other tables under another role, so their row is committed first. If the program dies in between, the person comes back with
 * the same link and proves the account by the password they have just set.
 */
export async function acceptInvitation(
  platform: Platform,
  identity: Identity,
  ask: { office: string; request?: string },
  given: Acceptance,
): Promise<Outcome<{ account: string; email: string }>> {
  const outcome = await inOffice<Outcome<{ account: string; email: string }>>(
    platform.database.program,
    ask.office,
    async (tx, client) => {
      const invitation = await liveInvitation(tx, ask.office, given.token, platform.now(), true)
      if (!invitation) return refuse('link-dead')
      const account = await accountFor(identity, invitation.email, given)
      if ('refusal' in account) return account
      const joined = await join(tx, ask.office, invitation, account)
      if (!joined) return refuse('already-member')
      await tx
        .updateTable('invitations')
        .set({ used_at: platform.now() })
        .where('office_id', '=', ask.office)
        .where('id', '=', invitation.id)
        .execute()
      const actor: Actor = {
        kind: 'account',
        id: account.id,
        name: account.name,
        office: ask.office,
        roles: invitation.roles.filter(isRole),
        languages: [],
      }
      await writeAudit(tx, { ...ask, actor }, 'member.joined', `invitation:${invitation.id}`, ['roles', 'languages'])
      await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office: ask.office } })
      return done({ account: account.id, email: account.email })
    },
    result => result.done,
  )
  if (!outcome.done && outcome.refusal === 'sign-in-failed') await note(platform, { ...ask, actor: { kind: 'nobody' } }, 'account.sign-in-failed')
  return outcome
}

interface Invitation {
  id: string
  email: string | null
  roles: string[]
  languages: string[]
}

async function liveInvitation(tx: Transaction, office: string, token: string, now: Date, lock = false): Promise<Invitation | undefined> {
  if (!isToken(token)) return undefined
  const live = tx
    .selectFrom('invitations')
    .select(['id', 'email', 'roles', 'languages'])
    .where('office_id', '=', office)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
  return (lock ? live.forNoKeyUpdate() : live).executeTakeFirst()
}

/** The account that joins: one that is proven by its password, one whose address this very link proves, or a new one. */
async function accountFor(identity: Identity, invited: string | null, given: Acceptance): Promise<Account | Refused> {
  const email = emailSchema.safeParse(invited ?? given.email)
  if (!email.success) return refuse('email-not-valid', ['email'])
  const existing = await identity.accountByEmail(email.data)
  if (existing && (existing.verified || invited === null))
    return (await identity.proves(existing.id, given.password)) ? existing : refuse('sign-in-failed', ['password'])
  const name = nameSchema.safeParse(given.name)
  if (!name.success) return refuse('name-missing', ['name'])
  const fault = passwordFault(given.password, [name.data, email.data])
  if (fault) return refuse(fault, ['password'])
  if (existing) {
    // Someone took this address for their own before anybody proved it: their password and sessions end here.
    await identity.setPassword(existing.id, given.password, { verified: true })
    return existing
  }
  const made = await identity.createAccount({ name: name.data, email: email.data, password: given.password, verified: invited !== null })
  return made ?? refuse('changed-meanwhile')
}

async function join(tx: Transaction, office: string, invitation: Invitation, account: Account): Promise<boolean> {
  const { roles, languages } = invitation
  const inserted = await tx
    .insertInto('memberships')
    .values({ office_id: office, account_id: account.id, name: account.name, email: account.email, roles, languages })
    .onConflict(conflict => {
      const same = conflict.columns(['office_id', 'account_id'])
      // The operator's link makes an administrator of whoever works here already, suspended ones too; a mailed one changes nobody.
      return invitation.email === null ? same.doUpdateSet({ roles, suspended_at: null }) : same.doNothing()
    })
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows) === 1
}
