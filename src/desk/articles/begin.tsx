import { Select } from '../../design/components/forms/choices.tsx'
import { DeskForm } from '../../design/desk/form.tsx'
import { type ArticleFacts, createArticle } from '../../domain/articles/index.ts'
import { isLanguage, type Label, type Language } from '../../domain/labels/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import { personsByName } from '../../domain/persons/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { choosableFiles, readText } from '../records/read-text.ts'
import { TextFields } from '../records/text-fields.tsx'
import { draftOf, emptyText, type TextValues, typedText } from '../records/text-values.ts'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { FactsFields, type FactValues, typedFacts } from './facts-fields.tsx'

/** A new article: what it is, and its first text. Nothing is published by saving it. */
export const newArticle = (visit: DeskVisit): Promise<Answer> =>
  draw(visit, {
    language: visit.office.languages[0],
    text: emptyText,
    facts: { type: 'news', datedOn: todayIn(visit.office.zone, visit.now), precision: 'day', authors: [], related: [] },
  })

export async function beginArticle(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const { t, office, platform } = visit
  const asked = form.text('language')
  const language = isLanguage(asked) && office.languages.includes(asked) ? asked : office.languages[0]
  const typed = { language, text: typedText(form), facts: typedFacts(form), key: formKey(form) }
  const read = readText(t, typed.text, { language, files: await choosableFiles(visit) })
  if (!read.body) return draw(visit, { ...typed, errors: read.errors })
  const made = await createArticle(platform, visit.ask, {
    facts: typed.facts as ArticleFacts,
    text: { ...draftOf(typed.text, read.body), language },
  })
  return made.done
    ? leadOn(visit, paths.desk.article({ id: made.value.article, lang: language }), 'desk:articles.begun')
    : draw(visit, { ...typed, errors: [errorOf(t, made)] })
}

interface Drawn {
  readonly language: Language
  readonly text: TextValues
  readonly facts: FactValues
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

async function draw(visit: DeskVisit, { language, text, facts, key = formKey(), errors = [] }: Drawn): Promise<Answer> {
  const { t, office, platform } = visit
  const shown = formErrors(t, errors)
  return deskPage(visit, {
    heading: {
      title: t('desk:articles.new'),
      lead: t('desk:articles.newLead'),
      back: { label: t('desk:articles.title'), href: paths.desk.articles({}) },
    },
    section: 'articles',
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={paths.desk.newArticle({})}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:articles.form.save')}
        leave={{ label: t('desk:forms.leave'), href: paths.desk.articles({}) }}
      >
        <Select
          name="language"
          label={t('desk:articles.form.language')}
          hint={t('desk:articles.form.languageHint')}
          choices={office.languages.map(code => ({ value: code, label: autonym(code), lang: code, chosen: code === language }))}
        />
        <FactsFields
          visit={visit}
          values={facts}
          errors={shown}
          persons={(await personsByName(platform.database.program, office.id, {})) as unknown as { id: string; shown: Label }[]}
        />
        <TextFields visit={visit} language={language} values={text} files={await choosableFiles(visit)} errors={shown} />
      </DeskForm>
    ),
  })
}
