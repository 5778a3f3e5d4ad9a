import type { VNode } from 'preact'
import type { Kind } from '../../domain/content/index.ts'
import type { MessageKey } from '../../platform/languages/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit, Visit } from '../../web/visit.ts'
import type { DeskSection } from '../menu.ts'
import type { OneRecord } from './one-record.ts'

/** Where the pages of one kind's records stand at the desk. */
export interface RecordAddresses {
  list(): string
  text(at: At): string
  preview(at: At, query?: { revision?: string }): string
  publication(at: At): string
  schedule(at: At): string
  scheduleRemoval(at: At): string
  withdrawal(at: At): string
  restoration(at: At): string
  history(at: At): string
  trash(at: { id: string }): string
  recovery(at: { id: string }): string
}
export interface At {
  readonly id: string
  readonly lang: string
}

/** What the desk must know of a kind to write, preview, publish and restore its records. */
export interface DeskKind {
  readonly kind: Kind
  readonly section: DeskSection
  /** The name of its list. */
  readonly title: MessageKey
  readonly addresses: RecordAddresses
  /** Where readers find a text; undefined where they have no page of it. */
  publicHref(language: string, text: { readonly slug: string }, record: { readonly id: string }): string | undefined
  /** Its public page. */
  readonly page: (visit: Visit) => Promise<Answer> | Answer
  /** Its facts beside a text. */
  facts?(visit: DeskVisit, one: OneRecord): Promise<VNode | null>
}
