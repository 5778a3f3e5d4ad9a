import { Confirm } from '../../design/desk/confirm.tsx'
import { Said } from '../../design/desk/said.tsx'
import { articleForStaff, articleKind } from '../../domain/articles/index.ts'
import { type Refused, refuse } from '../../domain/commands/index.ts'
import { recoverRecord, trashRecord, unpublishText } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { formKey, refusalText } from '../refused-form.ts'
import { articleAddress, type OneArticle, oneArticle, titleOf } from './one-article.ts'

/** Asks back before a text leaves the public. */
export async function withdrawal(visit: DeskVisit, why?: Refused): Promise<Answer> {
  const one = await oneArticle(visit)
  if (!one?.state) return problem(404)
  const { t } = visit
  const { title } = titleOf(one)
  if (!one.state.live_revision) return nothingToTakeDown(visit, one, title, why)
  const others = one.article.texts.filter(text => text.live_revision && text.language !== one.language)
  return asking(visit, one, {
    title: t('desk:articles.withdrawal.title', { title }),
    why,
    consequences: [
      t('desk:articles.withdrawal.gone', {
        language: autonym(one.language),
        address: paths.site.article({ lang: one.language, slug: one.state.slug ?? '' }),
      }),
      others.length > 0
        ? t('desk:articles.withdrawal.others', { languages: others.map(text => autonym(text.language)).join(', ') })
        : t('desk:articles.withdrawal.noOthers'),
      t('desk:articles.withdrawal.kept'),
    ],
    action: paths.desk.articleWithdrawal(one.at),
    submit: t('desk:articles.moves.unpublish'),
  })
}

/** Nothing is asked where nothing would happen: the text is a draft, or somebody else took it down meanwhile. */
function nothingToTakeDown(visit: DeskVisit, one: OneArticle, title: string, why?: Refused): Answer {
  const { t } = visit
  const back = { label: t('desk:articles.backToText'), href: articleAddress(one) }
  return deskPage(visit, {
    heading: { title, back },
    section: 'articles',
    wrong: why !== undefined,
    children: <Said tone="stopped" title={refusalText(t, why ?? refuse('not-live'))} />,
  })
}

export async function withdraw(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const done = await unpublishText(visit.platform, visit.ask, { kind: articleKind, record: one.article.id, language: one.language })
  return done.done ? leadOn(visit, articleAddress(one), 'desk:articles.unpublished') : withdrawal(visit, done)
}

/** Asks back before an article is put into the bin in all its languages. */
export async function bin(visit: DeskVisit, why?: Refused): Promise<Answer> {
  const one = await inFirstLanguage(visit)
  if (!one) return problem(404)
  const { t } = visit
  const live = one.article.texts.filter(text => text.live_revision)
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
    action: paths.desk.articleTrash({ id: one.article.id }),
    submit: t('desk:articles.moves.trash'),
  })
}

export async function putIntoBin(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const { id } = visit.params
  if (!isId(id)) return problem(404)
  const done = await trashRecord(visit.platform, visit.ask, { kind: articleKind, record: id })
  return done.done ? leadOn(visit, paths.desk.articles({}), 'desk:articles.trashed') : bin(visit, done)
}

export async function recover(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await inFirstLanguage(visit)
  if (!one) return problem(404)
  const done = await recoverRecord(visit.platform, visit.ask, { kind: articleKind, record: one.article.id })
  return done.done ? leadOn(visit, articleAddress(one), 'desk:articles.recovered') : problem(404)
}

/** The article of an address that names no language, in the one it was first written in. */
async function inFirstLanguage(visit: DeskVisit): Promise<OneArticle | undefined> {
  const { params, platform, office } = visit
  if (!isId(params.id)) return undefined
  const article = await articleForStaff(platform.database.program, office.id, { article: params.id, language: office.languages[0] })
  if (!article) return undefined
  const language = article.source_language as OneArticle['language']
  return { article, language, state: article.texts.find(text => text.language === language), at: { id: article.id, lang: language } }
}

interface Asked {
  readonly title: string
  readonly why?: Refused
  readonly consequences: readonly string[]
  readonly action: string
  readonly submit: string
}

function asking(visit: DeskVisit, one: OneArticle, { title, why, consequences, action, submit }: Asked): Answer {
  const { t } = visit
  const back = articleAddress(one)
  return deskPage(visit, {
    heading: { title, back: { label: t('desk:articles.backToText'), href: back } },
    section: 'articles',
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
