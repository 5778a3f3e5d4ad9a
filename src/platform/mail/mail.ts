import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config/index.ts'

/** One message to one recipient. There is no list of recipients anywhere in the program. */
export interface Mail {
  /** Stable over attempts, so that a second delivery can be known as the same. */
  readonly id: string
  readonly to: string
  readonly fromName: string
  /** The office's own address; MAIL_FROM, where it is set, takes its place. */
  readonly fromAddress: string | undefined
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly at: Date
  /** Where one click ends the letters (RFC 8058): mailboxes show a button for it. */
  readonly unsubscribe?: string
}

export interface MailRoom {
  /** Resolves when the message is handed over; throws `MailRefused` where trying again is no use. */
  send(mail: Mail): Promise<void>
}

export class MailRefused extends Error {
  /** It is the mailbox that is refused, not the sender or the letter. */
  readonly ofMailbox: boolean
  constructor(ofMailbox: boolean) {
    super('refused')
    this.ofMailbox = ofMailbox
  }
}

/** By SMTP_URL; without one each message is kept as a file in the data folder's `mail`, where staff can read it. */
export function mailRoom(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): MailRoom {
  const from = (mail: Mail) => config.mailFrom ?? mail.fromAddress ?? 'no-reply@localhost'
  return config.smtpUrl ? bySmtp(config.smtpUrl, from) : intoFolder(join(config.dataDir, 'mail'), from)
}

type Sender = (mail: Mail) => string

function bySmtp(url: string, from: Sender): MailRoom {
  return {
    async send(mail) {
      const { createTransport } = await import('nodemailer')
      const transport = createTransport(url)
      try {
        await transport.sendMail(message(mail, from(mail)))
      } catch (error) {
        // 5xx: the other side will never take it.
        const { responseCode, command } = error as { responseCode?: number; command?: string }
        if (Number(responseCode) >= 500) throw new MailRefused(command === 'RCPT TO')
        throw error
      } finally {
        transport.close()
      }
    },
  }
}

function intoFolder(folder: string, from: Sender): MailRoom {
  return {
    async send(mail) {
      const { createTransport } = await import('nodemailer')
      const built = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(message(mail, from(mail)))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = join(folder, `${mail.at.toISOString().replaceAll(':', '-')}-${mail.id}.eml`)
      const file = await open(`${name}.part`, 'w', 0o600)
      try {
        await file.writeFile(built.message as Buffer)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${name}.part`, name)
    },
  }
}

const message = (mail: Mail, from: string) => ({
  messageId: `<${mail.id}@${from.split('@')[1]}>`,
  from: { name: mail.fromName, address: from },
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  date: mail.at,
  headers: {
    'Content-Language': mail.language,
    'Auto-Submitted': 'auto-generated',
    ...(mail.unsubscribe ? { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  },
})
