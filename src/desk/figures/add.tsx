import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { addFigure } from '../../domain/figures/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import type { LabelFields } from '../library/labels.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { FactFields, typedFigure, typedValue, ValueFields } from './figure-fields.tsx'

export const newFigure = (visit: DeskVisit): Answer =>
  draw(visit, { fields: { qualifier: 'exactly', precision: 'day', asOf: todayIn(visit.office.zone, visit.now), position: '0' } })

export async function add(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const made = await addFigure(visit.platform, visit.ask, { ...typedFigure(form, visit), ...typedValue(form), key: form.text('key').trim() })
  return made.done
    ? leadOn(visit, paths.desk.figure({ id: made.value.figure }), 'desk:figures.added')
    : draw(visit, { fields: form.fields, key: formKey(form), errors: [errorOf(visit.t, made)] })
}

interface Drawn {
  readonly fields: LabelFields
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

function draw(visit: DeskVisit, { fields, key = formKey(), errors = [] }: Drawn): Answer {
  const { t } = visit
  const shown = formErrors(t, errors)
  const list = paths.desk.figures({})
  return deskPage(visit, {
    heading: { title: t('desk:figures.new'), back: { label: t('desk:figures.title'), href: list } },
    section: 'figures',
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={paths.desk.newFigure({})}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:figures.add')}
        leave={{ label: t('desk:forms.leave'), href: list }}
      >
        <TextField
          name="key"
          label={t('desk:figures.key')}
          hint={t('desk:figures.keyHint')}
          value={fields.key}
          error={errors.length > 0 ? shown.at('key') : undefined}
          spellcheck={false}
          letters={20}
          dir="ltr"
        />
        <FactFields visit={visit} fields={fields} errors={shown} />
        <ValueFields visit={visit} fields={fields} errors={shown} />
      </DeskForm>
    ),
  })
}
