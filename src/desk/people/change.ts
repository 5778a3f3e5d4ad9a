import { changeRoles, reinstateMember, suspendMember } from '../../domain/accounts/index.ts'
import type { Outcome } from '../../domain/commands/index.ts'
import { paths } from '../../paths.ts'
import type { MessageKey } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { memberPage } from './member-page.tsx'

export async function saveRoles(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const draft = { account: account(visit), roles: form.all('roles'), languages: form.all('languages') }
  return answer(visit, form, await changeRoles(visit.platform, visit.ask, draft), 'desk:people.rolesChanged')
}

export async function suspend(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  return answer(visit, form, await suspendMember(visit.platform, visit.ask, { account: account(visit) }), 'desk:people.suspendedDone')
}

export async function reinstate(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  return answer(visit, form, await reinstateMember(visit.platform, visit.ask, { account: account(visit) }), 'desk:people.reinstatedDone')
}

const account = (visit: DeskVisit) => visit.params.id ?? ''

function answer(visit: DeskVisit, form: Form, outcome: Outcome, said: MessageKey): Promise<Answer> | Answer {
  if (outcome.done) return leadOn(visit, paths.desk.member({ id: account(visit) }), said)
  return outcome.refusal === 'not-found' ? problem(404) : memberPage(visit, form, outcome)
}
