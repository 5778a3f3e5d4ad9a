import { StateMark, type StateMarkName } from '../../design/desk/state-mark.tsx'
import { type ListedText, textState } from '../../domain/content/index.ts'
import type { T } from '../../platform/languages/index.ts'

export type MarkedState = 'draft' | 'live' | 'live-with-changes' | 'scheduled' | 'unpublished' | 'missing'

/** What the mark of a text says. What is scheduled says so before anything else: it will change by itself. */
export function markedState(
  text: (Pick<ListedText, 'live_revision' | 'newest_revision' | 'unpublished_at'> & { scheduled: boolean }) | undefined,
): MarkedState {
  if (!text) return 'missing'
  return text.scheduled ? 'scheduled' : textState(text)
}

export const stateWord = (t: T, state: MarkedState | 'trashed'): string => t(`desk:articles.states.${state}`)

/** A text's state as a mark with its word, which is hidden where there is only room for the mark. */
export const TextMark = ({ t, state, hidden }: { t: T; state: MarkedState; hidden?: boolean }) => (
  <StateMark mark={state satisfies StateMarkName} label={stateWord(t, state)} hidden={hidden} />
)
