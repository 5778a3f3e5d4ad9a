import { type Answer, problem } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DoorVisit } from '../../web/visit.ts'

export async function signInAgain(_door: DoorVisit, _address: string, _form: Form): Promise<Answer> {
  return problem(401)
}
