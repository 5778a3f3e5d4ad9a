import { Choices, Select } from '../../design/components/forms/choices.tsx'
import { TextField } from '../../design/components/forms/text-field.tsx'
import type { Link } from '../../design/layouts/frame.ts'
import { type ArticleFacts, articleTypes, datePrecisions } from '../../domain/articles/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { kindKey } from '../../site/news/rows.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { FormErrors } from '../refused-form.ts'

export type FactValues = { readonly [Name in keyof ArticleFacts]: ArticleFacts[Name] extends readonly string[] ? readonly string[] : string }

export const typedFacts = (form: Form): FactValues => ({
  type: form.text('type'),
  datedOn: form.text('datedOn').trim(),
  precision: form.text('precision'),
  authors: [...new Set(form.all('authors[]').filter(Boolean))],
  related: [...new Set(form.all('related[]').filter(Boolean))],
})

export interface FactsFieldsProps {
  readonly visit: DeskVisit
  readonly values: FactValues
  readonly errors: FormErrors
  readonly persons: readonly { id: string; shown: Label }[]
  /** The way to a person who is not in the list yet; only from a form that loses nothing by leaving it. */
  readonly newAuthor?: string
  /** Given where related articles can be chosen: not for an article that is only being begun. */
  readonly articles?: readonly { id: string; title: string; language: string }[]
}

const ROOM_FOR_MORE = 2

/** What holds in every language: type, date as far as it is known, authors in their order, related articles. */
export function FactsFields({ visit, values, errors, persons, newAuthor, articles }: FactsFieldsProps) {
  const { t, formats, office, language } = visit
  const more = <T,>(chosen: readonly T[]) => [...chosen, ...Array.from({ length: ROOM_FOR_MORE }, () => undefined)]
  return (
    <>
      <Choices
        name="type"
        label={t('desk:articles.columns.type')}
        error={errors.at('type')}
        choices={articleTypes.map(value => ({ value, label: t(kindKey('kinds', value)), chosen: values.type === value }))}
      />
      <div class="beside">
        <TextField name="datedOn" type="date" label={t('desk:articles.facts.date')} value={values.datedOn} error={errors.at('datedOn')} />
        <Select
          name="precision"
          label={t('desk:articles.facts.precision')}
          choices={datePrecisions.map(value => ({ value, label: t(`desk:articles.facts.precisions.${value}`), chosen: values.precision === value }))}
        />
      </div>
      <ChosenInOrder
        name="authors"
        label={t('desk:articles.facts.authors')}
        none={t('desk:articles.facts.nobody')}
        each={index => t('desk:articles.facts.author', { number: formats.number(index + 1) })}
        chosen={more(values.authors)}
        choices={persons.map(one => ({ id: one.id, text: pickLabel(one.shown, language, office.languages)?.text ?? '' }))}
        error={errors.at('authors')}
        more={newAuthor ? { label: t('desk:articles.facts.newAuthor'), href: newAuthor } : undefined}
      />
      {articles && (
        <ChosenInOrder
          name="related"
          label={t('desk:articles.facts.related')}
          none={t('desk:articles.facts.noArticle')}
          each={index => t('desk:articles.facts.relatedOne', { number: formats.number(index + 1) })}
          chosen={more(values.related)}
          choices={articles.map(one => ({ id: one.id, text: one.title, lang: one.language }))}
          error={errors.at('related')}
        />
      )}
    </>
  )
}

interface ChosenProps {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly each: (index: number) => string
  readonly chosen: readonly (string | undefined)[]
  readonly choices: readonly { id: string; text: string; lang?: string }[]
  readonly error?: string
  readonly more?: Link
}

/** Several of a list in their order, one field each, with room for two more. */
const ChosenInOrder = ({ name, label, none, each, chosen, choices, error, more }: ChosenProps) => (
  <fieldset class={error ? 'field wrong' : 'field'} id={name}>
    <legend>{label}</legend>
    {error && (
      <p class="error">
        <span class="no-entry" aria-hidden="true" />
        {error}
      </p>
    )}
    {chosen.map((id, index) => (
      <select name={`${name}[]`} aria-label={each(index)} class="chosen">
        <option value="">{none}</option>
        {choices.map(one => (
          <option value={one.id} selected={one.id === id} lang={one.lang}>
            {one.text}
          </option>
        ))}
      </select>
    ))}
    {more && (
      <p class="small">
        <a href={more.href}>{more.label}</a>
      </p>
    )}
  </fieldset>
)
