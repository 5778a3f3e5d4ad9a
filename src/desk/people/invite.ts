import { inviteMember } from '../../domain/accounts/index.ts'
import { pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { invitationPage } from './invitation-page.tsx'

/** Sends the invitation in the office's own language: what the invited person reads is not known yet. */
export async function invite(visit: DeskVisit): Promise<Answer> {
  const { office, origin, identity, platform } = visit
  const form = await visit.form()
  const language = office.languages[0]
  const outcome = await inviteMember(platform, visit.ask, {
    email: form.text('email'),
    roles: form.all('roles'),
    languages: form.all('languages'),
    mail: { language, origin, office: pickLabel(office.names, language, office.languages)?.text ?? office.slug },
    tokenFor: identity.tokenFor,
  })
  return outcome.done ? leadOn(visit, paths.desk.people({}), 'desk:people.invited') : invitationPage(visit, form, outcome)
}
