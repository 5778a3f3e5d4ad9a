import { askForPassword } from '../../domain/accounts/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { flashCookie } from '../../web/flash.ts'
import { rateLimits } from '../../web/rate-limits.ts'
import { maySignIn } from '../../web/session.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { insecurePage } from '../sign-in/door-page.tsx'
import { type AskState, askPage } from './ask-page.tsx'

export const showAsking = (visit: DoorVisit): Answer => askPage(visit, { status: 200 })

/** Takes the address and says the same whosever it is. */
export async function ask(visit: DoorVisit): Promise<Answer> {
  const { platform, identity, office, client, language, requestId, t } = visit
  if (!maySignIn(client)) return insecurePage(visit, t('desk:newPassword.title'))
  const email = (await visit.form()).text('email').trim()
  const again = (status: AskState['status'], refused: Refused, retryAfterSeconds?: number) =>
    askPage(visit, { status, email, refused, retryAfterSeconds })
  const attempt = await rateLimits(platform, identity).newPassword(email, client.address)
  if (!attempt.may) return again(429, refuse('too-many-attempts', [], { count: attempt.minutes }), attempt.minutes * 60)
  const asked = await askForPassword(platform, identity, { office: office.id, request: requestId }, { email, language })
  if (!asked.done) return again(422, asked)
  return redirect(paths.desk.signIn({}), 303, { headers: [flashCookie({ message: 'desk:newPassword.asked' }, client.secure)] })
}
