import type { MessageKey } from '../platform/languages/index.ts'
import { type Answer, redirect } from '../web/answer.ts'
import { flashCookie } from '../web/flash.ts'
import type { DoorVisit, Flash } from '../web/visit.ts'

/** Leads on after a form was done; the next page says the message once. Values are shown to whoever has this browser: never a person's data. */
export const leadOn = (visit: Pick<DoorVisit, 'client'>, to: string, message: MessageKey, values?: Flash['values']): Answer =>
  redirect(to, 303, { headers: [flashCookie({ message, values }, visit.client.secure)] })
