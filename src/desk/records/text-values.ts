import type { Draft, NewestText } from '../../domain/content/index.ts'
import { toMarkup } from '../../formats/body/markup.ts'
import type { Body } from '../../formats/body/schema.ts'
import type { Form } from '../../web/form.ts'

/** A text as its form holds it: what was typed, whether or not it can be understood. */
export interface TextValues {
  readonly title: string
  readonly lead: string
  /** The body as mark-up. */
  readonly text: string
  readonly slug: string
  /** A file's id, or '' for no picture. */
  readonly picture: string
  readonly alternative: string
  readonly decorative: boolean
  /** File ids in their order. */
  readonly attachments: readonly string[]
  readonly minor: boolean
}

export const emptyText: TextValues = {
  title: '',
  lead: '',
  text: '',
  slug: '',
  picture: '',
  alternative: '',
  decorative: false,
  attachments: [],
  minor: false,
}

export function valuesOf(text: NewestText): TextValues {
  const picture = text.attachments.find(one => one.role === 'picture')
  return {
    title: text.title,
    lead: text.lead,
    text: toMarkup(text.body),
    slug: text.slug ?? '',
    picture: picture?.file_id ?? '',
    alternative: picture?.alternative ?? '',
    decorative: picture?.decorative ?? false,
    attachments: text.attachments.filter(one => one.role === 'attachment').map(one => one.file_id),
    minor: false,
  }
}

export function typedText(form: Form): TextValues {
  return {
    title: form.text('title'),
    lead: form.text('lead'),
    text: form.text('text'),
    slug: form.text('slug'),
    picture: form.text('picture'),
    alternative: form.text('alternative'),
    decorative: form.has('decorative'),
    attachments: inOrder(form.all('attachment[]'), form.all('attachment-order[]')),
    minor: form.has('minor'),
  }
}

/** The chosen files by the numbers beside them, each once; rows without a number stand where they stood. */
function inOrder(files: readonly string[], numbers: readonly string[]): string[] {
  const rows = files.map((file, index) => ({ file, number: /^\d{1,3}$/.test(numbers[index] ?? '') ? Number(numbers[index]) : index + 1, index }))
  const sorted = rows.filter(row => row.file !== '').toSorted((a, b) => a.number - b.number || a.index - b.index)
  return [...new Set(sorted.map(row => row.file))]
}

/** What a command saves. `body` is what the mark-up was read as. */
export const draftOf = (values: TextValues, body: Body): Omit<Draft, 'record' | 'language' | 'basedOn'> => ({
  title: values.title,
  lead: values.lead,
  body,
  slug: values.slug,
  picture: values.picture
    ? { file: values.picture, alternative: values.decorative ? '' : values.alternative.trim(), decorative: values.decorative }
    : undefined,
  attachments: values.attachments,
  minor: values.minor,
})
