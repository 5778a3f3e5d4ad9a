import { pickLabel } from '../domain/labels/index.ts'
import { letterWent } from '../domain/letters/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { inOffice } from '../platform/database/transaction.ts'
import { type Identity, withToken } from '../platform/identity/index.ts'
import { MailRefused, type MailRoom } from '../platform/mail/mail.ts'
import type { Platform } from '../platform/platform.ts'

/** What a message goes out through. */
export interface Post {
  readonly mail: MailRoom
  readonly identity: Pick<Identity, 'tokenFor'>
  readonly offices: OfficeDirectory
}

/**
 * Sends one message, and notes that it went or, of a letter, forgets it; one that went already is left alone. At least once: the moment between
 * the two can repeat it. In a demonstration, whose mail reaches nobody, a letter that went can be read at the desk until it is swept.
 */
export async function sendMessage(platform: Platform, { mail, identity, offices }: Post, data: { office: string; message: string }): Promise<void> {
  const { program } = platform.database
  const message = await inOffice(program, data.office, tx => tx.selectFrom('messages').selectAll().where('id', '=', data.message).executeTakeFirst())
  if (!message || message.sent_at || message.refused_at) return
  const office = offices.all.get(data.office)
  const { about, subscription_id: subscription } = message
  // The token of a one-time link stands nowhere but in the mail itself.
  const complete = (body: string) => withToken(identity.tokenFor, { about, body })
  const note = (values: { sent_at: Date } | { refused_at: Date; refusal: string }) =>
    inOffice(program, data.office, tx =>
      tx.updateTable('messages').set(values).where('office_id', '=', data.office).where('id', '=', data.message).execute(),
    )
  try {
    await mail.send({
      id: message.id,
      to: message.recipient,
      fromName: pickLabel(office?.names, message.language as 'en', office?.languages ?? [])?.text ?? 'Waypost',
      fromAddress: office?.contactPoints.find(point => point.kind === 'email')?.value,
      subject: message.subject,
      text: complete(message.body),
      language: message.language,
      at: message.queued_at,
      ...(message.unsubscribe ? { unsubscribe: complete(message.unsubscribe) } : {}),
    })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    if (subscription) await letterWent(platform, { ...data, subscription }, error.ofMailbox ? 'refused-by-mailbox' : 'refused')
    else await note({ refused_at: platform.now(), refusal: 'refused-by-server' })
    return
  }
  if (subscription && !office?.demonstration) await letterWent(platform, { ...data, subscription }, 'sent')
  else await note({ sent_at: platform.now() })
}
