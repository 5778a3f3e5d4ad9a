import type { VNode } from 'preact'

export type StateMarkName =
  | 'live'
  | 'live-with-changes'
  | 'draft'
  | 'scheduled'
  | 'unpublished'
  | 'missing'
  | 'attention'
  | 'half'
  | 'lock'
  | 'ended'
  | 'file'

const square = <path d="M1 1h12v12H1z" fill="none" stroke="currentColor" stroke-width="2" />
const clock = (
  <>
    <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="2" />
    <path d="M7 3.5V7h3" fill="none" stroke="currentColor" stroke-width="1.75" />
  </>
)

const drawings: Record<StateMarkName, VNode> = {
  live: (
    <>
      <path d="M0 0h14v14H0z" />
      <path class="ground" d="m3 7 3 3 5-6" fill="none" stroke-width="2" />
    </>
  ),
  'live-with-changes': <path d="M0 0h8v6h6v8H0zM10 0h4v4h-4z" />,
  draft: (
    <>
      {square}
      <path d="M5 5h4v4H5z" />
    </>
  ),
  scheduled: clock,
  unpublished: <path d="M1 1h12v12H1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.4" />,
  missing: <path d="M3 6.25h8v1.5H3z" />,
  attention: (
    <>
      <path d="M7 .5 14 13.5H0z" />
      <path class="ground" d="M7 5v4M7 10.2V12" fill="none" stroke-width="1.8" />
    </>
  ),
  half: (
    <>
      {square}
      <path d="M1 13 13 1v12z" />
    </>
  ),
  lock: <path d="M2 6h1V4.5a4 4 0 0 1 8 0V6h1v8H2zm3 0h4V4.5a2 2 0 0 0-4 0z" fill-rule="evenodd" />,
  ended: <path d="M7 0a7 7 0 1 1 0 14A7 7 0 0 1 7 0M3 6v2h8V6z" fill-rule="evenodd" />,
  file: <path d="M2 0h7l3 3v11H2zm2 2v10h6V4H8V2z" fill-rule="evenodd" />,
}

/** A state as a mark of 14 px and a word. Where there is only room for the mark, `hidden` keeps the word for who cannot see it and as title. */
export const StateMark = ({ mark, label, hidden }: { mark: StateMarkName; label?: string; hidden?: boolean }) => (
  <span class={`state-mark ${mark}`} title={hidden ? label : undefined}>
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {drawings[mark]}
    </svg>
    {label && <span class={hidden ? 'unseen' : undefined}>{label}</span>}
  </span>
)
