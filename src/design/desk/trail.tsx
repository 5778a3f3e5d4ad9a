import type { ComponentChildren } from 'preact'

export interface Step {
  readonly what: ComponentChildren
  /** "Jana Křížová, 4 June, 16:05". */
  readonly when: string
  /** Filled: the one that stands now. */
  readonly now?: boolean
}

/** What happened, the newest first; or what will, the nearest first. */
export const Trail = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="trail">
    {steps.map(({ what, when, now }) => (
      <li class={now ? 'now' : undefined}>
        {what}
        <span class="when">{when}</span>
      </li>
    ))}
  </ol>
)
