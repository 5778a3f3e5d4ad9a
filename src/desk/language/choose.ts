import { isLanguage } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, redirect } from '../../web/answer.ts'
import { deskLanguageCookie } from '../../web/desk-language.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { ownDeskPath } from '../sign-in/next.ts'

/** The language of the desk, chosen by who works at it, for this browser. */
export async function chooseLanguage(visit: DeskVisit): Promise<Answer> {
  const language = (await visit.form()).text('language')
  const to = ownDeskPath(visit.query.next) ?? paths.desk.start({})
  return isLanguage(language) ? redirect(to, 303, { headers: [deskLanguageCookie(language, visit.client.secure)] }) : redirect(to)
}
