import { TextField } from '../../design/components/forms/text-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { addPerson } from '../../domain/persons/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { type LabelFields, LabelGroup, readLabel } from '../library/labels.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { ownDeskPath } from '../sign-in/next.ts'

/** Where one came from: the facts of an article, mostly. */
const origin = ({ query }: DeskVisit) => ownDeskPath(query.next) ?? paths.desk.articles({})

/** Someone as readers meet them, so that texts can name them as author. */
export const newPerson = (visit: DeskVisit): Answer => draw(visit, { fields: {} })

export async function add(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const { office, platform, t } = visit
  const made = await addPerson(platform, visit.ask, {
    given: form.text('given').trim().slice(0, 120),
    family: form.text('family').trim().slice(0, 120),
    shown: readLabel(form, 'shown', office.languages),
    sourceLanguage: office.languages[0],
  })
  return made.done
    ? leadOn(visit, origin(visit), 'desk:persons.added')
    : draw(visit, { fields: form.fields, key: formKey(form), errors: [errorOf(t, made)] })
}

interface Drawn {
  readonly fields: LabelFields
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

function draw(visit: DeskVisit, { fields, key = formKey(), errors = [] }: Drawn): Answer {
  const { t, office } = visit
  const shown = formErrors(t, errors)
  const back = origin(visit)
  const optional = t('desk:forms.optional')
  return deskPage(visit, {
    heading: { title: t('desk:persons.new'), lead: t('desk:persons.lead'), back: { label: t('desk:forms.back'), href: back } },
    section: 'articles',
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={paths.desk.newPerson({}, { next: back })}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:persons.add')}
        leave={{ label: t('desk:forms.leave'), href: back }}
      >
        <LabelGroup
          name="shown"
          label={t('desk:persons.shown')}
          hint={t('desk:persons.shownHint')}
          optional=""
          error={shown.at('shown')}
          languages={office.languages}
          fields={fields}
        />
        <div class="beside">
          <TextField name="given" label={t('desk:persons.given')} optional={optional} value={fields.given} dir="auto" />
          <TextField name="family" label={t('desk:persons.family')} optional={optional} value={fields.family} dir="auto" />
        </div>
      </DeskForm>
    ),
  })
}
