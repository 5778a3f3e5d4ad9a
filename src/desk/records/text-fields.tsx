import { Choices } from '../../design/components/forms/choices.tsx'
import { TextArea, TextField } from '../../design/components/forms/text-field.tsx'
import { draftLimits } from '../../domain/content/index.ts'
import type { Language } from '../../domain/labels/index.ts'
import { direction } from '../../platform/languages/index.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormErrors } from '../refused-form.ts'
import { AttachmentFields, PictureFields } from './file-fields.tsx'
import { MarkupHelp } from './markup-help.tsx'
import type { ChoosableFile } from './read-text.ts'
import type { TextValues } from './text-values.ts'

export interface TextFieldsProps {
  readonly visit: DeskVisit
  readonly language: Language
  readonly values: TextValues
  readonly files: readonly ChoosableFile[]
  readonly errors: FormErrors
  /** Whether translations could become stale by this: only then is there a question about it. */
  readonly asksMinor?: boolean
}

/** The questions of a text in one language: title, lead, words, address, picture, attachments. */
export function TextFields({ visit, language, values, files, errors, asksMinor }: TextFieldsProps) {
  const { t } = visit
  const written = { lang: language, dir: direction(language) }
  const optional = t('desk:forms.optional')
  return (
    <>
      <TextField
        name="title"
        label={t('desk:articles.form.title')}
        value={values.title}
        error={errors.at('title')}
        maxlength={draftLimits.title}
        {...written}
      />
      <TextArea
        name="lead"
        label={t('desk:articles.form.lead')}
        hint={t('desk:articles.form.leadHint')}
        optional={optional}
        value={values.lead}
        error={errors.at('lead')}
        rows={3}
        {...written}
      />
      <div class="markup">
        <TextArea name="text" label={t('desk:articles.form.text')} value={values.text} error={errors.at('text')} rows={20} {...written} />
      </div>
      <MarkupHelp t={t} />
      <PictureFields visit={visit} language={language} values={values} files={files} errors={errors} />
      <AttachmentFields visit={visit} values={values} files={files} errors={errors} />
      <TextField
        name="slug"
        label={t('desk:articles.form.slug')}
        hint={t('desk:articles.form.slugHint')}
        optional={optional}
        value={values.slug}
        error={errors.at('slug')}
        dir="ltr"
        spellcheck={false}
      />
      {asksMinor && (
        <Choices
          name="minor"
          label={t('desk:articles.form.minorGroup')}
          choices={[{ value: 'yes', label: t('desk:articles.form.minor'), hint: t('desk:articles.form.minorHint'), chosen: values.minor }]}
          many
        />
      )}
    </>
  )
}
