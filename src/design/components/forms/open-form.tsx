import type { ComponentChildren } from 'preact'
import { Button } from '../button.tsx'
import { ErrorSummary, type ErrorSummaryProps } from './error-summary.tsx'

export interface OpenFormProps {
  readonly action: string
  readonly summary?: ErrorSummaryProps
  readonly submit: string
  /** The one step onward of this page, in the signal colour; any other button is `main` or `plain`. */
  readonly kind?: 'next' | 'main' | 'plain'
  readonly children?: ComponentChildren
}

/** A form that every reader may send: what is wrong on top, the questions, one button. */
export const OpenForm = ({ action, summary, submit, kind = 'main', children }: OpenFormProps) => (
  <form class="open-form" method="post" action={action} novalidate>
    {summary && <ErrorSummary {...summary} />}
    {children}
    <p>
      <Button label={submit} kind={kind} />
    </p>
  </form>
)

/** What a page says when something was done, on top of what can be done next. */
export const Done = ({ children }: { children: ComponentChildren }) => (
  <p class="done" role="status">
    {children}
  </p>
)
