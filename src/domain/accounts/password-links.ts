import { paths } from '../../paths.ts'
import { isId, newId } from '../../platform/database/ids.ts'
import { emailSchema, type Identity, shownToken, tokenHash } from '../../platform/identity/index.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import { newPasswordMail } from './new-password-mail.ts'
import { accountRights as rights } from './rights.ts'

/** How long a link to a new password can be used. */
export const PASSWORD_LINK_MINUTES = 60

export interface PasswordLinkMail {
  /** May be nobody's, or somebody's who does not work here: that is refused, and nobody is told. */
  account: string
  language: Language
  origin: string
  /** Its name, in that language. */
  office: string
  identity: Pick<Identity, 'tokenFor' | 'passwordMark'>
}

/** Mails a one-time link to somebody who works here and forgot the password. An earlier one of theirs stops working. */
export const sendPasswordLink = command(
  { right: rights['password.renew'], audit: 'account.password-link-sent' },
  async (work, { account, identity, ...mail }: PasswordLinkMail): Promise<Outcome> => {
    const { tx, office } = work
    const member = isId(account) ? await members(work).where('account_id', '=', account).executeTakeFirst() : undefined
    if (!member) return refuse('not-found')
    const id = newId(work.now.getTime())
    const about = `new-password:${id}`
    await putLink(work, { id, account, token: identity.tokenFor(about), provesAddress: true, identity })
    const message = newId(work.now.getTime())
    await tx
      .insertInto('messages')
      .values({ office_id: office, id: message, recipient: member.email, about, queued_at: work.now, ...newPasswordMail(mail) })
      .execute()
    work.enqueue({ queue: 'send-message', data: { office, message } })
    work.about(`account:${account}`)
    return done()
  },
)

/** Makes such a link for the operator's terminal. It proves nothing about the address of mail. */
export const makePasswordLink = command(
  { right: rights['password.renew'], audit: 'account.password-link-made' },
  async (work, { email, identity }: { email: string; identity: Pick<Identity, 'passwordMark'> }): Promise<Outcome<{ path: string }>> => {
    const address = emailSchema.safeParse(email)
    if (!address.success) return refuse('email-not-valid', ['email'])
    const member = await members(work).where('email', '=', address.data).executeTakeFirst()
    if (!member) return refuse('not-found')
    const token = shownToken()
    await putLink(work, { id: newId(work.now.getTime()), account: member.account_id, token, provesAddress: false, identity })
    work.about(`account:${member.account_id}`)
    return done({ path: paths.desk.newPasswordToken({ token }) })
  },
)

/** Who works here and is not suspended. */
const members = ({ tx, office }: Work) =>
  tx.selectFrom('memberships').select(['account_id', 'email']).where('office_id', '=', office).where('suspended_at', 'is', null)

interface Made {
  id: string
  account: string
  token: string
  provesAddress: boolean
  identity: Pick<Identity, 'passwordMark'>
}

async function putLink(work: Work, { id, account, token, provesAddress, identity }: Made): Promise<void> {
  const link = {
    id,
    token_hash: tokenHash(token),
    password_mark: await identity.passwordMark(account),
    proves_address: provesAddress,
    made_at: work.now,
    expires_at: new Date(work.now.getTime() + PASSWORD_LINK_MINUTES * 60_000),
  }
  await work.tx
    .insertInto('password_links')
    .values({ office_id: work.office, account_id: account, ...link })
    .onConflict(conflict => conflict.columns(['office_id', 'account_id']).doUpdateSet(link))
    .execute()
}
