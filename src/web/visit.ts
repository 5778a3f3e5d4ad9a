import type { Actor } from '../domain/actors/index.ts'
import type { Ask } from '../domain/commands/index.ts'
import type { Language } from '../domain/labels/index.ts'
import type { Office, OfficeDirectory } from '../domain/offices/index.ts'
import type { Formats, T } from '../platform/languages/index.ts'
import type { Platform } from '../platform/platform.ts'
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
  readonly request: Request
}

/** A request of someone who is signed in and works in this office. */
export interface DeskVisit extends Visit {
  readonly actor: Extract<Actor, { kind: 'account' }>
  /** For commands. */
  readonly ask: Ask
  /** What was said by the page before (a message after a redirect), shown once. */
  readonly flash: Flash | undefined
  /** The posted form; fields at most once each, bounded in size. */
  form(): Promise<Form>
}

export interface Flash {
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
}
