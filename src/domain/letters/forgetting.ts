import { command, done, type Outcome, refuse } from '../commands/index.ts'
import { letterRights as rights } from './rights.ts'
import { UNCONFIRMED_DAYS, UNDELIVERED_DAYS } from './subscription.ts'

const DAY = 24 * 3600_000

/** Forgets addresses that nobody confirmed in time, and letters that are a week old and still here. Refused where there is nothing to forget. */
export const forgetUnconfirmed = command(
  { right: rights['letters.forget'], audit: 'subscription.forgotten' },
  async ({ tx, office, now }): Promise<Outcome> => {
    const before = (days: number) => new Date(now.getTime() - days * DAY)
    const unconfirmed = await tx
      .deleteFrom('subscriptions')
      .where('office_id', '=', office)
      .where('confirmed_at', 'is', null)
      .where('asked_at', '<', before(UNCONFIRMED_DAYS))
      .executeTakeFirst()
    const undelivered = await tx
      .deleteFrom('messages')
      .where('office_id', '=', office)
      .where('subscription_id', 'is not', null)
      .where('queued_at', '<', before(UNDELIVERED_DAYS))
      .executeTakeFirst()
    return unconfirmed.numDeletedRows + undelivered.numDeletedRows > 0n ? done() : refuse('not-found')
  },
)
