import type { Answer } from '../../web/answer.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { ownDeskPath } from './next.ts'
import { signInPage } from './sign-in-page.tsx'

export const showSignIn = (visit: DoorVisit): Answer => signInPage(visit, { status: 200, next: ownDeskPath(visit.query.next) })
