import { signIn } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { rateLimits } from '../../web/rate-limits.ts'
import { maySignIn, sessionCookie, sessionToken } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { readKept } from './kept-form.ts'
import { ownDeskPath } from './next.ts'
import { sendAgainPage } from './send-again.tsx'
import { type SignInState, signInPage } from './sign-in-page.tsx'

/** Signs in and goes where one wanted to go. A session that was there before ends: its token may be known to someone else. */
export async function enter(visit: DoorVisit): Promise<Answer> {
  const { platform, identity, office, client, request } = visit
  const form = await visit.form()
  const email = form.text('email').trim()
  const next = ownDeskPath(form.text('next'))
  const kept = readKept(form.text('kept'))
  const again = (status: SignInState['status'], refused: Refused, retryAfterSeconds?: number) =>
    signInPage(visit, { status, email, next, kept, refused, retryAfterSeconds })

  if (!maySignIn(client)) return again(403, refuse('insecure-connection'))
  const attempt = await rateLimits(platform, identity).signIn(email, client.address)
  if (!attempt.may) return again(429, refuse('too-many-attempts', [], { count: attempt.minutes }), attempt.minutes * 60)
  const agent = request.headers.get('user-agent') ?? ''
  const entered = await signIn(platform, identity, { office: office.id, request: visit.requestId }, { email, password: form.text('password'), agent })
  if (!entered.done) return again(422, entered)
  await attempt.succeeded()
  const before = sessionToken(request, client.secure)
  if (before) await identity.signOut(before)
  const headers = [sessionCookie(entered.value.token, client.secure)]
  return kept ? sendAgainPage(visit, kept, headers) : redirect(next ?? paths.desk.start({}), 303, { headers })
}
