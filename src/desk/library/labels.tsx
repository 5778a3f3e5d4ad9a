import { FieldGroup } from '../../design/components/forms/field.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import type { Label, Language } from '../../domain/labels/index.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import type { Form } from '../../web/form.ts'

export type LabelFields = Readonly<Record<string, string>>

const field = (name: string, language: string) => `${name}-${language}`

/** A label's texts as the fields of a form. */
export const labelFields = (name: string, label: Label): LabelFields =>
  Object.fromEntries(Object.entries(label).map(([language, text]) => [field(name, language), text]))

/** What was typed in any language; an empty field is no text. */
export function readLabel(form: Form, name: string, languages: readonly Language[]): Label {
  return Object.fromEntries(languages.map(language => [language, form.text(field(name, language)).trim()]).filter(([, text]) => text !== ''))
}

interface LabelGroupProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional: string
  readonly error?: string
  readonly languages: readonly Language[]
  readonly fields: LabelFields
}

/** One short text in each of the office's languages. */
export const LabelGroup = ({ languages, fields, ...group }: LabelGroupProps) => (
  <FieldGroup field={group}>
    <div class="beside">
      {languages.map(language => (
        <TextField
          name={field(group.name, language)}
          label={autonym(language)}
          value={fields[field(group.name, language)]}
          lang={language}
          dir={direction(language)}
          maxlength={600}
        />
      ))}
    </div>
  </FieldGroup>
)
