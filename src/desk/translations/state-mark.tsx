import { StateMark, type StateMarkName } from '../../design/desk/state-mark.tsx'
import type { TranslationState } from '../../domain/content/index.ts'
import type { T } from '../../platform/languages/index.ts'

const marks: Record<TranslationState, StateMarkName> = {
  missing: 'missing',
  machine: 'half',
  stale: 'attention',
  'in-work': 'draft',
  current: 'live',
}

/** How a translation stands towards its source. */
export const TranslationMark = ({ t, state, hidden }: { t: T; state: TranslationState; hidden?: boolean }) => (
  <StateMark mark={marks[state]} label={t(`desk:translations.states.${state}`)} hidden={hidden} />
)
