import { Tabs } from '../../design/desk/tabs.tsx'
import { translateArticle, writeArticle } from '../../domain/articles/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { articlePane } from './article-pane.tsx'
import { conflict } from './conflict.tsx'
import { articleAddress, mayWrite, type OneArticle, oneArticle, titleOf } from './one-article.ts'
import { textToRead } from './read-only.tsx'
import { choosableFiles, readText } from './read-text.ts'
import { TextForm } from './text-form.tsx'
import { markedState, TextMark } from './text-mark.tsx'
import { draftOf, emptyText, type TextValues, typedText, valuesOf } from './text-values.ts'

/** One article in one language: its form for who may write it, its words for who may not; its state and moves beside. */
export async function article(visit: DeskVisit): Promise<Answer> {
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  return draw(visit, one, { values: one.article.text ? valuesOf(one.article.text) : emptyText })
}

/** Saves what was typed as the text's newest revision. Nothing goes out by it. */
export async function saveArticle(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const { t, platform } = visit
  const values = typedText(form)
  const typed = { values, basedOn: form.text('based-on'), key: formKey(form) }
  const read = readText(t, values, { language: one.language, files: await choosableFiles(visit) })
  if (!read.body) return draw(visit, one, { ...typed, errors: read.errors })
  const draft = { ...draftOf(values, read.body), record: one.article.id, language: one.language, basedOn: typed.basedOn || undefined }
  const saved = await (visit.can('text.write') ? writeArticle : translateArticle)(platform, visit.ask, draft)
  if (saved.done) return leadOn(visit, articleAddress(one), 'desk:articles.saved', { number: saved.value.number })
  if (saved.refusal === 'changed-meanwhile' || saved.refusal === 'language-exists') return conflict(visit, (await oneArticle(visit))!, values)
  return draw(visit, one, { ...typed, errors: [errorOf(t, saved)] })
}

interface Drawn {
  readonly values: TextValues
  readonly basedOn?: string
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

async function draw(visit: DeskVisit, one: OneArticle, { values, basedOn, key = formKey(), errors = [] }: Drawn): Promise<Answer> {
  const { t } = visit
  const { title, lang } = titleOf(one)
  const writes = mayWrite(visit, one)
  return deskPage(visit, {
    heading: { title, titleLang: lang, back: { label: t('desk:articles.title'), href: paths.desk.articles({}) } },
    section: 'articles',
    wrong: errors.length > 0,
    pane: await articlePane({ visit, one }),
    children: (
      <>
        <LanguageTabs visit={visit} one={one} />
        {writes ? (
          <TextForm
            visit={visit}
            one={one}
            values={values}
            files={await choosableFiles(visit)}
            basedOn={basedOn ?? one.article.text?.revision ?? ''}
            formKey={key}
            errors={formErrors(t, errors)}
          />
        ) : (
          await textToRead({ visit, one })
        )}
      </>
    ),
  })
}

/** Every language of the office, with the state of the article in it. */
export const LanguageTabs = ({ visit: { t, office }, one }: { visit: DeskVisit; one: OneArticle }) => (
  <Tabs
    label={t('desk:articles.languages')}
    tabs={office.languages.map(code => {
      const text = one.article.texts.find(text => text.language === code)
      return {
        label: autonym(code),
        lang: code,
        href: paths.desk.article({ id: one.article.id, lang: code }),
        current: code === one.language,
        mark: <TextMark t={t} state={markedState(text && { ...text, scheduled: text.schedule !== null })} hidden />,
      }
    })}
  />
)
