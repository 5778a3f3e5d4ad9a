import { FileField } from '../../design/components/forms/file-field.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { acceptedExtensions, addFile, kindByName } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey, refusalText } from '../refused-form.ts'
import { Description, readDescription } from './description.tsx'

export const showNewFile = (visit: DeskVisit): Answer => newFilePage(visit, [])

/** Takes the posted file. What was typed stays over a refusal; the file itself no browser keeps, and the page says so. */
export async function takeFile(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form({ files: true })
  const file = form.file('file')
  if (!file) return newFilePage(visit, [{ fields: ['file'], text: refusalText(visit.t, { refusal: 'file-missing', values: {} }) }], form)
  const outcome = await addFile(visit.platform, visit.ask, { ...readDescription(visit, form), upload: { name: file.name, source: file } })
  if (outcome.done) return leadOn(visit, paths.desk.file({ id: outcome.value.file }), 'desk:library.added')
  const again: FormError[] = outcome.fields.includes('file') ? [] : [{ fields: ['file'], text: visit.t('desk:library.chooseAgain') }]
  return newFilePage(visit, [errorOf(visit.t, outcome), ...again], form)
}

function newFilePage(visit: DeskVisit, wrong: readonly FormError[], form?: Form): Answer {
  const { t, formats } = visit
  const errors = formErrors(t, wrong)
  const types = formats.list(acceptedExtensions.map(one => one.slice(1).toUpperCase()))
  const limit = (name: string) => formats.bytes(kindByName(name)!.mostBytes)
  const limits = { office: limit('a.docx'), pdf: limit('a.pdf'), text: limit('a.txt') }
  return deskPage(visit, {
    section: 'library',
    wrong: wrong.length > 0,
    heading: { title: t('desk:library.newTitle'), back: { label: t('desk:library.title'), href: paths.desk.library({}) } },
    children: (
      <DeskForm
        action={paths.desk.newFile({})}
        hidden={formKey(form)}
        summary={errors.summary}
        submit={t('desk:library.add')}
        next
        leave={{ label: t('desk:forms.leave'), href: paths.desk.library({}) }}
        files
      >
        <FileField
          name="file"
          label={t('desk:library.file')}
          hint={t('desk:library.fileHint', { types, ...limits })}
          error={errors.at('file')}
          accept={acceptedExtensions.join(',')}
          required
        />
        <Description visit={visit} fields={form?.fields ?? {}} errors={errors} picture />
      </DeskForm>
    ),
  })
}
