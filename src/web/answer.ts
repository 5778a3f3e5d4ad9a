import type { VNode } from 'preact'

/** What a page answers. `web/` turns it into a response; a page never builds one itself. */
export type Answer = PageAnswer | DataAnswer | RedirectAnswer | ProblemAnswer | RawAnswer

/** How long the page cache may keep an answer: the tags of what it shows, and the instant at which it changes by itself. */
export interface Kept {
  readonly tags: readonly string[]
  readonly expiresAt?: Date | null
}

export interface PageAnswer {
  readonly kind: 'page'
  readonly status: number
  /** The whole document, from `<html>` on. */
  readonly view: VNode
  /** Without it the page is never kept. */
  readonly kept?: Kept
  readonly headers?: readonly (readonly [string, string])[]
}
export interface DataAnswer {
  readonly kind: 'data'
  readonly contentType: string
  readonly body: string
  readonly kept?: Kept
  readonly headers?: readonly (readonly [string, string])[]
}
export interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly status: 301 | 302 | 303
  /** An own path; anything else is a fault. */
  readonly to: string
  readonly kept?: Kept
  readonly headers?: readonly (readonly [string, string])[]
}
/** Something is not there or not possible: `web/` draws it in the office's design. Never kept. */
export interface ProblemAnswer {
  readonly kind: 'problem'
  readonly status: ProblemStatus
  /** Where the same can be read, by language. */
  readonly elsewhere?: readonly { language: string; href: string; title: string }[]
  readonly retryAfterSeconds?: number
  /** The methods that the address knows, with a 405. */
  readonly allowed?: readonly string[]
}
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 410 | 413 | 415 | 429 | 500 | 503
/** A download or another body that is no page; its headers are the caller's own. */
export interface RawAnswer {
  readonly kind: 'raw'
  readonly response: Response
}

export const page = (view: VNode, options: Partial<Omit<PageAnswer, 'kind' | 'view'>> = {}): PageAnswer => ({
  kind: 'page',
  status: 200,
  view,
  ...options,
})
export const data = (contentType: string, body: string, kept?: Kept, headers?: DataAnswer['headers']): DataAnswer => ({
  kind: 'data',
  contentType,
  body,
  kept,
  headers,
})
export const redirect = (
  to: string,
  status: RedirectAnswer['status'] = 303,
  more: Pick<RedirectAnswer, 'kept' | 'headers'> = {},
): RedirectAnswer => ({
  kind: 'redirect',
  status,
  to,
  ...more,
})
export const problem = (status: ProblemStatus, more: Omit<ProblemAnswer, 'kind' | 'status'> = {}): ProblemAnswer => ({
  kind: 'problem',
  status,
  ...more,
})
export const raw = (response: Response): RawAnswer => ({ kind: 'raw', response })
