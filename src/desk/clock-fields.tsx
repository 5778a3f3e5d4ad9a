import { Choices } from '../design/components/forms/choices.tsx'
import { TextField } from '../design/components/forms/text-field.tsx'
import type { DeskVisit } from '../web/visit.ts'
import { type ClockValues, clockNames } from './clock.ts'
import type { FormErrors } from './refused-form.ts'

interface ClockFieldsProps {
  readonly visit: Pick<DeskVisit, 't' | 'office'>
  readonly prefix?: string
  readonly label: { readonly date: string; readonly time: string }
  readonly values: ClockValues
  readonly errors: FormErrors
  readonly optional?: string
}

/** A moment of the office's zone: date and time, and which one is meant where the clocks give it twice. */
export function ClockFields({ visit: { t }, prefix, label, values, errors, optional }: ClockFieldsProps) {
  const names = clockNames(prefix)
  return (
    <>
      <div class="beside">
        <TextField name={names.date} label={label.date} type="date" value={values.date} error={errors.at(names.date)} optional={optional} />
        <TextField name={names.time} label={label.time} type="time" value={values.time} error={errors.at(names.time)} optional={optional} />
      </div>
      {values.twice && (
        <Choices
          name={names.which}
          label={t('desk:clock.which')}
          error={errors.at(names.which)}
          choices={[
            { value: 'earlier', label: t('desk:clock.earlier', { offset: values.twice.earlier }), chosen: values.which === 'earlier' },
            { value: 'later', label: t('desk:clock.later', { offset: values.twice.later }), chosen: values.which === 'later' },
          ]}
        />
      )}
    </>
  )
}
