import type { ComponentChildren } from 'preact'
import type { Link } from '../layouts/frame.ts'
import { DeskForm } from './form.tsx'

export interface ConfirmProps {
  /** What will follow, a sentence each. */
  readonly consequences: readonly string[]
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>>
  /** The deed, as a verb: "Unpublish". */
  readonly submit: string
  readonly leave: Link
  readonly children?: ComponentChildren
}

/** Asks back before something that readers notice: the consequence in words, the deed, the way out. */
export const Confirm = ({ consequences, action, hidden, submit, leave, children }: ConfirmProps) => (
  <div class="confirm">
    <ul>
      {consequences.map(sentence => (
        <li>{sentence}</li>
      ))}
    </ul>
    <DeskForm action={action} hidden={hidden} submit={submit} leave={leave}>
      {children}
    </DeskForm>
  </div>
)
