import { z } from 'zod'
import { languages } from '../labels/index.ts'
import { rhythms } from './rhythm.ts'

/** What somebody wants letters about. `chosen`: ids of topics and series, and the office's own for everything. */
export const wishSchema = z.object({
  language: z.enum(languages),
  rhythm: z.enum(rhythms),
  chosen: z.array(z.guid()).min(1).max(100),
})
export type Wish = z.infer<typeof wishSchema>

/** An address that was typed and not confirmed is forgotten after so long. */
export const UNCONFIRMED_DAYS = 3

/** Who sends the form again within so long gets no second mail: it is a double click, or impatience. */
export const AGAIN_AFTER_MINUTES = 10

/** A letter that no server took for so long is not tried any more. */
export const UNDELIVERED_DAYS = 7

/** So many letters in a row that the mailbox's server refuses, and the address is forgotten: nobody reads there. */
export const MOST_REFUSALS = 3

/** What the one-time-token of a subscription is about: its id, used once. The same link confirms, changes and ends. */
export const aboutSubscription = (id: string) => `letters:${id}`

/** How the trail names it. */
export const subjectOf = (id: string) => `subscription:${id}`

/** Where somebody subscribed, for the commands: the office, and the request's number for the trail. */
export interface Where {
  readonly office: string
  readonly request?: string
}

/** What a mail to a subscriber is made with. */
export interface LetterOffice {
  readonly origin: string
  /** Its name, in the mail's language. */
  readonly name: string
}
