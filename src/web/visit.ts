import type { Actor } from '../domain/actors/index.ts'
import type { Ask } from '../domain/commands/index.ts'
import type { Language } from '../domain/labels/index.ts'
import type { Office, OfficeDirectory } from '../domain/offices/index.ts'
import type { Identity, Session } from '../platform/identity/index.ts'
import type { Formats, T } from '../platform/languages/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Client } from './client.ts'
import type { Form } from './form.ts'

/** One request as a page sees it, of any face. */
export interface Visit {
  readonly platform: Platform
  readonly office: Office
  readonly offices: OfficeDirectory
  readonly language: Language
  readonly t: T
  readonly formats: Formats
  readonly params: Readonly<Record<string, string>>
  /** The query's values under the names that the route declares; each at most once. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** Scheme, host and port of the office's canonical address: `https://prague.example`. */
  readonly origin: string
  readonly now: Date
  readonly requestId: string
  /** The path as it was sent, percent-encoded, and the query with its question mark or ''. */
  readonly path: string
  readonly search: string
  /** For faces whose answers are not kept: a page for everybody must not read it. */
  readonly request: Request
}

/** A request that may come with a form, by whoever. */
export interface FormVisit extends Visit {
  readonly client: Client
  readonly identity: Identity
  /** The posted form; fields at most once each, bounded in size. `files` only where the page takes one. */
  form(options?: { files: boolean }): Promise<Form>
}

/** A request to the desk by whoever: signing in, a one-time link. */
export interface DoorVisit extends FormVisit {
  /** What was said by the page before (a message after a redirect), shown once. */
  readonly flash: Flash | undefined
}

/** A request of someone who is signed in and works in this office. */
export interface DeskVisit extends DoorVisit {
  readonly actor: Extract<Actor, { kind: 'account' }>
  /** For commands; with the key of the posted form once that is read. */
  readonly ask: Ask
  /** Whether the actor holds a right here, for drawing what can be done. */
  can(right: string): boolean
  readonly session: Session
}

/** A message for the next page. Never a person's data: it travels in a cookie. */
export interface Flash {
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
}
