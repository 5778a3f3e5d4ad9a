import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import { emailSchema, shownToken, tokenHash } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import { invitationMail } from './invitation-mail.ts'
import { INVITATION_DAYS, languagesSchema, rolesSchema } from './member.ts'
import { accountRights as rights } from './rights.ts'

export interface InvitationDraft {
  email: string
  roles: readonly string[]
  /** Those a translator works in. */
  languages: readonly string[]
  /** Of the mail, and what it says: where the link leads and whose office it is. */
  mail: { language: Language; origin: string; office: string }
  /** `Identity.tokenFor`. */
  tokenFor: (about: string) => string
}

/** Sends a one-time link to an address. An earlier invitation of the same address stops working. Nobody but the addressee sees the link. */
export const inviteMember = command(
  { right: rights['people.invite'], audit: 'member.invited' },
  async (work, draft: InvitationDraft): Promise<Outcome<{ invitation: string }>> => {
    const email = emailSchema.safeParse(draft.email)
    if (!email.success) return refuse('email-not-valid', ['email'])
    const roles = rolesSchema.safeParse(draft.roles)
    if (!roles.success) return refuse('roles-missing', ['roles'])
    const languages = languagesSchema.safeParse(draft.languages)
    if (!languages.success) return refuse('language-unknown', ['languages'])
    const { tx, office } = work
    const member = await tx
      .selectFrom('memberships')
      .select('account_id')
      .where('office_id', '=', office)
      .where('email', '=', email.data)
      .executeTakeFirst()
    if (member) return refuse('already-member', ['email'])
    await withdraw(work, email.data)
    const invitation = newId(work.now.getTime())
    const about = `invitation:${invitation}`
    await insertInvitation(work, { invitation, email: email.data, roles: roles.data, languages: languages.data, token: draft.tokenFor(about) })
    const message = newId(work.now.getTime())
    const inviter = work.actor.kind === 'account' ? work.actor.name : draft.mail.office
    await tx
      .insertInto('messages')
      .values({ office_id: office, id: message, recipient: email.data, about, queued_at: work.now, ...invitationMail({ ...draft.mail, inviter }) })
      .execute()
    work.enqueue({ queue: 'send-message', data: { office, message } })
    work.about(about, ['email', 'roles', 'languages'])
    return done({ invitation })
  },
)

/** Makes a one-time link for an administrator, for whoever holds it; earlier ones stop working. For the operator's terminal. */
export const makeAdministratorLink = command(
  { right: rights['people.invite'], audit: 'administrator.link-made' },
  async (work, _: Record<never, never>): Promise<Outcome<{ path: string }>> => {
    await withdraw(work, null)
    const invitation = newId(work.now.getTime())
    const token = shownToken()
    await insertInvitation(work, { invitation, email: null, roles: ['administrator'], languages: [], token })
    work.about(`invitation:${invitation}`, ['roles'])
    return done({ path: paths.desk.welcomeToken({ token }) })
  },
)

/**
 * The path of a one-time link for an office that has neither an administrator nor a link still waiting for one; undefined otherwise.
 * Only its hash is stored: who loses it asks for another.
 */
export async function makeFirstAdministratorLink(platform: Platform, office: string): Promise<string | undefined> {
  const now = platform.now()
  const reached = await inOffice(platform.database.program, office, async tx => {
    const administrator = tx
      .selectFrom('memberships')
      .select('office_id')
      .where('office_id', '=', office)
      .where('suspended_at', 'is', null)
      .where(sql<boolean>`'administrator' = any(roles)`)
    const link = openLinks(tx, office).where('expires_at', '>', now)
    return administrator.unionAll(link.select('office_id')).executeTakeFirst()
  })
  if (reached) return undefined
  const outcome = await makeAdministratorLink(platform, { office, actor: { kind: 'operator' } }, {})
  if (!outcome.done) throw new Error(`no link could be made: ${outcome.refusal}`)
  return outcome.value.path
}

const openLinks = (tx: Transaction, office: string) =>
  tx
    .selectFrom('invitations')
    .where('office_id', '=', office)
    .where('email', 'is', null)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)

async function withdraw(work: Work, email: string | null): Promise<void> {
  await work.tx
    .updateTable('invitations')
    .set({ withdrawn_at: work.now })
    .where('office_id', '=', work.office)
    .where('email', email === null ? 'is' : '=', email)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

interface Made {
  invitation: string
  email: string | null
  roles: string[]
  languages: string[]
  token: string
}

async function insertInvitation(work: Work, { invitation, token, ...of }: Made): Promise<void> {
  const expires = new Date(work.now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000)
  await work.tx
    .insertInto('invitations')
    .values({ office_id: work.office, id: invitation, ...of, token_hash: tokenHash(token), made_by: work.by, made_at: work.now, expires_at: expires })
    .execute()
}
