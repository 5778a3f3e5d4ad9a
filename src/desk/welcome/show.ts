import { welcomeBehind } from '../../domain/accounts/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { deadLinkPage, welcomePage } from './welcome-page.tsx'

/** Opens a one-time link. Looking uses nothing up: mail scanners and previews open links too. */
export async function showWelcome(visit: DoorVisit): Promise<Answer> {
  const token = visit.params.token ?? ''
  const welcome = await welcomeBehind(visit.platform, visit.identity, visit.office.id, token)
  return welcome ? welcomePage(visit, { status: 200, token, welcome }) : deadLinkPage(visit)
}
