import { Said } from '../../design/desk/said.tsx'
import { articleKind } from '../../domain/articles/index.ts'
import type { Refused } from '../../domain/commands/index.ts'
import { publishText, unscheduleText } from '../../domain/content/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { refusalText } from '../refused-form.ts'
import { articlePane } from './article-pane.tsx'
import { articleAddress, type OneArticle, oneArticle, titleOf } from './one-article.ts'
import { textToRead } from './read-only.tsx'

/** Makes the named revision what readers see, at once. */
export async function publish(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const revision = form.text('revision')
  if (!isId(revision)) return problem(400)
  const done = await publishText(visit.platform, visit.ask, { kind: articleKind, record: one.article.id, language: one.language, revision })
  return done.done ? leadOn(visit, articleAddress(one), 'desk:articles.published') : refused(visit, done)
}

/** Takes back the time at which a text would have gone out. */
export async function unschedule(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const done = await unscheduleText(visit.platform, visit.ask, { kind: articleKind, record: one.article.id, language: one.language })
  return done.done ? leadOn(visit, articleAddress(one), 'desk:articles.unscheduled') : refused(visit, done)
}

/** A move that was not possible: why, above the text as it stands now. */
export async function refused(visit: DeskVisit, why: Refused): Promise<Answer> {
  const one: OneArticle | undefined = await oneArticle(visit)
  if (!one) return problem(404)
  const { t } = visit
  const { title, lang } = titleOf(one)
  return deskPage(visit, {
    heading: { title, titleLang: lang, back: { label: t('desk:articles.backToText'), href: articleAddress(one) } },
    section: 'articles',
    wrong: true,
    status: why.refusal === 'not-allowed' ? 403 : 422,
    pane: await articlePane({ visit, one }),
    children: (
      <>
        <Said tone="stopped" title={refusalText(t, why)} />
        {await textToRead({ visit, one })}
      </>
    ),
  })
}
