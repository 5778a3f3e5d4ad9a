import { Tabs } from '../../design/desk/tabs.tsx'
import { translateText, writeText } from '../../domain/content/index.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { conflict } from './conflict.tsx'
import { mayWrite, type OneRecord, oneRecord, titleOf } from './one-record.ts'
import { textToRead } from './read-only.tsx'
import { choosableFiles, readText } from './read-text.ts'
import { recordPane } from './record-pane.tsx'
import { TextForm } from './text-form.tsx'
import { markedState, TextMark } from './text-mark.tsx'
import { draftOf, emptyText, type TextValues, typedText, valuesOf } from './text-values.ts'

/** One record in one language: its form for who may write it, its words for who may not; its state and moves beside. */
export async function text(visit: DeskVisit): Promise<Answer> {
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  return draw(visit, one, { values: one.record.text ? valuesOf(one.record.text) : emptyText })
}

/** Saves what was typed as the text's newest revision. Nothing goes out by it. */
export async function saveText(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const { t, platform } = visit
  const values = typedText(form)
  const typed = { values, basedOn: form.text('based-on'), key: formKey(form) }
  const read = readText(t, values, { language: one.language, files: await choosableFiles(visit) })
  if (!read.body) return draw(visit, one, { ...typed, errors: read.errors })
  const draft = { ...draftOf(values, read.body), record: one.record.id, language: one.language, basedOn: typed.basedOn || undefined }
  const saved = await (visit.can('text.write') ? writeText : translateText)(platform, visit.ask, { kind: one.of.kind, draft })
  if (saved.done) return leadOn(visit, one.address, 'desk:articles.saved', { number: saved.value.number })
  if (saved.refusal === 'changed-meanwhile' || saved.refusal === 'language-exists') return conflict(visit, (await oneRecord(visit))!, values)
  return draw(visit, one, { ...typed, errors: [errorOf(t, saved)] })
}

interface Drawn {
  readonly values: TextValues
  readonly basedOn?: string
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

async function draw(visit: DeskVisit, one: OneRecord, { values, basedOn, key = formKey(), errors = [] }: Drawn): Promise<Answer> {
  const { t } = visit
  const { title, lang } = titleOf(one)
  const writes = mayWrite(visit, one)
  return deskPage(visit, {
    heading: { title, titleLang: lang, back: { label: t(one.of.title), href: one.of.addresses.list() } },
    section: one.of.section,
    wrong: errors.length > 0,
    pane: await recordPane({ visit, one }),
    children: (
      <>
        <LanguageTabs visit={visit} one={one} />
        {writes ? (
          <TextForm
            visit={visit}
            one={one}
            values={values}
            files={await choosableFiles(visit)}
            basedOn={basedOn ?? one.record.text?.revision ?? ''}
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

/** Every language of the office, with the state of the record in it. */
export const LanguageTabs = ({ visit: { t, office }, one }: { visit: DeskVisit; one: OneRecord }) => (
  <Tabs
    label={t('desk:articles.languages')}
    tabs={office.languages.map(code => {
      const text = one.record.texts.find(text => text.language === code)
      return {
        label: autonym(code),
        lang: code,
        href: one.of.addresses.text({ id: one.record.id, lang: code }),
        current: code === one.language,
        mark: <TextMark t={t} state={markedState(text && { ...text, scheduled: text.schedule !== null })} hidden />,
      }
    })}
  />
)
