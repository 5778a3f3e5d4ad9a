import { Select } from '../../design/components/forms/choices.tsx'
import { languages as interfaceLanguages } from '../../domain/labels/index.ts'
import { type FileDraft, isLanguageTag } from '../../domain/library/index.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormErrors } from '../refused-form.ts'
import { focalChoices, focalValue, readFocal } from './focal-point.ts'
import { LabelGroup, labelFields, readLabel } from './labels.tsx'

/** Languages that leaflets are written in for people who come here, beside those of the site. */
const leafletLanguages = [
  'bn',
  'de',
  'es',
  'fa',
  'fr',
  'hi',
  'hu',
  'hy',
  'ka',
  'kk',
  'ky',
  'mn',
  'pl',
  'ps',
  'ro',
  'sk',
  'so',
  'ti',
  'tr',
  'ur',
  'uz',
  'vi',
  'zh',
]

export type DescriptionFields = Readonly<Record<string, string>>

export const descriptionFields = (draft: FileDraft): DescriptionFields => ({
  ...labelFields('title', draft.title),
  ...labelFields('alternative', draft.alternative),
  ...labelFields('credit', draft.credit),
  language: draft.language ?? '',
  focal: focalValue(draft.focal),
})

export const readDescription = ({ office }: Pick<DeskVisit, 'office'>, form: Form): FileDraft => ({
  title: readLabel(form, 'title', office.languages),
  alternative: readLabel(form, 'alternative', office.languages),
  credit: readLabel(form, 'credit', office.languages),
  language: form.text('language') || null,
  focal: readFocal(form.text('focal')),
})

interface DescriptionProps {
  readonly visit: Pick<DeskVisit, 't' | 'office' | 'formats'>
  readonly fields: DescriptionFields
  readonly errors: FormErrors
  /** Whether to ask what only a picture has; before the file is there nobody knows, so it is asked. */
  readonly picture: boolean
}

/** What staff say about a file, in each of the office's languages. */
export function Description({ visit: { t, office, formats }, fields, errors, picture }: DescriptionProps) {
  const group = { languages: office.languages, fields, optional: t('desk:forms.optional') }
  const language = fields.language ?? ''
  const offered = new Set([...office.languages, ...interfaceLanguages, ...leafletLanguages, ...(isLanguageTag(language) ? [language] : [])])
  return (
    <>
      <LabelGroup name="title" label={t('desk:library.titleField')} hint={t('desk:library.titleHint')} error={errors.at('title')} {...group} />
      {picture && (
        <LabelGroup
          name="alternative"
          label={t('desk:library.alternative')}
          hint={t('desk:library.alternativeHint')}
          error={errors.at('alternative')}
          {...group}
        />
      )}
      <LabelGroup name="credit" label={t('desk:library.credit')} hint={t('desk:library.creditHint')} error={errors.at('credit')} {...group} />
      <Select
        name="language"
        label={t('desk:library.fileLanguage')}
        optional={t('desk:forms.optional')}
        error={errors.at('language')}
        choices={[
          { value: '', label: t('desk:forms.none'), chosen: language === '' },
          ...[...offered].map(value => ({ value, label: formats.languageName(value), chosen: value === language })),
        ]}
      />
      {picture && (
        <Select
          name="focal"
          label={t('desk:library.focal')}
          hint={t('desk:library.focalHint')}
          optional={t('desk:forms.optional')}
          error={errors.at('focal')}
          choices={focalChoices(t, fields.focal ?? '')}
        />
      )}
    </>
  )
}
