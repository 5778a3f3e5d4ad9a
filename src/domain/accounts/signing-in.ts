import type { Identity, Session } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Actor } from '../actors/index.ts'
import { done, type Outcome, refuse } from '../commands/index.ts'
import { actorFor } from './acting.ts'
import { note } from './trail.ts'

type Where = { office: string; request?: string }

/**
 * Starts a session in an office. One refusal for a wrong address and a wrong password; another for an account that is right but does not
 * work here, or no longer does. Each is in the office's audit trail.
 */
export async function signIn(
  platform: Platform,
  identity: Identity,
  where: Where,
  given: { email: string; password: string; agent?: string },
): Promise<Outcome<{ token: string; actor: Actor }>> {
  const session = await identity.signIn(given.email, given.password, given.agent)
  const nobody: Actor = { kind: 'nobody' }
  if (!session) {
    const meant = await identity.accountByEmail(String(given.email))
    await note(platform, { ...where, actor: nobody }, 'account.sign-in-failed', meant && `account:${meant.id}`)
    return refuse('sign-in-failed')
  }
  const actor = await actorFor(platform, session, where.office)
  if (actor.kind === 'nobody') {
    await identity.signOut(session.token)
    await note(platform, { ...where, actor }, 'account.sign-in-refused', `account:${session.account.id}`)
    return refuse('no-membership')
  }
  await note(platform, { ...where, actor }, 'account.signed-in')
  return done({ token: session.token, actor })
}

/** Ends the session itself, not only the cookie. A token without a session is ended already. */
export async function signOut(platform: Platform, identity: Identity, where: Where, token: string): Promise<void> {
  const session: Session | undefined = await identity.session(token)
  if (!session) return
  await identity.signOut(token)
  await note(platform, { ...where, actor: await actorFor(platform, session, where.office) }, 'account.signed-out', `account:${session.account.id}`)
}
