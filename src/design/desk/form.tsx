import type { ComponentChildren } from 'preact'
import { Button } from '../components/button.tsx'
import { ErrorSummary, type ErrorSummaryProps } from '../components/forms/error-summary.tsx'
import type { Link } from '../layouts/frame.ts'

export interface DeskFormProps {
  readonly action: string
  /** Hidden fields: the form's key, what the text is based on. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly summary?: ErrorSummaryProps
  readonly submit: string
  /** The one step onward of this page, in the signal colour. */
  readonly next?: boolean
  /** Leaving is a link. */
  readonly leave?: Link
  readonly files?: boolean
  readonly children?: ComponentChildren
  /** More buttons beside the first. */
  readonly more?: ComponentChildren
}

/** A form of the desk: what is wrong on top, the questions, one button, a link that leaves. */
export const DeskForm = ({ action, hidden = {}, summary, submit, next, leave, files, children, more }: DeskFormProps) => (
  <form class="desk-form" method="post" action={action} enctype={files ? 'multipart/form-data' : undefined} novalidate>
    {summary && <ErrorSummary {...summary} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
    <div class="actions">
      <Button label={submit} kind={next ? 'next' : 'main'} />
      {more}
      {leave && <a href={leave.href}>{leave.label}</a>}
    </div>
  </form>
)
