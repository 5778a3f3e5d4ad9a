import { signOut } from '../../domain/accounts/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { flashCookie } from '../../web/flash.ts'
import { endedSessionCookie, sessionToken } from '../../web/session.ts'
import type { DeskVisit } from '../../web/visit.ts'

/** Ends the session on the server and its cookie here. */
export async function leave(visit: DeskVisit): Promise<Answer> {
  const { platform, identity, office, client } = visit
  const token = sessionToken(visit.request, client.secure)
  if (token) await signOut(platform, identity, { office: office.id, request: visit.requestId }, token)
  const headers = [endedSessionCookie(client.secure), flashCookie({ message: 'desk:signOut.done' }, client.secure)]
  return redirect(paths.desk.signIn({}), 303, { headers })
}
