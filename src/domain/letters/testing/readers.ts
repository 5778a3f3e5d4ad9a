import { value } from '../../../../test/office.ts'
import type { TestPlatform } from '../../../../test/platform.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Office, readOffices } from '../../offices/index.ts'
import { askForLetters, confirmSubscription, type Rhythm, writeLetters } from '../index.ts'
import { aboutSubscription } from '../subscription.ts'

export const tokenFor = (about: string) => Buffer.from(about.padEnd(32, '.')).toString('base64url').padEnd(43, 'A').slice(-43)
export const letterOffice = { origin: 'https://prague.example', name: 'IOM Prague' }

export interface Wanted {
  readonly language?: 'en' | 'cs' | 'uk'
  readonly rhythm?: Rhythm
  /** Ids of topics and series; everything unless given. */
  readonly chosen?: readonly string[]
}

/** Types an address into the form, with a mailbox that may get mail. */
export const askFor = async (platform: Platform, office: string, email: string, { language = 'en', rhythm = 'at-once', chosen }: Wanted = {}) =>
  askForLetters(
    platform,
    { office },
    { email, language, rhythm, chosen: [...(chosen ?? [office])], words: ['Everything'] },
    { letterOffice: () => letterOffice, tokenFor, mayMail: async () => true },
  )

/** The token of the link that an address gets. */
export async function tokenOf(on: TestPlatform, email: string, office = on.office): Promise<string> {
  const [row] = await on.superuser<{ id: string }>('select id from subscriptions where address = $1 and office_id = $2', [email, office])
  if (!row) throw new Error('no such address')
  return tokenFor(aboutSubscription(row.id))
}

/** Somebody who asked and said yes. */
export async function reader(on: TestPlatform, platform: Platform, email: string, wanted: Wanted = {}): Promise<void> {
  value(await askFor(platform, on.office, email, wanted))
  value(await confirmSubscription(platform, { office: on.office }, await tokenOf(on, email), fallsBack))
  await on.superuser('delete from messages where recipient = $1', [email])
}

export const fallsBack = ['event', 'series', 'project']

export async function officeOf(on: TestPlatform, id = on.office): Promise<Office> {
  return (await readOffices(on.database.program)).all.get(id)!
}

/** Writes what is due, takes the letters of an address out of the queue, and gives their texts. */
export async function lettersTo(
  on: TestPlatform,
  platform: Platform,
  email: string,
): Promise<{ subject: string; body: string; unsubscribe: string }[]> {
  await writeLetters(platform, { office: await officeOf(on), fallsBack, letterOffice: () => letterOffice })
  return on.superuser('delete from messages where recipient = $1 returning subject, body, unsubscribe', [email])
}
