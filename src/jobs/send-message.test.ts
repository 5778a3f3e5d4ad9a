import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../test/platform.ts'
import { readOffices } from '../domain/offices/index.ts'
import { newId } from '../platform/database/ids.ts'
import { TOKEN_MARK } from '../platform/identity/index.ts'
import { mailRoom } from '../platform/mail/mail.ts'
import { type Post, sendMessage } from './send-message.ts'

let on: TestPlatform
let folder: string
let post: Post
beforeAll(async () => {
  on = await testPlatform()
  folder = await mkdtemp(join(tmpdir(), 'waypost-mail-'))
  const mail = mailRoom({ smtpUrl: undefined, mailFrom: 'office@prague.example', dataDir: folder })
  post = { mail, identity: { tokenFor: about => `token-of-${about}` }, offices: await readOffices(on.database.program) }
})
afterAll(() => on.end())

const queue = async (body: string) => {
  const message = newId()
  await on.rows(tx =>
    tx
      .insertInto('messages')
      .values({
        office_id: on.office,
        id: message,
        recipient: 'jana@prague.example',
        language: 'cs',
        about: 'invitation:1',
        subject: 'Pozvánka',
        body,
      })
      .execute(),
  )
  return message
}
const kept = async () => (await readdir(join(folder, 'mail')).catch(() => [])).filter(name => name.endsWith('.eml'))

test('A message goes out once to one recipient, with the token that the database does not hold', async () => {
  const message = await queue(`Přijďte: https://prague.example/desk/welcome/${TOKEN_MARK}\n`)
  await sendMessage(on.platform, post, { office: on.office, message })
  await sendMessage(on.platform, post, { office: on.office, message })
  expect(await kept()).toHaveLength(1)
  const mail = await simpleParser(await readFile(join(folder, 'mail', (await kept())[0]!)))
  expect(mail.text).toContain('/desk/welcome/token-of-invitation:1')
  expect([mail.to].flat().map(one => one?.text)).toEqual(['jana@prague.example'])
  expect(mail.messageId).toBe(`<${message}@prague.example>`)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test('A subject with a line break cannot add a header of its own', async () => {
  const message = await queue('Text')
  await on.rows(tx => tx.updateTable('messages').set({ subject: 'Hello\r\nBcc: others@example.org' }).where('id', '=', message).execute())
  await sendMessage(on.platform, post, { office: on.office, message })
  const file = (await kept()).find(name => name.includes(message))!
  const mail = await simpleParser(await readFile(join(folder, 'mail', file)))
  expect(mail.bcc).toBeUndefined()
})
