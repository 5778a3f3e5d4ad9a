/** The state of a text, read from its pointers; never stored. */
export type TextState = 'draft' | 'live' | 'live-with-changes' | 'unpublished'

export interface TextPointers {
  readonly live_revision: string | null
  readonly newest_revision: string
  readonly unpublished_at: Date | string | null
}

export function textState(text: TextPointers): TextState {
  if (text.live_revision) return text.live_revision === text.newest_revision ? 'live' : 'live-with-changes'
  return text.unpublished_at ? 'unpublished' : 'draft'
}

/** What can be done with a text, from which states. Buttons, commands, tests and docs/states.md read this one table. */
export const textMoves = {
  publish: { from: ['draft', 'live-with-changes', 'unpublished'], to: 'live', right: 'text.publish' },
  schedule: { from: ['draft', 'live-with-changes', 'unpublished'], to: 'live', right: 'text.publish' },
  unpublish: { from: ['live', 'live-with-changes'], to: 'unpublished', right: 'text.publish' },
  save: { from: ['draft', 'live', 'live-with-changes', 'unpublished'], to: null, right: 'text.write' },
  restore: { from: ['draft', 'live', 'live-with-changes', 'unpublished'], to: null, right: 'text.write' },
} as const satisfies Record<string, { from: readonly TextState[]; to: TextState | null; right: string }>
export type TextMove = keyof typeof textMoves

export const canMove = (state: TextState, move: TextMove): boolean => (textMoves[move].from as readonly TextState[]).includes(state)
