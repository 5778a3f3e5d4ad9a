import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'

export const MESSAGES_A_PAGE = 50

export type MessageState = 'waiting' | 'sent' | 'refused' | 'bounced'

export interface KeptMessage {
  readonly id: string
  readonly recipient: string
  readonly language: string
  readonly about: string
  readonly subject: string
  readonly queued_at: Date
  readonly sent_at: Date | null
  readonly refused_at: Date | null
  readonly bounced_at: Date | null
}

/** What became of a message, read from its instants. */
export const messageState = (message: Pick<KeptMessage, 'sent_at' | 'refused_at' | 'bounced_at'>): MessageState =>
  message.bounced_at ? 'bounced' : message.refused_at ? 'refused' : message.sent_at ? 'sent' : 'waiting'

const shown = ['id', 'recipient', 'language', 'about', 'subject', 'queued_at', 'sent_at', 'refused_at', 'bounced_at'] as const

/** One page of the mail of an office, newest first. Each row bears the total. */
export const messagesForStaff = question<{ offset: number }>()((db, p) =>
  db
    .selectFrom('messages')
    .select(shown)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MESSAGES_A_PAGE)
    .offset(sql<number>`${p.offset}::int`),
)

/** One message with its words. A one-time token is not among them: a mark stands in its place. */
export const messageForStaff = question<{ message: string }>()((db, p) =>
  db
    .selectFrom('messages')
    .select([...shown, 'body'])
    .where('id', '=', p.message),
)
