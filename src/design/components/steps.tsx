import type { ComponentChildren } from 'preact'

/** What to do, one after the other. */
export const Steps = ({ steps }: { steps: readonly ComponentChildren[] }) => (
  <ol class="steps">
    {steps.map(step => (
      <li>
        <div>{step}</div>
      </li>
    ))}
  </ol>
)
