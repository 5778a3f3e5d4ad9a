import { Choices } from '../../design/components/forms/choices.tsx'
import { type Rhythm, rhythms } from '../../domain/letters/index.ts'
import { autonym } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import type { Subjects } from './subjects.ts'

export interface WishFieldsProps {
  readonly visit: Visit
  readonly subjects: Subjects
  /** Ids. */
  readonly chosen: readonly string[]
  readonly rhythm: Rhythm | undefined
  /** Asked only of who has letters already: the form asks in its own language. */
  readonly language?: string
  readonly error: (name: string) => string | undefined
}

/** What letters are about, how often they come and in which language. */
export const WishFields = ({ visit: { t, office }, subjects, chosen, rhythm, language, error }: WishFieldsProps) => (
  <>
    <Choices
      name="what"
      label={t('letters:what')}
      error={error('what')}
      choices={subjects.all.map(({ id, value, label, lang, kind }) => ({
        value,
        label,
        lang,
        hint: kind === 'everything' ? t('letters:allHint') : kind === 'series' ? t('letters:seriesHint') : undefined,
        chosen: chosen.includes(id),
      }))}
      many
    />
    <Choices
      name="rhythm"
      label={t('letters:rhythm.label')}
      error={error('rhythm')}
      choices={rhythms.map(one => ({ value: one, label: t(`letters:rhythm.${one}`), hint: t(`letters:rhythm.${one}Hint`), chosen: one === rhythm }))}
    />
    {language && (
      <Choices
        name="language"
        label={t('letters:language')}
        error={error('language')}
        choices={office.languages.map(code => ({ value: code, label: autonym(code), lang: code, chosen: code === language }))}
      />
    )}
  </>
)
