import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mail, MailRefused, mailRoom } from './mail.ts'

const mail: Mail = {
  id: '01a20d85-293a-7ccc-9f35-7ea71edfc621',
  to: 'jana@example.org',
  fromName: 'IOM Praha, kancelář "Praha"',
  fromAddress: undefined,
  subject: 'Pozvánka: příliš žluťoučký kůň',
  text: 'Dobrý den,\n\nzde je Váš odkaz.\n',
  language: 'cs',
  at: new Date('2015-06-30T10:00:00.000Z'),
}

let folder: string
let server: SMTPServer
let url: string
const received: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-mail-'))
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom({ address }, _session, answer) {
      answer(address.startsWith('unwelcome@') ? Object.assign(new Error('no'), { responseCode: 550 }) : undefined)
    },
    onRcptTo({ address }, _session, answer) {
      const responseCode = Number(/^answer-(\d+)@/.exec(address)?.[1])
      answer(responseCode ? Object.assign(new Error('no'), { responseCode }) : undefined)
    },
    onData(stream, _session, answer) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString())
        answer()
      })
    },
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise<void>(closed => server.close(() => closed()))
  await rm(folder, { recursive: true, force: true })
})

const read = async (text: string) => {
  const parsed = await simpleParser(text)
  return { ...parsed, header: (name: string) => parsed.headers.get(name) }
}

test('Without a server of mail each message is a file that only its owner reads, with everything that would have been sent', async () => {
  const room = mailRoom({ smtpUrl: undefined, mailFrom: 'office@prague.example', dataDir: folder })
  await room.send(mail)
  await room.send(mail)
  const names = await readdir(join(folder, 'mail'))
  expect(names).toEqual([`2015-06-30T10-00-00.000Z-${mail.id}.eml`])
  expect((await stat(join(folder, 'mail', names[0]!))).mode & 0o777).toBe(0o600)
  const parsed = await read(await readFile(join(folder, 'mail', names[0]!), 'utf8'))
  expect(parsed).toMatchObject({ subject: mail.subject, messageId: `<${mail.id}@prague.example>`, date: mail.at })
  expect(parsed.text?.trim()).toBe(mail.text.trim())
  expect(parsed.from?.value).toEqual([{ name: mail.fromName, address: 'office@prague.example' }])
  expect(parsed.to).toMatchObject({ value: [{ address: mail.to, name: '' }] })
  expect([parsed.header('content-language'), parsed.header('auto-submitted')]).toEqual(['cs', 'auto-generated'])
})

test('A message goes to one recipient under an id that stays the same over attempts', async () => {
  const room = mailRoom({ smtpUrl: url, mailFrom: 'office@prague.example', dataDir: folder })
  await room.send(mail)
  await room.send(mail)
  const both = await Promise.all(received.splice(0).map(read))
  expect(both.map(one => one.messageId)).toEqual(Array(2).fill(`<${mail.id}@prague.example>`))
  expect(both[0]!.cc).toBeUndefined()
})

test.each([
  ['an address', { to: 'a@example.org\r\nBcc: b@example.org' }],
  ['a subject', { subject: 'Hello\r\nBcc: b@example.org\r\n\r\nOther text' }],
  ['a name', { fromName: 'Office\r\nBcc: b@example.org' }],
])('Lines in %s make no header of their own', async (_, more) => {
  const room = mailRoom({ smtpUrl: url, mailFrom: 'office@prague.example', dataDir: folder })
  await room.send({ ...mail, ...more }).catch(() => {})
  for (const text of received.splice(0)) expect((await read(text)).bcc).toBeUndefined()
})

test('What the other side will never take is refused for good; what it may take later is tried again', async () => {
  const room = mailRoom({ smtpUrl: url, mailFrom: 'office@prague.example', dataDir: folder })
  await expect(room.send({ ...mail, to: 'answer-550@example.org' })).rejects.toEqual(expect.objectContaining({ ofMailbox: true }))
  await expect(room.send({ ...mail, to: 'answer-550@example.org' })).rejects.toBeInstanceOf(MailRefused)
  // A server that does not want us says nothing about the mailbox.
  const unwelcome = mailRoom({ smtpUrl: url, mailFrom: 'unwelcome@prague.example', dataDir: folder })
  await expect(unwelcome.send(mail)).rejects.toEqual(expect.objectContaining({ ofMailbox: false }))
  await expect(room.send({ ...mail, to: 'answer-451@example.org' })).rejects.not.toBeInstanceOf(MailRefused)
  const nobody = mailRoom({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'office@prague.example', dataDir: folder })
  await expect(nobody.send(mail)).rejects.not.toBeInstanceOf(MailRefused)
})

test('A letter names the address of its one click, in one header on one line however long, and a message that is none does not', async () => {
  const room = mailRoom({ smtpUrl: url, mailFrom: 'office@prague.example', dataDir: folder })
  const unsubscribe = `https://prague.example/cs/letters/${'x'.repeat(43)}/end`
  await room.send({ ...mail, unsubscribe })
  await room.send(mail)
  const [letter, message] = received.splice(0).map(text => text.split('\r\n\r\n')[0]!.replaceAll(/\r\n[ \t]+/g, ' '))
  expect(letter).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`)
  expect(letter).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(message).not.toMatch(/unsubscribe/i)
})
