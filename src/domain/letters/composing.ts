import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Language } from '../labels/index.ts'
import type { Office } from '../offices/index.ts'
import { MOST_NEWS, type News, type NewsQuestion, newsFor, noteLooked, whoIsToldNow } from './finding-news.ts'
import { letterMail } from './letter.ts'
import { linkedCollections } from './links.ts'
import type { Rhythm } from './rhythm.ts'
import { aboutSubscription, type LetterOffice } from './subscription.ts'

export interface Writing {
  readonly office: Office
  /** Kinds that readers of a language without a text see as the source says them. */
  readonly fallsBack: readonly string[]
  readonly letterOffice: (language: Language) => LetterOffice
}

/**
 * Writes the letters of an office that are due now: one message a subscriber for whom there is something new, none for anybody else. Each is
 * written in one transaction with the note of what it tells, so that a crash between two of them loses and repeats nothing. Returns how many.
 */
export async function writeLetters(platform: Platform, writing: Writing): Promise<number> {
  const { program } = platform.database
  const { id: office, zone } = writing.office
  const question: NewsQuestion = { office, zone, now: platform.now(), fallsBack: writing.fallsBack, collections: linkedCollections }
  const told = await inOffice(program, office, tx => whoIsToldNow(tx, question))
  let written = 0
  for (const subscription of told) if (await writeLetter(platform, writing, question, subscription)) written++
  await inOffice(program, office, tx => noteLooked(tx, question, told))
  return written
}

/** Who ends the letters, or is written to by another process, meanwhile: the row is asked again under its lock. */
const writeLetter = (platform: Platform, writing: Writing, question: NewsQuestion, subscription: string): Promise<boolean> =>
  inOffice(platform.database.program, question.office, async (tx, client) => {
    const { office, now } = question
    const row = await tx
      .selectFrom('subscriptions')
      .select(['address', 'language', 'rhythm'])
      .where('office_id', '=', office)
      .where('id', '=', subscription)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return false
    const found = await newsFor(tx, question, subscription)
    const news = found.slice(0, MOST_NEWS)
    if (news.length === 0) return false
    await noteTold(tx, office, subscription, news)
    // With more to tell the letter stays due, and the rest follows.
    if (found.length === news.length)
      await tx.updateTable('subscriptions').set({ looked_at: now }).where('office_id', '=', office).where('id', '=', subscription).execute()
    const language = languageOf(writing.office, row.language)
    const mail = letterMail({
      ...writing.letterOffice(language),
      language,
      rhythm: row.rhythm as Rhythm,
      zone: question.zone,
      news,
    })
    const message = newId(now.getTime())
    const about = aboutSubscription(subscription)
    await tx
      .insertInto('messages')
      .values({ office_id: office, id: message, recipient: row.address, about, subscription_id: subscription, queued_at: now, ...mail })
      .execute()
    await platform.jobs.enqueue(client, { queue: 'send-message', data: { office, message } })
    return true
  })

const noteTold = (tx: Transaction, office: string, subscription: string, news: readonly News[]) =>
  tx
    .insertInto('subscription_told')
    .values(news.flatMap(one => one.events.map(event => ({ office_id: office, subscription_id: subscription, record_id: one.record_id, event }))))
    .execute()

/** An office can give up a language of its site: then letters come in its first. */
const languageOf = (office: Office, language: string): Language => office.languages.find(one => one === language) ?? office.languages[0]
