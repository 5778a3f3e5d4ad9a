import { Said } from '../../design/desk/said.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import { publishText, unscheduleText } from '../../domain/content/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { refusalText } from '../refused-form.ts'
import { type OneRecord, oneRecord, titleOf } from './one-record.ts'
import { textToRead } from './read-only.tsx'
import { recordPane } from './record-pane.tsx'

/** Makes the named revision what readers see, at once. */
export async function publish(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const revision = form.text('revision')
  if (!isId(revision)) return problem(400)
  const done = await publishText(visit.platform, visit.ask, { kind: one.of.kind, record: one.record.id, language: one.language, revision })
  return done.done ? leadOn(visit, one.address, 'desk:articles.published') : refused(visit, done)
}

/** Takes back the time at which a text would have gone out. */
export async function unschedule(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const done = await unscheduleText(visit.platform, visit.ask, { kind: one.of.kind, record: one.record.id, language: one.language })
  return done.done ? leadOn(visit, one.address, 'desk:articles.unscheduled') : refused(visit, done)
}

/** A move that was not possible: why, above the text as it stands now. */
export async function refused(visit: DeskVisit, why: Refused): Promise<Answer> {
  const one: OneRecord | undefined = await oneRecord(visit)
  if (!one) return problem(404)
  const { t } = visit
  const { title, lang } = titleOf(one)
  return deskPage(visit, {
    heading: { title, titleLang: lang, back: { label: t('desk:articles.backToText'), href: one.address } },
    section: one.of.section,
    wrong: true,
    status: why.refusal === 'not-allowed' ? 403 : 422,
    pane: await recordPane({ visit, one }),
    children: (
      <>
        <Said tone="stopped" title={refusalText(t, why)} />
        {await textToRead({ visit, one })}
      </>
    ),
  })
}
