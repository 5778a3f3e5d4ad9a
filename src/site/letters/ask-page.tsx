import { OpenForm } from '../../design/components/forms/open-form.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { PageHeading } from '../../design/components/page-heading.tsx'
import { Section } from '../../design/components/section.tsx'
import type { Rhythm } from '../../domain/letters/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { errorAt, type FormError, summaryOf } from './form-errors.ts'
import type { Subjects } from './subjects.ts'
import { WishFields } from './wish-fields.tsx'

export interface AskFormProps {
  readonly visit: Visit
  readonly subjects: Subjects
  readonly email?: string
  readonly chosen: readonly string[]
  readonly rhythm: Rhythm
  readonly errors?: readonly FormError[]
}

/** The form by which anybody asks for letters. */
export function AskForm({ visit, subjects, email, chosen, rhythm, errors = [] }: AskFormProps) {
  const { t, language: lang } = visit
  const error = errorAt(errors)
  return (
    <OpenForm action={paths.site.letters({ lang })} summary={summaryOf(t, errors)} submit={t('letters:send')} kind="next">
      <WishFields visit={visit} subjects={subjects} chosen={chosen} rhythm={rhythm} error={error} />
      <TextField
        name="email"
        label={t('letters:email')}
        hint={t('letters:emailHint')}
        type="email"
        autocomplete="email"
        maxlength={254}
        value={email}
        dir="ltr"
        required
        error={error('email')}
      />
    </OpenForm>
  )
}

/** The form's own page. `privacy`: the office has a page about personal data. */
export const AskPage = ({ privacy, ...props }: AskFormProps & { readonly privacy: boolean }) => {
  const { t, language: lang } = props.visit
  return (
    <>
      <PageHeading title={t('letters:title')} lead={t('letters:lead')} />
      <div class="width split page-body">
        <div class="in-rest">
          <AskForm {...props} />
        </div>
      </div>
      <Section id="kept" title={t('letters:kept')} more={privacy ? { label: t('layout.privacy'), href: paths.site.privacy({ lang }) } : undefined}>
        <p class="before-form">{t('letters:keptText')}</p>
      </Section>
    </>
  )
}
