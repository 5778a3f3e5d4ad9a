import { DeskForm } from '../../design/desk/form.tsx'
import { Block, KeyValues, PaneSection } from '../../design/desk/pane.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import type { Label } from '../../domain/labels/index.ts'
import { changeFile, extensionOf, fileForStaff, pictureSources } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { Description, descriptionFields, readDescription } from './description.tsx'

type StaffFile = Awaited<ReturnType<typeof fileForStaff>>[number]

/** One file: what it is, what is said of it, where it is used. */
export async function showFile(visit: DeskVisit): Promise<Answer> {
  const file = await fileOf(visit)
  return file ? filePage(visit, file, []) : problem(404)
}

export async function describeFile(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const file = await fileOf(visit)
  if (!file) return problem(404)
  const outcome = await changeFile(visit.platform, visit.ask, { file: file.id, ...readDescription(visit, form) })
  return outcome.done
    ? leadOn(visit, paths.desk.file({ id: file.id }), 'desk:library.changed')
    : filePage(visit, file, [errorOf(visit.t, outcome)], form)
}

async function fileOf({ platform, office, params }: DeskVisit): Promise<StaffFile | undefined> {
  return isId(params.id) ? (await fileForStaff(platform.database.program, office.id, { file: params.id }))[0] : undefined
}

function filePage(visit: DeskVisit, file: StaffFile, wrong: readonly FormError[], form?: Form): Answer {
  const { t } = visit
  const errors = formErrors(t, wrong)
  const focal = file.focal_x !== null && file.focal_y !== null ? { x: file.focal_x, y: file.focal_y } : null
  const said = { title: file.title as Label, alternative: file.alternative as Label, credit: file.credit as Label, language: file.language, focal }
  return deskPage(visit, {
    section: 'library',
    wrong: wrong.length > 0,
    heading: { title: file.name, back: { label: t('desk:library.title'), href: paths.desk.library({}) } },
    pane: <About visit={visit} file={file} />,
    children: (
      <>
        <Preview visit={visit} file={file} />
        {visit.can('file.write') && (
          <Block id="description" title={t('desk:library.description')}>
            <DeskForm
              action={paths.desk.file({ id: file.id })}
              hidden={formKey(form)}
              summary={errors.summary}
              submit={t('desk:forms.save')}
              leave={{ label: t('desk:forms.leave'), href: paths.desk.library({}) }}
            >
              <Description visit={visit} fields={form?.fields ?? descriptionFields(said)} errors={errors} picture={file.width !== null} />
            </DeskForm>
          </Block>
        )}
      </>
    ),
  })
}

function Preview({ visit: { language }, file }: { visit: DeskVisit; file: StaffFile }) {
  if (!file.width || !file.height) return null
  const { src, width, height } = pictureSources({ sha256: file.sha256, width: file.width, height: file.height }, 640)
  return (
    <p>
      <img src={src} width={width} height={height} alt={(file.alternative as Record<string, string>)[language] ?? ''} />
    </p>
  )
}

function About({ visit: { t, formats, office }, file }: { visit: DeskVisit; file: StaffFile }) {
  return (
    <>
      <PaneSection id="facts" title={t('desk:library.facts')}>
        <KeyValues
          pairs={[
            [t('desk:library.type'), extensionOf(file.name).toUpperCase()],
            [t('desk:library.size'), formats.bytes(file.bytes)],
            ...(file.width ? [[t('desk:library.points'), <bdi>{`${file.width} × ${file.height}`}</bdi>] as const] : []),
            [t('desk:library.addedOn'), formats.dateAndTime(file.made_at, office.zone)],
            [t('desk:library.scan'), t(`desk:library.scans.${file.scan as 'unscanned' | 'clean' | 'refused' | 'gave_up'}`)],
          ]}
        />
        <Download visit={{ t }} file={file} />
      </PaneSection>
      <PaneSection id="uses" title={t('desk:library.uses')}>
        {file.uses.length === 0 ? <p class="soft">{t('desk:library.unused')}</p> : <Uses visit={{ t, formats }} uses={file.uses} />}
      </PaneSection>
    </>
  )
}

/** As readers get it, or where none do the original itself, with a word of warning; nothing of what a scanner held back. */
function Download({ visit: { t }, file }: { visit: Pick<DeskVisit, 't'>; file: StaffFile }) {
  if (file.scan !== 'unscanned' && file.scan !== 'clean') return null
  if (file.uses.some(use => use.live))
    return (
      <p>
        <a class="down" href={paths.files.download({ id: file.id, name: file.name })}>
          {t('desk:library.download')}
        </a>
      </p>
    )
  return (
    <>
      <p class="soft" id="download-note">
        {file.scan === 'unscanned' && `${t('desk:library.openWithCare')} `}
        {t('desk:library.downloadNoted')}
      </p>
      <p>
        <a class="down" href={paths.desk.fileDownload({ id: file.id })} aria-describedby="download-note">
          {t('desk:library.downloadOriginal')}
        </a>
      </p>
    </>
  )
}

const Uses = ({ visit: { t, formats }, uses }: { visit: Pick<DeskVisit, 't' | 'formats'>; uses: StaffFile['uses'] }) => (
  <ul class="plain">
    {uses.map(use => (
      <li>
        <StateMark mark={use.live ? 'live' : 'draft'} label={t(use.live ? 'desk:library.live' : 'desk:library.notLive')} hidden />{' '}
        {use.kind === 'article' ? <a href={paths.desk.article({ id: use.id, lang: use.language })}>{use.title}</a> : use.title}{' '}
        <span class="soft">{formats.languageName(use.language)}</span>
      </li>
    ))}
  </ul>
)
