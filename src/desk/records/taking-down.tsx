import { Confirm } from '../../design/desk/confirm.tsx'
import { Said } from '../../design/desk/said.tsx'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { recordForStaff, recoverRecord, trashRecord, unpublishText } from '../../domain/content/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { formKey, refusalText } from '../refused-form.ts'
import { deskKindOf } from './desk-kinds.ts'
import { type OneRecord, oneRecord, titleOf } from './one-record.ts'

/** Asks back before a text leaves the public. */
export async function withdrawal(visit: DeskVisit, why?: Refused): Promise<Answer> {
  const one = await oneRecord(visit)
  if (!one?.state) return problem(404)
  const { t } = visit
  const { title } = titleOf(one)
  if (!one.state.live_revision) return nothingToTakeDown(visit, one, title, why)
  const others = one.record.texts.filter(text => text.live_revision && text.language !== one.language)
  return asking(visit, one, {
    title: t('desk:articles.withdrawal.title', { title }),
    why,
    consequences: [
      t('desk:articles.withdrawal.gone', {
        language: autonym(one.language),
        address: one.of.publicHref(one.language, { slug: one.state.slug ?? '' }, one.record) ?? '',
      }),
      others.length > 0
        ? t('desk:articles.withdrawal.others', { languages: others.map(text => autonym(text.language)).join(', ') })
        : t('desk:articles.withdrawal.noOthers'),
      t('desk:articles.withdrawal.kept'),
    ],
    action: one.of.addresses.withdrawal(one.at),
    submit: t('desk:articles.moves.unpublish'),
  })
}

/** Nothing is asked where nothing would happen: the text is a draft, or somebody else took it down meanwhile. */
function nothingToTakeDown(visit: DeskVisit, one: OneRecord, title: string, why?: Refused): Answer {
  const { t } = visit
  const back = { label: t('desk:articles.backToText'), href: one.address }
  return deskPage(visit, {
    heading: { title, back },
    section: one.of.section,
    wrong: why !== undefined,
    children: <Said tone="stopped" title={refusalText(t, why ?? refuse('not-live'))} />,
  })
}

export async function withdraw(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const done = await unpublishText(visit.platform, visit.ask, { kind: one.of.kind, record: one.record.id, language: one.language })
  return done.done ? leadOn(visit, one.address, 'desk:articles.unpublished') : withdrawal(visit, done)
}

/** Asks back before a record is put into the bin in all its languages. */
export async function bin(visit: DeskVisit, why?: Refused): Promise<Answer> {
  const one = await inFirstLanguage(visit)
  if (!one) return problem(404)
  const { t } = visit
  const live = one.record.texts.filter(text => text.live_revision)
  return asking(visit, one, {
    title: t('desk:articles.bin.title', { title: titleOf(one).title }),
    why,
    consequences: [
      live.length > 0
        ? t('desk:articles.bin.gone', { languages: live.map(text => autonym(text.language)).join(', ') })
        : t('desk:articles.bin.notLive'),
      t('desk:articles.bin.schedules'),
      t('desk:articles.bin.kept'),
    ],
    action: one.of.addresses.trash({ id: one.record.id }),
    submit: t('desk:articles.moves.trash'),
  })
}

export async function putIntoBin(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const { id } = visit.params
  const of = deskKindOf(visit)
  if (!of || !isId(id)) return problem(404)
  const done = await trashRecord(visit.platform, visit.ask, { kind: of.kind, record: id })
  return done.done ? leadOn(visit, of.addresses.list(), 'desk:articles.trashed') : bin(visit, done)
}

export async function recover(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await inFirstLanguage(visit)
  if (!one) return problem(404)
  const done = await recoverRecord(visit.platform, visit.ask, { kind: one.of.kind, record: one.record.id })
  return done.done ? leadOn(visit, one.address, 'desk:articles.recovered') : problem(404)
}

/** The record of an address that names no language, in the one it was first written in. */
async function inFirstLanguage(visit: DeskVisit): Promise<OneRecord | undefined> {
  const { params, platform, office } = visit
  const of = deskKindOf(visit)
  if (!of || !isId(params.id)) return undefined
  const { program } = platform.database
  const record = await recordForStaff(program, office.id, { kind: of.kind.kind, record: params.id, language: office.languages[0] })
  if (!record) return undefined
  const language = record.source_language as OneRecord['language']
  const at = { id: record.id, lang: language }
  return { of, record, language, state: record.texts.find(text => text.language === language), at, address: of.addresses.text(at) }
}

interface Asked {
  readonly title: string
  readonly why?: Refused
  readonly consequences: readonly string[]
  readonly action: string
  readonly submit: string
}

function asking(visit: DeskVisit, one: OneRecord, { title, why, consequences, action, submit }: Asked): Answer {
  const { t } = visit
  const back = one.address
  return deskPage(visit, {
    heading: { title, back: { label: t('desk:articles.backToText'), href: back } },
    section: one.of.section,
    wrong: why !== undefined,
    children: (
      <>
        {why && <Said tone="stopped" title={refusalText(t, why)} />}
        <Confirm
          consequences={consequences}
          action={action}
          hidden={formKey()}
          submit={submit}
          leave={{ label: t('desk:articles.leaveAsItIs'), href: back }}
        />
      </>
    ),
  })
}
