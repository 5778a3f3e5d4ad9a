import { Choices, Select } from '../../design/components/forms/choices.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import { type Language, pickLabel } from '../../domain/labels/index.ts'
import { direction } from '../../platform/languages/index.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormErrors } from '../refused-form.ts'
import type { ChoosableFile } from './read-text.ts'
import type { TextValues } from './text-values.ts'

interface FileFieldsProps {
  readonly visit: DeskVisit
  readonly values: TextValues
  readonly files: readonly ChoosableFile[]
  readonly errors: FormErrors
}

const nameOf = ({ office, language }: DeskVisit, file: ChoosableFile): string => {
  const title = pickLabel(file.title, language, office.languages)?.text
  return title ? `${title} (${file.name})` : file.name
}

/** One picture over the text, with what it shows in words for this use of it. */
export function PictureFields({ visit, language, values, files, errors }: FileFieldsProps & { language: Language }) {
  const { t } = visit
  const pictures = files.filter(one => one.width !== null || one.id === values.picture)
  const library = files.find(one => one.id === values.picture)?.alternative[language]
  return (
    <>
      <Select
        name="picture"
        label={t('desk:articles.form.picture')}
        error={errors.at('picture')}
        choices={[
          { value: '', label: t('desk:articles.form.noPicture'), chosen: !values.picture },
          ...pictures.map(one => ({ value: one.id, label: nameOf(visit, one), chosen: one.id === values.picture })),
        ]}
      />
      <TextField
        name="alternative"
        label={t('desk:articles.form.alternative')}
        hint={library ? t('desk:articles.form.alternativeOfLibrary', { text: library }) : t('desk:articles.form.alternativeHint')}
        optional={t('desk:forms.optional')}
        value={values.alternative}
        error={errors.at('alternative')}
        lang={language}
        dir={direction(language)}
      />
      <Choices
        name="decorative"
        label={t('desk:articles.form.decorativeGroup')}
        choices={[{ value: 'yes', label: t('desk:articles.form.decorative'), chosen: values.decorative }]}
        many
      />
    </>
  )
}

const ROOM_FOR_MORE = 3

/** Files at the end of the text, each with the number of its place; saving makes room for three more. */
export function AttachmentFields({ visit, values, files, errors }: FileFieldsProps) {
  const { t, formats } = visit
  const error = errors.at('attachments')
  const rows = [...values.attachments, ...Array.from({ length: ROOM_FOR_MORE }, () => '')]
  return (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      id="attachments"
      aria-describedby={error ? 'attachments-hint attachments-error' : 'attachments-hint'}
    >
      <legend>
        {t('desk:articles.form.attachments')} <span class="optional">{t('desk:forms.optional')}</span>
      </legend>
      <p class="hint" id="attachments-hint">
        {t('desk:articles.form.attachmentsHint', { count: ROOM_FOR_MORE })}
      </p>
      {error && (
        <p class="error" id="attachments-error">
          <span class="no-entry" aria-hidden="true" />
          {error}
        </p>
      )}
      {rows.map((chosen, index) => (
        <div class="attachment-row">
          <input
            type="text"
            name="attachment-order[]"
            value={index + 1}
            inputmode="numeric"
            aria-label={t('desk:articles.form.attachmentPlace', { number: formats.number(index + 1) })}
          />
          <select name="attachment[]" aria-label={t('desk:articles.form.attachment', { number: formats.number(index + 1) })}>
            <option value="">{t('desk:articles.form.noFile')}</option>
            {files.map(one => (
              <option value={one.id} selected={one.id === chosen}>
                {nameOf(visit, one)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
