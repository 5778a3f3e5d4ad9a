/**
 * How a translation stands towards the text it was made from. Stale: a major revision of the source has been live that is newer than the one
 * it was made from or found right against.
 */
export const translationStates = ['missing', 'machine', 'stale', 'in-work', 'current'] as const
export type TranslationState = (typeof translationStates)[number]

/** What the state is read from; null where there is no text. */
export interface TranslationFacts {
  readonly live: boolean
  /** Whether the newest revision is live. */
  readonly newest_live: boolean
  /** Whether the newest revision was made by a machine and no person has saved one since. */
  readonly machine: boolean
  /** Since when a newer source has been live. */
  readonly stale_since: Date | string | null
}

/** What needs a hand comes first: a machine's words must be read before anything is said of their age. */
export function translationState(text: TranslationFacts | null | undefined): TranslationState {
  if (!text) return 'missing'
  if (text.machine) return 'machine'
  if (text.stale_since) return 'stale'
  return text.newest_live ? 'current' : 'in-work'
}
