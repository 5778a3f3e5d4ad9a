import { acceptInvitation, signIn, welcomeBehind } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { flashCookie } from '../../web/flash.ts'
import { rateLimits } from '../../web/rate-limits.ts'
import { maySignIn, sessionCookie, sessionToken } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { deadLinkPage, type WelcomeState, welcomePage } from './welcome-page.tsx'

/** Uses the link up and starts the first session, since the password was just typed. */
export async function join(visit: DoorVisit): Promise<Answer> {
  const { platform, identity, office, client, request } = visit
  const form = await visit.form()
  const token = form.text('token')
  const typed = { name: form.text('name'), email: form.text('email').trim() }
  const password = form.text('password')
  const welcome = await welcomeBehind(platform, identity, office.id, token)
  if (!welcome) return deadLinkPage(visit)
  const again = (status: WelcomeState['status'], refused: Refused, retryAfterSeconds?: number) =>
    welcomePage(visit, { status, token, welcome, typed, refused, retryAfterSeconds })

  if (!maySignIn(client)) return again(422, refuse('insecure-connection'))
  const limits = rateLimits(platform, identity)
  // A link may ask for the password of an account: then an attempt here is an attempt to sign in.
  const attempts = [await limits.acceptance(token, client.address), await limits.signIn(welcome.email ?? typed.email, client.address)]
  for (const attempt of attempts)
    if (!attempt.may) return again(429, refuse('too-many-attempts', [], { count: attempt.minutes }), attempt.minutes * 60)
  const where = { office: office.id, request: visit.requestId }
  const joined = await acceptInvitation(platform, identity, where, { token, ...typed, password })
  if (!joined.done) return joined.refusal === 'link-dead' ? deadLinkPage(visit) : again(422, joined)
  for (const attempt of attempts) if (attempt.may) await attempt.succeeded()

  const before = sessionToken(request, client.secure)
  if (before) await identity.signOut(before)
  const agent = request.headers.get('user-agent') ?? ''
  const entered = await signIn(platform, identity, where, { email: joined.value.email, password, agent })
  if (!entered.done) return redirect(paths.desk.signIn({}))
  const headers = [sessionCookie(entered.value.token, client.secure), flashCookie({ message: 'desk:welcome.done' }, client.secure)]
  return redirect(paths.desk.start({}), 303, { headers })
}
