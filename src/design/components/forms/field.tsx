import type { ComponentChildren } from 'preact'

/** What every question of a form has. `name` is also the id of its control, so that the summary of errors can lead to it. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong and how to mend it, in a sentence. */
  readonly error?: string
  /** Written after the label of a question that may stay empty: "(optional)". */
  readonly optional?: string
}

/** The control's link to hint and error, for `aria-describedby`. */
export const described = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

/** Label, hint, error, control: in this order, so that all is read before one types. */
export const Field = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <div class={field.error ? 'field wrong' : 'field'}>
    <label for={field.name}>
      {field.label} {field.optional && <span class="optional">{field.optional}</span>}
    </label>
    <HintAndError field={field} />
    {children}
  </div>
)

/** A question with several controls: the label becomes the legend of the group. */
export const FieldGroup = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <fieldset class={field.error ? 'field wrong' : 'field'} id={field.name} aria-describedby={described(field)} tabindex={field.error ? -1 : undefined}>
    <legend>
      {field.label} {field.optional && <span class="optional">{field.optional}</span>}
    </legend>
    <HintAndError field={field} />
    {children}
  </fieldset>
)

const HintAndError = ({ field: { name, hint, error } }: { field: FieldProps }) => (
  <>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${name}-error`}>
        <span class="no-entry" aria-hidden="true" />
        {error}
      </p>
    )}
  </>
)
