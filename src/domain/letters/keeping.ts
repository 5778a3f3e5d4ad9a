import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import { isToken, tokenHash } from '../../platform/identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { done, type Outcome, refuse, writeAudit } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import { areChosen, passOverOpenCalls } from './choices.ts'
import type { Rhythm } from './rhythm.ts'
import { subjectOf, UNCONFIRMED_DAYS, type Where, type Wish, wishSchema } from './subscription.ts'

/** Letters that somebody gets or asked for, as the one who holds their link sees them. */
export interface Subscription {
  readonly id: string
  readonly address: string
  readonly language: Language
  readonly rhythm: Rhythm
  readonly confirmed: boolean
  /** Ids of topics and series; the office's own for everything. */
  readonly chosen: readonly string[]
}

/** Whose link this is; undefined where it is unknown, ended, or was not confirmed in time. Looking changes nothing. */
export const subscriptionBehind = (platform: Platform, office: string, token: string): Promise<Subscription | undefined> =>
  inOffice(platform.database.program, office, tx => behind(tx, office, token, platform.now()))

/** Says yes to what was asked for: from now on what is new is told. The second of two clicks finds it said. */
export async function confirmSubscription(platform: Platform, where: Where, token: string, fallsBack: readonly string[]): Promise<Outcome> {
  return withLink(platform, where, token, async (tx, found, now) => {
    if (found.confirmed) return undefined
    const one = { office_id: where.office, id: found.id }
    await tx
      .updateTable('subscriptions')
      .set({ confirmed_at: now, looked_at: now })
      .where('office_id', '=', one.office_id)
      .where('id', '=', one.id)
      .execute()
    await tx
      .updateTable('subscription_choices')
      .set({ since: now })
      .where('office_id', '=', one.office_id)
      .where('subscription_id', '=', one.id)
      .execute()
    await passOverOpenCalls(tx, where.office, found.id, now, fallsBack)
    return { audit: 'subscription.confirmed', fields: [] }
  })
}

/** Changes language, rhythm and what the letters are about. What is chosen anew is told from now on, and what was waiting is still told. */
export async function changeSubscription(
  platform: Platform,
  where: Where,
  token: string,
  wish: Wish,
  fallsBack: readonly string[],
): Promise<Outcome> {
  const read = wishSchema.safeParse(wish)
  if (!read.success) return refuse('nothing-chosen', ['what'])
  const { language, rhythm, chosen } = read.data
  return withLink(platform, where, token, async (tx, found, now) => {
    if (!found.confirmed) return refuse('not-found')
    const come = chosen.filter(id => !found.chosen.includes(id))
    const gone = found.chosen.filter(id => !chosen.includes(id))
    if (!(await areChosen(tx, where.office, come))) return refuse('nothing-chosen', ['what'])
    const fields = [
      ...(language === found.language ? [] : ['language']),
      ...(rhythm === found.rhythm ? [] : ['rhythm']),
      ...(come.length + gone.length ? ['chosen'] : []),
    ]
    if (fields.length === 0) return undefined
    const of = { office_id: where.office, subscription_id: found.id }
    // What was published in the other language before the last letter is not new now.
    if (language !== found.language) await tellFromLastLetter(tx, where.office, found.id)
    await tx.updateTable('subscriptions').set({ language, rhythm }).where('office_id', '=', where.office).where('id', '=', found.id).execute()
    if (gone.length)
      await tx
        .deleteFrom('subscription_choices')
        .where('office_id', '=', where.office)
        .where('subscription_id', '=', found.id)
        .where('chosen_id', 'in', gone)
        .execute()
    if (come.length)
      await tx
        .insertInto('subscription_choices')
        .values(come.map(chosen_id => ({ ...of, chosen_id, since: now })))
        .execute()
    await passOverOpenCalls(tx, where.office, found.id, now, fallsBack)
    return { audit: 'subscription.changed', fields }
  })
}

async function tellFromLastLetter(tx: Transaction, office: string, id: string): Promise<void> {
  await tx
    .updateTable('subscription_choices as c')
    .from('subscriptions as s')
    .set(eb => ({ since: eb.fn<Date>('greatest', ['c.since', 's.looked_at']) }))
    .whereRef('s.office_id', '=', 'c.office_id')
    .whereRef('s.id', '=', 'c.subscription_id')
    .where('c.office_id', '=', office)
    .where('c.subscription_id', '=', id)
    .execute()
}

/** Ends the letters and forgets the address with all that hung on it. Where there is nothing any more, all is as wished. */
export async function endSubscription(platform: Platform, where: Where, token: string): Promise<Outcome> {
  const outcome = await withLink(platform, where, token, async (tx, found) => {
    await tx.deleteFrom('subscriptions').where('office_id', '=', where.office).where('id', '=', found.id).execute()
    return { audit: 'subscription.ended', fields: [] }
  })
  return outcome.done || outcome.refusal === 'link-dead' ? done() : outcome
}

/** One transaction on the row behind a link, which is locked. What changed is noted in the trail; where nothing did, nothing is. */
async function withLink(
  platform: Platform,
  where: Where,
  token: string,
  work: (
    tx: Transaction,
    found: Subscription,
    now: Date,
  ) => Promise<{ audit: string; fields: readonly string[] } | ReturnType<typeof refuse> | undefined>,
): Promise<Outcome> {
  return inOffice<Outcome>(
    platform.database.program,
    where.office,
    async (tx, client) => {
      const now = platform.now()
      const found = await behind(tx, where.office, token, now, true)
      if (!found) return refuse('link-dead')
      const worked = await work(tx, found, now)
      if (worked && 'refusal' in worked) return worked
      if (!worked) return done()
      await writeAudit(tx, { ...where, actor: { kind: 'nobody' } }, worked.audit, subjectOf(found.id), worked.fields)
      await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office: where.office } })
      return done()
    },
    outcome => outcome.done,
  )
}

async function behind(tx: Transaction, office: string, token: string, now: Date, lock = false): Promise<Subscription | undefined> {
  if (!isToken(token)) return undefined
  const rows = tx.selectFrom('subscriptions').selectAll().where('office_id', '=', office).where('token_hash', '=', tokenHash(token))
  const row = await (lock ? rows.forUpdate() : rows).executeTakeFirst()
  if (!row || (!row.confirmed_at && now.getTime() - row.asked_at.getTime() > UNCONFIRMED_DAYS * 24 * 3600_000)) return undefined
  const choices = await tx
    .selectFrom('subscription_choices')
    .select('chosen_id')
    .where('office_id', '=', office)
    .where('subscription_id', '=', row.id)
    .execute()
  return {
    id: row.id,
    address: row.address,
    language: row.language as Language,
    rhythm: row.rhythm as Rhythm,
    confirmed: row.confirmed_at !== null,
    chosen: choices.map(one => one.chosen_id),
  }
}
