import type { ComponentChildren } from 'preact'
import { StateMark, type StateMarkName } from './state-mark.tsx'

export interface SaidProps {
  /** `done`: it worked. `stopped`: something stands in the way. `waiting`: it goes on by itself. `closed`: not for this person. */
  readonly tone: 'done' | 'stopped' | 'waiting' | 'closed'
  readonly title: string
  readonly children?: ComponentChildren
}

const marks: Record<SaidProps['tone'], StateMarkName> = { done: 'live', stopped: 'attention', waiting: 'half', closed: 'lock' }

/** What happened or stands in the way, said by the page itself under its heading. */
export const Said = ({ tone, title, children }: SaidProps) => (
  <div class={`said ${tone}`} role={tone === 'stopped' ? 'alert' : 'status'} tabindex={-1}>
    <StateMark mark={marks[tone]} />
    <div>
      <strong>{title}</strong> {children}
    </div>
  </div>
)
