import type { Answer } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { keep } from './kept-form.ts'
import { ownDeskPath } from './next.ts'
import { signInPage } from './sign-in-page.tsx'

/** A form came without a session: the sign-in page takes it in, and gives it back afterwards (`send-again.tsx`). */
export async function signInAgain(door: DoorVisit, address: string, form: Form): Promise<Answer> {
  const own = ownDeskPath(address)
  const filesLost = door.request.headers.get('content-type')?.startsWith('multipart/') === true
  return signInPage(door, { status: 401, ...(own ? { kept: keep(own, form), filesLost } : {}) })
}
