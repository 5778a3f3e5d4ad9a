import { described, Field, type FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** Media types or endings that the browser offers: "application/pdf,.docx". */
  readonly accept?: string
  readonly many?: boolean
  readonly required?: boolean
}

export const FileField = (props: FileFieldProps) => (
  <Field field={props}>
    <input
      type="file"
      id={props.name}
      name={props.name}
      accept={props.accept}
      multiple={props.many}
      required={props.required}
      aria-describedby={described(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Field>
)
