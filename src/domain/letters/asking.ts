import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import { emailSchema, tokenHash } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { done, type Outcome, refuse, writeAudit } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import { alreadyMail, confirmationMail } from './answers.ts'
import { areChosen } from './choices.ts'
import { AGAIN_AFTER_MINUTES, aboutSubscription, type LetterOffice, subjectOf, type Where, type Wish, wishSchema } from './subscription.ts'

export interface Asked extends Wish {
  readonly email: string
  /** What is chosen, in words, for the mail. */
  readonly words: readonly string[]
}

export interface AskingMeans {
  readonly letterOffice: (language: Language) => LetterOffice
  readonly tokenFor: (about: string) => string
  /** Whether the address may get one more mail of this sort today. Where not, nothing is written, and the answer is the same. */
  readonly mayMail: (email: string) => Promise<boolean>
}

/**
 * Asks for letters to an address that somebody typed. Its owner gets a mail: with the link that confirms, or, where letters go there
 * already, with the one that changes them. Whoever typed learns nothing of the address: the answer is the same for each.
 */
export async function askForLetters(platform: Platform, where: Where, asked: Asked, means: AskingMeans): Promise<Outcome> {
  const email = emailSchema.safeParse(asked.email)
  if (!email.success) return refuse('email-not-valid', ['email'])
  const wish = wishSchema.safeParse(asked)
  if (!wish.success) return refuse('nothing-chosen', ['what'])
  let written = true
  return inOffice<Outcome>(
    platform.database.program,
    where.office,
    async (tx, client) => {
      if (!(await areChosen(tx, where.office, wish.data.chosen))) return refuse('nothing-chosen', ['what'])
      const now = platform.now()
      const { id, isNew, confirmed, askedAt, language } = await rowOf(tx, where.office, email.data, wish.data, means, now)
      const again = !isNew && now.getTime() - askedAt.getTime() < AGAIN_AFTER_MINUTES * 60_000
      if (!again && !(await means.mayMail(email.data))) {
        written = false
        return done()
      }
      if (!confirmed) await putWish(tx, where.office, id, wish.data, now)
      await writeAudit(tx, { ...where, actor: { kind: 'nobody' } }, 'subscription.asked', subjectOf(id))
      await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office: where.office } })
      if (again) return done()
      const made = confirmed
        ? alreadyMail({ ...means.letterOffice(language), language, words: asked.words })
        : confirmationMail({ ...means.letterOffice(wish.data.language), language: wish.data.language, words: asked.words })
      const message = newId(now.getTime())
      const row = { id: message, recipient: email.data, about: aboutSubscription(id), subscription_id: id, queued_at: now }
      await tx
        .insertInto('messages')
        .values({ office_id: where.office, ...row, ...made })
        .execute()
      await tx.updateTable('subscriptions').set({ asked_at: now }).where('office_id', '=', where.office).where('id', '=', id).execute()
      await platform.jobs.enqueue(client, { queue: 'send-message', data: { office: where.office, message } })
      return done()
    },
    outcome => outcome.done && written,
  )
}

/** The address's row, locked, made where there is none. */
async function rowOf(tx: Transaction, office: string, address: string, wish: Wish, means: AskingMeans, now: Date) {
  const id = newId(now.getTime())
  const made = await tx
    .insertInto('subscriptions')
    .values({
      office_id: office,
      id,
      address,
      language: wish.language,
      rhythm: wish.rhythm,
      token_hash: tokenHash(means.tokenFor(aboutSubscription(id))),
      asked_at: now,
    })
    .onConflict(conflict => conflict.columns(['office_id', 'address']).doUpdateSet({ address }))
    .returning(['id', 'confirmed_at', 'asked_at', 'language'])
    .executeTakeFirstOrThrow()
  return {
    id: made.id,
    isNew: made.id === id,
    confirmed: made.confirmed_at !== null,
    askedAt: made.asked_at,
    language: made.language as Wish['language'],
  }
}

/** What is asked for before it is confirmed is added up: two forms sent one after the other are confirmed by one link. */
async function putWish(tx: Transaction, office: string, id: string, { language, rhythm, chosen }: Wish, now: Date): Promise<void> {
  await tx.updateTable('subscriptions').set({ language, rhythm }).where('office_id', '=', office).where('id', '=', id).execute()
  await tx
    .insertInto('subscription_choices')
    .values(chosen.map(chosen_id => ({ office_id: office, subscription_id: id, chosen_id, since: now })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
