import { DeskForm } from '../../design/desk/form.tsx'
import { Said } from '../../design/desk/said.tsx'
import type { NewestText } from '../../domain/content/index.ts'
import { direction } from '../../platform/languages/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { peopleNames } from '../people-names.ts'
import { formErrors, formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import { type OneRecord, titleOf } from './one-record.ts'
import { choosableFiles } from './read-text.ts'
import { TextFields } from './text-fields.tsx'
import { type TextValues, valuesOf } from './text-values.ts'

/**
 * Somebody saved the text while this person wrote: both stand side by side, what differs is marked, and the form holds what this person
 * typed. Saving it again is based on the other's revision, which stays in the history.
 */
export async function conflict(visit: DeskVisit, one: OneRecord, mine: TextValues): Promise<Answer> {
  const { t } = visit
  const { language } = one
  const theirs = one.record.text!
  const nameOf = await peopleNames(visit)
  const { title, lang } = titleOf(one)
  return deskPage(visit, {
    heading: { title, titleLang: lang, back: { label: t('desk:articles.conflict.theirs'), href: one.address } },
    section: one.of.section,
    wrong: true,
    status: 409,
    children: (
      <>
        <Said tone="stopped" title={t('desk:articles.conflict.title', { name: nameOf(theirs.made_by), number: theirs.number })}>
          {t('desk:articles.conflict.text', { time: when(visit, theirs.made_at) })}
        </Said>
        <BothTexts visit={visit} theirs={theirs} mine={mine} language={language} by={nameOf(theirs.made_by)} />
        <h2>{t('desk:articles.conflict.join')}</h2>
        <DeskForm
          action={one.address}
          hidden={{ ...formKey(), 'based-on': theirs.revision }}
          submit={t('desk:articles.conflict.save')}
          leave={{ label: t('desk:articles.conflict.drop'), href: one.address }}
        >
          <TextFields visit={visit} language={language} values={mine} files={await choosableFiles(visit)} errors={formErrors(t, [])} />
        </DeskForm>
      </>
    ),
  })
}

interface Both {
  readonly visit: DeskVisit
  readonly theirs: NewestText
  readonly mine: TextValues
  readonly language: string
  readonly by: string
}

function BothTexts({ visit: { t }, theirs, mine, language, by }: Both) {
  const other = valuesOf(theirs)
  const written = { lang: language, dir: direction(language) }
  return (
    <div class="side-by-side">
      {[
        { title: t('desk:articles.conflict.by', { name: by }), values: other, against: mine, added: false },
        { title: t('desk:articles.conflict.yours'), values: mine, against: other, added: true },
      ].map(({ title, values, against, added }) => (
        <section>
          <h2>{title}</h2>
          {(['title', 'lead', 'text'] as const).map(field => (
            <>
              <h3>{t(`desk:articles.form.${field}`)}</h3>
              <div class="written" {...written}>
                <MarkedLines text={values[field]} against={against[field]} added={added} />
              </div>
            </>
          ))}
        </section>
      ))}
    </div>
  )
}

/** Lines that the other text does not have are marked: taken out of theirs, put into mine. */
function MarkedLines({ text, against, added }: { text: string; against: string; added: boolean }) {
  const known = new Set(against.split('\n'))
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && '\n'}
          {known.has(line) ? line : added ? <ins>{line}</ins> : <del>{line}</del>}
        </>
      ))}
    </>
  )
}
