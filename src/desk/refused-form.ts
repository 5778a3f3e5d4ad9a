import type { ErrorSummaryProps } from '../design/components/forms/error-summary.tsx'
import type { Refused } from '../domain/commands/index.ts'
import { isId, newId } from '../platform/database/ids.ts'
import type { T } from '../platform/languages/index.ts'
import { FORM_KEY, type Form } from '../web/form.ts'

/** The sentence of a refusal, in the reader's language. */
export const refusalText = (t: T, { refusal, values }: Pick<Refused, 'refusal' | 'values'>): string => t(`refusals:${refusal}`, values)

/** One thing that is wrong with a form: its sentence, and the fields it speaks of (the first one is led to). */
export interface FormError {
  readonly fields: readonly string[]
  readonly text: string
}

/** What a refused form says on top and beside its fields. */
export interface FormErrors {
  readonly summary: ErrorSummaryProps | undefined
  /** The sentence beside a field. */
  at(name: string): string | undefined
}

export function formErrors(t: T, errors: readonly FormError[]): FormErrors {
  return {
    summary:
      errors.length > 0
        ? { title: t('desk:forms.problem', { count: errors.length }), errors: errors.map(({ fields, text }) => ({ name: fields[0], text })) }
        : undefined,
    at: name => errors.find(one => one.fields.includes(name))?.text,
  }
}

export const errorOf = (t: T, refused: Refused): FormError => ({ fields: refused.fields, text: refusalText(t, refused) })

/** The hidden field that makes a form's command happen once; a form drawn again after a refusal keeps its key. */
export function formKey(form?: Form): Record<string, string> {
  const given = form?.text(FORM_KEY) ?? ''
  return { [FORM_KEY]: isId(given) ? given : newId() }
}
