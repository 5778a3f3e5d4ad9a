import type { Path } from '../paths.ts'
import type { Answer } from './answer.ts'
import type { DeskVisit, DoorVisit, FormVisit, Visit } from './visit.ts'

export type Face = 'site' | 'files' | 'machines' | 'desk'
type Handler<V> = (visit: V) => Promise<Answer> | Answer

interface Line {
  readonly method: 'GET' | 'POST'
  readonly path: Path<string>
  /** `anyone`, or the name of a right in access.ts. */
  readonly right: string
  /** The audit event that the address leads to; null where it only reads. */
  readonly audit: string | null
  /** Names of query values it reads. Unknown ones are ignored and no part of the cache's key. */
  readonly query?: readonly string[]
}
/** An address for everyone. Loaded with the program; `cached` says that the page cache may keep its answers. */
export interface OpenRoute extends Line {
  readonly face: 'site' | 'files' | 'machines'
  readonly right: 'anyone'
  readonly cached: boolean
  readonly handler: Handler<Visit>
}
/** An address of the site that takes a form, or shows what only the holder of a link may see. Never kept; loaded when first asked. */
export interface FormRoute extends Line {
  readonly face: 'site'
  readonly right: 'anyone'
  /** Takes the one click by which a mailbox's own server ends letters (RFC 8058): from no page, by the link's token alone. */
  readonly oneClick?: true
  readonly load: () => Promise<Handler<FormVisit>>
}
/** An address of the desk that nobody needs to be signed in for: signing in, a one-time link. */
export interface DoorRoute extends Line {
  readonly face: 'desk'
  readonly right: 'anyone'
  readonly load: () => Promise<Handler<DoorVisit>>
}
/** An address of the desk, loaded when first asked, so that a public site never pays for it. */
export interface DeskRoute extends Line {
  readonly face: 'desk'
  readonly load: () => Promise<Handler<DeskVisit>>
}
export type Route = OpenRoute | FormRoute | DoorRoute | DeskRoute

type Open = Omit<OpenRoute, 'face' | 'right' | 'audit' | 'cached' | 'method'> & { cached?: boolean }
export const site = (line: Open): OpenRoute => ({ method: 'GET', face: 'site', right: 'anyone', audit: null, cached: true, ...line })
export const formRoute = (line: Omit<FormRoute, 'face' | 'right'>): FormRoute => ({ face: 'site', right: 'anyone', ...line })
export const machine = (line: Open): OpenRoute => ({ method: 'GET', face: 'machines', right: 'anyone', audit: null, cached: true, ...line })
export const file = (line: Open): OpenRoute => ({ method: 'GET', face: 'files', right: 'anyone', audit: null, cached: false, ...line })
export const door = (line: Omit<DoorRoute, 'face' | 'right'>): DoorRoute => ({ face: 'desk', right: 'anyone', ...line })
export const desk = (line: Omit<DeskRoute, 'face'>): DeskRoute => ({ face: 'desk', ...line })
