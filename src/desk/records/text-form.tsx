import { DeskForm } from '../../design/desk/form.tsx'
import { Said } from '../../design/desk/said.tsx'
import type { NewestText } from '../../domain/content/index.ts'
import { toMarkup } from '../../formats/body/markup.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormErrors } from '../refused-form.ts'
import type { OneRecord } from './one-record.ts'
import type { ChoosableFile } from './read-text.ts'
import { TextFields } from './text-fields.tsx'
import type { TextValues } from './text-values.ts'

interface TextFormProps {
  readonly visit: DeskVisit
  readonly one: OneRecord
  readonly values: TextValues
  readonly files: readonly ChoosableFile[]
  readonly basedOn: string
  readonly formKey: Record<string, string>
  readonly errors: FormErrors
}

/** The form of a text; beside a translation stand the words it is made from. */
export function TextForm({ visit, one, values, files, basedOn, formKey, errors }: TextFormProps) {
  const { t } = visit
  const { record, language } = one
  const translates = language !== record.source_language && record.source !== null
  const form = (
    <DeskForm
      action={one.address}
      hidden={{ ...formKey, 'based-on': basedOn }}
      summary={errors.summary}
      submit={t('desk:articles.form.save')}
      leave={{ label: t('desk:forms.leave'), href: one.of.addresses.list() }}
    >
      <TextFields
        visit={visit}
        language={language}
        values={values}
        files={files}
        errors={errors}
        asksMinor={language === record.source_language && record.texts.length > 1}
      />
    </DeskForm>
  )
  return (
    <div class="editor">
      {!one.state && (
        <Said tone="waiting" title={t('desk:articles.notWritten', { language: autonym(language) })}>
          {translates && t('desk:articles.notWrittenText')}
        </Said>
      )}
      {translates ? (
        <div class="side-by-side">
          {form}
          <SourceText visit={visit} source={record.source!} language={record.source_language} />
        </div>
      ) : (
        form
      )}
    </div>
  )
}

const SourceText = ({ visit: { t }, source, language }: { visit: DeskVisit; source: NewestText; language: string }) => (
  <section class="source-text" aria-labelledby="source-text">
    <h2 id="source-text">{t('desk:articles.source', { language: autonym(language) })}</h2>
    <p class="soft">{t('desk:articles.revision', { number: source.number })}</p>
    <div lang={language} dir={direction(language)}>
      <h3>{source.title}</h3>
      {source.lead && <p class="lead-text">{source.lead}</p>}
      <div class="written">{toMarkup(source.body)}</div>
    </div>
  </section>
)
