import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../valid-html.fixture.ts'
import { Button } from '../button.tsx'
import { Choices, Select } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileField } from './file-field.tsx'
import { TextArea, TextField } from './text-field.tsx'

const choices = [
  { value: 'news', label: 'خبر', chosen: true },
  { value: 'statement', label: 'بيان', hint: 'من المدير' },
]

const form = renderToString(
  <form method="post" action="/desk/articles">
    <ErrorSummary title="ثمة خطأ" errors={[{ name: 'title', text: 'اكتب العنوان' }, { text: 'تغيّر النص' }]} />
    <TextField name="title" label="العنوان" hint="قصير" error="اكتب العنوان" value={'"<b>'} lang="ar" dir="rtl" required />
    <TextField name="password" label="كلمة السر" type="password" autocomplete="current-password" value="secret" />
    <TextArea name="text" label="النص" optional="(اختياري)" value={'\nA'} />
    <Choices name="kind" label="النوع" hint="واحد" choices={choices} />
    <Choices name="languages" label="اللغات" error="اختر" choices={choices} many />
    <Select name="year" label="السنة" choices={choices} />
    <FileField name="file" label="ملف" accept="application/pdf" />
    <Button label="حفظ" kind="main" />
    <Button label="معاينة" kind="link" action="/desk/preview" name="then" value="preview" />
  </form>,
)

describe('A form', () => {
  it('is valid HTML with every kind of field', async () => {
    expect(await problemsOf(form)).toEqual([])
  })

  it('ties hint and error to the control, and the summary leads to it', () => {
    expect(form).toContain('aria-describedby="title-hint title-error" aria-invalid="true"')
    expect(form).toContain('<a href="#title">')
  })

  it('keeps what was typed, the line break at its start too, but never a password', () => {
    expect(form).toContain('value="&quot;&lt;b>"')
    expect(form).toContain('>\n\nA</textarea>')
    expect(form).not.toContain('secret')
  })
})
