import type { ErrorSummaryProps } from '../../design/components/forms/error-summary.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import type { T } from '../../platform/languages/index.ts'

/** One thing that is wrong with a form: its sentence, and the field it speaks of. */
export interface FormError {
  readonly field?: string
  readonly text: string
}

/** The first control of a question: the summary's link leads to the question as a whole. */
export const summaryOf = (t: T, errors: readonly FormError[]): ErrorSummaryProps | undefined =>
  errors.length
    ? { title: t('letters:problem', { count: errors.length }), errors: errors.map(({ field, text }) => ({ name: field, text })) }
    : undefined

export const errorAt =
  (errors: readonly FormError[]) =>
  (name: string): string | undefined =>
    errors.find(one => one.field === name)?.text

export const errorOf = (t: T, refused: Refused): FormError => ({ field: refused.fields[0], text: t(`refusals:${refused.refusal}`, refused.values) })
