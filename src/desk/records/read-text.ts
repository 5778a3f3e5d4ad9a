import type { Label, Language } from '../../domain/labels/index.ts'
import { filesToChoose } from '../../domain/library/index.ts'
import { fromMarkup } from '../../formats/body/markup.ts'
import type { Body } from '../../formats/body/schema.ts'
import type { T } from '../../platform/languages/index.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormError } from '../refused-form.ts'
import type { TextValues } from './text-values.ts'

/** A file that can be chosen for a text. */
export interface ChoosableFile {
  readonly id: string
  readonly name: string
  readonly title: Label
  readonly alternative: Label
  readonly width: number | null
  readonly bytes: number
}

export const choosableFiles = async ({ platform, office }: DeskVisit): Promise<readonly ChoosableFile[]> =>
  (await filesToChoose(platform.database.program, office.id, {})) as unknown as ChoosableFile[]

/**
 * Reads the typed mark-up and what is said of the picture. A picture needs words in the text's own language, from the form or from the
 * library, unless it is decoration.
 */
export function readText(
  t: T,
  values: TextValues,
  of: { language: Language; files: readonly ChoosableFile[] },
): { body: Body; errors?: undefined } | { body?: undefined; errors: FormError[] } {
  const errors: FormError[] = []
  const read = fromMarkup(values.text)
  if (read.refusal) errors.push({ fields: ['text'], text: t(`desk:markup.refusals.${read.refusal.name}`, { line: read.refusal.line }) })
  const picture = of.files.find(one => one.id === values.picture)
  if (picture && !values.decorative && !values.alternative.trim() && !picture.alternative[of.language])
    errors.push({ fields: ['alternative'], text: t('refusals:alternative-missing') })
  return read.body && errors.length === 0 ? { body: read.body } : { errors }
}
