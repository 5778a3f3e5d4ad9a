import { passwordLinkBehind, setNewPassword } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { flashCookie } from '../../web/flash.ts'
import { rateLimits } from '../../web/rate-limits.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { insecurePage } from '../sign-in/door-page.tsx'
import { deadPasswordLinkPage, type RenewState, renewPage } from './renew-page.tsx'

/** Opens the link. Looking uses nothing up: mail scanners and previews open links too. */
export async function showRenewing(visit: DoorVisit): Promise<Answer> {
  const token = visit.params.token ?? ''
  const link = await passwordLinkBehind(visit.platform, visit.identity, visit.office.id, token)
  return link ? renewPage(visit, { status: 200, token, email: link.email }) : deadPasswordLinkPage(visit)
}

/** Uses the link up. Nobody is signed in by it: the new password is typed once more, and a password manager learns it. */
export async function renew(visit: DoorVisit): Promise<Answer> {
  const { platform, identity, office, client, requestId, t } = visit
  if (!maySignIn(client)) return insecurePage(visit, t('desk:newPassword.renewTitle'))
  const token = visit.params.token ?? ''
  const password = (await visit.form()).text('password')
  const link = await passwordLinkBehind(platform, identity, office.id, token)
  if (!link) return deadPasswordLinkPage(visit)
  const again = (status: RenewState['status'], refused: Refused, retryAfterSeconds?: number) =>
    renewPage(visit, { status, token, email: link.email, refused, retryAfterSeconds })
  const limits = rateLimits(platform, identity)
  const attempt = await limits.acceptance(token, client.address)
  if (!attempt.may) return again(429, refuse('too-many-attempts', [], { count: attempt.minutes }), attempt.minutes * 60)
  const renewed = await setNewPassword(platform, identity, { office: office.id, request: requestId }, { token, password })
  if (!renewed.done) return renewed.refusal === 'password-link-dead' ? deadPasswordLinkPage(visit) : again(422, renewed)
  await attempt.succeeded()
  await limits.forgive(renewed.value.email, client.address)
  return redirect(paths.desk.signIn({}), 303, { headers: [flashCookie({ message: 'desk:newPassword.done' }, client.secure)] })
}
