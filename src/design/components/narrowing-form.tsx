export interface NarrowingFormProps {
  readonly action: string
  /** What opens the form: "Several at once". */
  readonly title: string
  readonly submit: string
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    /** The option that narrows nothing. */
    readonly all: string
    readonly options: readonly { readonly value: string; readonly label: string; readonly chosen?: boolean }[]
  }[]
}

/** The choices of a list as one form, for whoever wants several at once. The links beside it do the same one by one. */
export const NarrowingForm = ({ action, title, submit, fields }: NarrowingFormProps) =>
  fields.length > 1 ? (
    <details class="narrowing-form">
      <summary>{title}</summary>
      <form action={action}>
        {fields.map(({ name, label, all, options }) => (
          <p>
            <label for={`narrow-${name}`}>{label}</label>
            <select id={`narrow-${name}`} name={name}>
              <option value="">{all}</option>
              {options.map(option => (
                <option value={option.value} selected={option.chosen}>
                  {option.label}
                </option>
              ))}
            </select>
          </p>
        ))}
        <button class="button" type="submit">
          {submit}
        </button>
      </form>
    </details>
  ) : null
