import { described, Field, FieldGroup, type FieldProps } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly chosen?: boolean
  readonly lang?: string
}

export interface ChoicesProps extends FieldProps {
  readonly choices: readonly Choice[]
}

/** Radio buttons (one of them) or check boxes (any of them). */
export const Choices = (props: ChoicesProps & { readonly many?: boolean }) => (
  <FieldGroup field={props}>
    {props.choices.map(({ value, label, hint, chosen, lang }) => {
      const id = `${props.name}-${value}`
      return (
        <div class="choice">
          <input
            type={props.many ? 'checkbox' : 'radio'}
            id={id}
            name={props.name}
            value={value}
            checked={chosen}
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <label for={id} lang={lang}>
            {label}
          </label>
          {hint && (
            <p class="hint" id={`${id}-hint`}>
              {hint}
            </p>
          )}
        </div>
      )
    })}
  </FieldGroup>
)

export const Select = (props: ChoicesProps & { readonly required?: boolean }) => (
  <Field field={props}>
    <select
      id={props.name}
      name={props.name}
      required={props.required}
      aria-describedby={described(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.choices.map(({ value, label, chosen, lang }) => (
        <option value={value} selected={chosen} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)
