import type { VNode } from 'preact'
import type { Actor, Right } from '../domain/actors/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { Account, Identity } from '../platform/identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Answer, ProblemAnswer } from './answer.ts'
import type { Form } from './form.ts'
import type { Route } from './route.ts'
import type { DoorVisit, Visit } from './visit.ts'

/** What the faces are put together from, once a process. */
export interface WebContext {
  readonly platform: Platform
  readonly config: Config
  readonly routes: readonly Route[]
  readonly access: Readonly<Record<string, Right>>
  /** The newest known offices; read anew when one changes. */
  offices(): OfficeDirectory
  readonly identity: Identity
  /** Who an account is in an office, read anew with every request. */
  actorFor(account: Account, office: string): Promise<Actor>
  /** The sign-in page for a form that was sent without a session: holds what was typed, and gives it back after signing in. */
  signInAgain(door: DoorVisit, address: string, form: Form): Promise<Answer>
  /** Where an address of the time before this program leads now; asked only for one that no route of ours has the form of. */
  formerAddress(visit: Visit): Promise<Answer | undefined>
  /** Draws what is not there or not possible in the office's design. */
  drawProblem(visit: Visit, problem: ProblemAnswer): Promise<VNode>
}
