import { described, Field, type FieldProps } from './field.tsx'

interface TextControl extends FieldProps {
  readonly value?: string
  readonly required?: boolean
  readonly maxlength?: number
  /** The language that is written here, for spelling and for the face of the letters. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl' | 'auto'
}

export interface TextFieldProps extends TextControl {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local' | 'number'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | 'decimal'
  readonly spellcheck?: boolean
  /** How wide the control is, in letters; full width unless given. */
  readonly letters?: 4 | 10 | 20
}

export const TextField = (props: TextFieldProps) => (
  <Field field={props}>
    <input
      id={props.name}
      name={props.name}
      // Preact types each kind of input apart, with the roles it may take; this one takes none.
      type={(props.type ?? 'text') as 'text'}
      value={props.type === 'password' ? undefined : props.value}
      required={props.required}
      maxlength={props.maxlength}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      spellcheck={props.spellcheck}
      lang={props.lang}
      dir={props.dir}
      class={props.letters ? `letters-${props.letters}` : undefined}
      aria-describedby={described(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Field>
)

export const TextArea = (props: TextControl & { readonly rows?: number }) => (
  <Field field={props}>
    <textarea
      id={props.name}
      name={props.name}
      rows={props.rows ?? 6}
      required={props.required}
      maxlength={props.maxlength}
      lang={props.lang}
      dir={props.dir}
      aria-describedby={described(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {/* A browser drops one line break at the start of a textarea: this one is for it. */}
      {`\n${props.value ?? ''}`}
    </textarea>
  </Field>
)
