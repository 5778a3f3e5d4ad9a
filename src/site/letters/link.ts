import { kinds } from '../../domain/kinds.ts'
import { isLanguage } from '../../domain/labels/index.ts'
import { changeSubscription, confirmSubscription, endSubscription, rhythms, subscriptionBehind } from '../../domain/letters/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import type { FormVisit } from '../../web/visit.ts'
import { errorOf } from './form-errors.ts'
import { confirmPage, deadPage, endedPage, endPage, keepPage } from './link-pages.tsx'
import { chosenIn, readSubjects } from './subjects.ts'

const fallsBack = kinds.filter(one => one.untranslated === 'source').map(one => one.kind)
const where = ({ office, requestId }: FormVisit) => ({ office: office.id, request: requestId })
const behind = (visit: FormVisit) => subscriptionBehind(visit.platform, visit.office.id, visit.params.token!)

/** Opens the link of a mail. */
export async function showLink(visit: FormVisit): Promise<Answer> {
  const token = visit.params.token!
  const found = await behind(visit)
  if (!found) return deadPage(visit)
  return found.confirmed ? keepPage(visit, token, found) : confirmPage(visit, token, found)
}

/** Where the page that a yes answers with is asked for once more. */
export const backToLink = ({ language, params }: FormVisit): Answer => redirect(paths.site.letter({ lang: language, token: params.token! }))

/** Says yes. */
export async function confirm(visit: FormVisit): Promise<Answer> {
  const token = visit.params.token!
  await confirmSubscription(visit.platform, where(visit), token, fallsBack)
  const found = await behind(visit)
  return found ? keepPage(visit, token, found, { said: visit.t('letters:keep.confirmed') }) : deadPage(visit)
}

/** Changes what letters are about, how often and in which language they come. */
export async function change(visit: FormVisit): Promise<Answer> {
  const { t } = visit
  const token = visit.params.token!
  const [found, form, subjects] = [await behind(visit), await visit.form(), await readSubjects(visit)]
  if (!found) return deadPage(visit)
  const language = form.text('language')
  // What is not offered just now, as a topic to which nothing public belongs, stays as it is.
  const unseen = found.chosen.filter(id => !subjects.all.some(one => one.id === id))
  const wish = {
    language: isLanguage(language) && visit.office.languages.includes(language) ? language : found.language,
    rhythm: rhythms.find(one => one === form.text('rhythm')) ?? found.rhythm,
    chosen: [...chosenIn(form, subjects), ...unseen],
  }
  const changed = await changeSubscription(visit.platform, where(visit), token, wish, fallsBack)
  if (!changed.done && changed.refusal === 'link-dead') return deadPage(visit)
  return keepPage(visit, token, { ...found, ...wish }, changed.done ? { said: t('letters:keep.saved') } : { errors: [errorOf(t, changed)] })
}

/** Opens the address that a mail names for its end. */
export async function showEnd(visit: FormVisit): Promise<Answer> {
  const found = await behind(visit)
  return found ? endPage(visit, visit.params.token!, found) : deadPage(visit)
}

/** Ends the letters: by the button of a page, or the one click that a mailbox's server makes. */
export async function end(visit: FormVisit): Promise<Answer> {
  await endSubscription(visit.platform, where(visit), visit.params.token!)
  return endedPage(visit)
}
