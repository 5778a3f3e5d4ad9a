import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../test/platform.ts'
import { readOffices } from '../domain/offices/index.ts'
import { newId } from '../platform/database/ids.ts'
import { TOKEN_MARK } from '../platform/identity/index.ts'
import { MailRefused, mailRoom } from '../platform/mail/mail.ts'
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

/** A letter that waits for an address that said yes, or only asked. */
const letter = async (address: string, confirmed: boolean) => {
  const [subscription, message] = [newId(), newId()]
  await on.rows(async tx => {
    const here = { office_id: on.office }
    const since = confirmed ? { confirmed_at: new Date(), looked_at: new Date() } : {}
    const row = { id: subscription, address, language: 'cs', rhythm: 'daily', token_hash: randomBytes(32), asked_at: new Date(), ...since }
    await tx
      .insertInto('subscriptions')
      .values({ ...here, ...row })
      .onConflict(conflict => conflict.columns(['office_id', 'address']).doNothing())
      .execute()
    const { id } = await tx.selectFrom('subscriptions').select('id').where('address', '=', address).executeTakeFirstOrThrow()
    const about = { about: `letters:${id}`, subscription_id: id, unsubscribe: `https://prague.example/cs/letters/${TOKEN_MARK}/end` }
    await tx
      .insertInto('messages')
      .values({ ...here, id: message, recipient: address, language: 'cs', subject: 'Novinky', body: 'Text', ...about })
      .execute()
  })
  return { office: on.office, message }
}
const rowsOf = async (address: string) => [
  (await on.superuser('select 1 from subscriptions where address = $1', [address])).length,
  (await on.superuser('select 1 from messages where recipient = $1', [address])).length,
]
const refusing = (ofMailbox: boolean): Post => ({ ...post, mail: { send: () => Promise.reject(new MailRefused(ofMailbox)) } })

test('A letter that went is forgotten, and the token of its one click stands in the mail alone', async () => {
  const sent = await letter('reader@example.org', true)
  await sendMessage(on.platform, post, sent)
  expect(await rowsOf('reader@example.org')).toEqual([1, 0])
  const file = (await kept()).find(name => name.includes(sent.message))!
  expect((await readFile(join(folder, 'mail', file), 'utf8')).replaceAll(/\r\n[ \t]+/g, ' ')).toMatch(
    /List-Unsubscribe: <https:\/\/prague.example\/cs\/letters\/token-of-letters:[^>]+\/end>/,
  )
})

test('An address whose server refuses it three times in a row is forgotten, at once where nobody ever said yes there', async () => {
  await sendMessage(on.platform, refusing(true), await letter('nobody@example.org', false))
  expect(await rowsOf('nobody@example.org')).toEqual([0, 0])
  for (const rows of [1, 1]) {
    await sendMessage(on.platform, refusing(true), await letter('gone@example.org', true))
    expect(await rowsOf('gone@example.org')).toEqual([rows, 0])
  }
  await sendMessage(on.platform, post, await letter('gone@example.org', true))
  for (const rows of [1, 1, 0]) {
    await sendMessage(on.platform, refusing(true), await letter('gone@example.org', true))
    expect(await rowsOf('gone@example.org')).toEqual([rows, 0])
  }
})

test('A server that refuses the office itself costs no reader their letters', async () => {
  for (let time = 0; time < 5; time++) await sendMessage(on.platform, refusing(false), await letter('faithful@example.org', true))
  expect(await rowsOf('faithful@example.org')).toEqual([1, 0])
})

test('In a demonstration, whose mail reaches nobody, a letter that went can still be read at the desk, and goes with its subscription', async () => {
  const { all } = post.offices
  const shown = { ...post, offices: { ...post.offices, all: new Map([...all].map(([id, office]) => [id, { ...office, demonstration: true }])) } }
  await sendMessage(on.platform, shown, await letter('visitor@example.org', true))
  expect(await rowsOf('visitor@example.org')).toEqual([1, 1])
  await on.superuser("delete from subscriptions where address = 'visitor@example.org'")
  expect(await rowsOf('visitor@example.org')).toEqual([0, 0])
})
