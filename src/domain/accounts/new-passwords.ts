import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import { emailSchema, type Identity, isToken, passwordFault, tokenHash } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Actor, isRole } from '../actors/index.ts'
import { done, type Outcome, refuse, writeAudit } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'

type Where = { office: string; request?: string }

/**
 * Asks for a link to a new password. Whether the address is anybody's and works here a job finds out, later: here the same is written, in
 * the same time, for every address, and no address of a stranger is kept.
 */
export async function askForPassword(
  platform: Platform,
  identity: Identity,
  { office, request }: Where,
  given: { email: string; language: Language },
): Promise<Outcome> {
  const email = emailSchema.safeParse(given.email)
  if (!email.success) return refuse('email-not-valid', ['email'])
  const account = await identity.accountByEmail(email.data)
  await inOffice(platform.database.program, office, async (tx, client) => {
    await writeAudit(tx, { office, request, actor: { kind: 'nobody' } }, 'account.password-asked', account && `account:${account.id}`)
    await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office } })
    await platform.jobs.enqueue(client, { queue: 'send-password-link', data: { office, account: account?.id ?? newId(), language: given.language } })
  })
  return done()
}

/** Whose password such a link changes, or nothing where it is unknown, used, replaced or too old. Looking uses nothing up. */
export async function passwordLinkBehind(
  platform: Platform,
  identity: Identity,
  office: string,
  token: string,
): Promise<{ email: string } | undefined> {
  const link = await inOffice(platform.database.program, office, tx => liveLink(tx, identity, office, token, platform.now()))
  return link && { email: link.email }
}

/**
 * Uses a link up: the password becomes the account's, in every office, and all its sessions end. The link's row is locked until the end, so
 * of two at once one sets the password and the other finds the link used. Should the program die after the password was set, the link is
 * dead all the same: it was made for the one before.
 */
export async function setNewPassword(
  platform: Platform,
  identity: Identity,
  { office, request }: Where,
  given: { token: string; password: string },
): Promise<Outcome<{ email: string }>> {
  return inOffice<Outcome<{ email: string }>>(
    platform.database.program,
    office,
    async (tx, client) => {
      const link = await liveLink(tx, identity, office, given.token, platform.now(), true)
      if (!link) return refuse('password-link-dead')
      const { account_id: account, email, name, roles, languages } = link
      const fault = passwordFault(given.password, [name, email])
      if (fault) return refuse(fault, ['password'])
      const actor: Actor = { kind: 'account', id: account, name, office, roles: roles.filter(isRole), languages }
      await tx.deleteFrom('password_links').where('office_id', '=', office).where('account_id', '=', account).execute()
      await writeAudit(tx, { office, request, actor }, 'account.password-changed', `account:${account}`)
      await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office } })
      await identity.setPassword(account, given.password, { verified: link.proves_address })
      return done({ email })
    },
    result => result.done,
  )
}

/** The link of a token and the member whose it is, as long as they work here and their password is the one that the link was made for. */
async function liveLink(tx: Transaction, identity: Identity, office: string, token: string, now: Date, lock = false) {
  if (!isToken(token)) return undefined
  const live = tx
    .selectFrom('password_links as link')
    .innerJoin('memberships as member', join =>
      join.onRef('member.office_id', '=', 'link.office_id').onRef('member.account_id', '=', 'link.account_id'),
    )
    .select(['link.account_id', 'link.proves_address', 'link.password_mark', 'member.email', 'member.name', 'member.roles', 'member.languages'])
    .where('link.office_id', '=', office)
    .where('link.token_hash', '=', tokenHash(token))
    .where('link.expires_at', '>', now)
    .where('member.suspended_at', 'is', null)
  const found = await (lock ? live.forUpdate('link') : live).executeTakeFirst()
  return found?.password_mark.equals(await identity.passwordMark(found.account_id)) ? found : undefined
}
