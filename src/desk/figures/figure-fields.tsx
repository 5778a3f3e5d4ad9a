import { Choices, Select } from '../../design/components/forms/choices.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { type FigureFacts, type FigureValue, precisions, qualifiers } from '../../domain/figures/index.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { type LabelFields, LabelGroup, readLabel } from '../library/labels.tsx'
import type { FormErrors } from '../refused-form.ts'

interface FieldsProps {
  readonly visit: DeskVisit
  /** What stands in the fields, by their names. */
  readonly fields: LabelFields
  readonly errors: FormErrors
}

/** A value: digits, how exact, as of when. */
export function ValueFields({ visit: { t }, fields, errors }: FieldsProps) {
  return (
    <>
      <TextField
        name="value"
        label={t('desk:figures.value')}
        hint={t('desk:figures.valueHint')}
        value={fields.value}
        error={errors.at('value')}
        inputmode="decimal"
        letters={10}
        dir="ltr"
      />
      <Choices
        name="qualifier"
        label={t('desk:figures.qualifier')}
        error={errors.at('qualifier')}
        choices={qualifiers.map(value => ({ value, label: t(`desk:figures.qualifiers.${value}`), chosen: fields.qualifier === value }))}
      />
      <div class="beside">
        <TextField name="asOf" type="date" label={t('desk:figures.asOf')} value={fields.asOf} error={errors.at('asOf')} />
        <Select
          name="precision"
          label={t('desk:articles.facts.precision')}
          choices={precisions.map(value => ({ value, label: t(`desk:articles.facts.precisions.${value}`), chosen: fields.precision === value }))}
        />
      </div>
    </>
  )
}

/** What holds of a figure whatever its value: name, unit, source, place in the box, when to look again. */
export function FactFields({ visit: { t, office }, fields, errors }: FieldsProps) {
  const group = { optional: '', languages: office.languages, fields }
  const optional = t('desk:forms.optional')
  return (
    <>
      <LabelGroup name="label" label={t('desk:figures.label')} error={errors.at('label')} {...group} />
      <LabelGroup name="unit" label={t('desk:figures.unit')} hint={t('desk:figures.unitHint')} {...group} optional={optional} />
      <LabelGroup name="sourceTitle" label={t('desk:figures.source')} {...group} optional={optional} />
      <TextField
        name="sourceUrl"
        type="url"
        label={t('desk:figures.sourceUrl')}
        optional={optional}
        value={fields.sourceUrl}
        error={errors.at('sourceUrl')}
        dir="ltr"
      />
      <div class="beside">
        <TextField
          name="reviewBy"
          type="date"
          label={t('desk:figures.reviewBy')}
          optional={optional}
          value={fields.reviewBy}
          error={errors.at('reviewBy')}
        />
        <TextField name="position" label={t('desk:figures.position')} value={fields.position} inputmode="numeric" letters={4} dir="ltr" />
      </div>
    </>
  )
}

/** A comma in the place of the point, and spaces between thousands, are what people type. */
export const typedValue = (form: Form): FigureValue => ({
  value: form
    .text('value')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.'),
  qualifier: form.text('qualifier') as FigureValue['qualifier'],
  asOf: form.text('asOf').trim(),
  precision: form.text('precision') as FigureValue['precision'],
})

export function typedFigure(form: Form, { office }: Pick<DeskVisit, 'office'>): FigureFacts {
  const position = Number(form.text('position'))
  return {
    label: readLabel(form, 'label', office.languages),
    unit: readLabel(form, 'unit', office.languages),
    sourceTitle: readLabel(form, 'sourceTitle', office.languages),
    sourceUrl: form.text('sourceUrl').trim() || null,
    position: Number.isInteger(position) && position >= 0 && position < 1000 ? position : 0,
    reviewBy: form.text('reviewBy').trim() || null,
  }
}
