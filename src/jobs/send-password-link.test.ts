import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../test/platform.ts'
import { readOffices } from '../domain/offices/index.ts'
import { newId } from '../platform/database/ids.ts'
import { createIdentity, type Identity } from '../platform/identity/index.ts'
import { type LinkOffice, sendLink } from './send-password-link.ts'

let on: TestPlatform
let identity: Identity
let way: LinkOffice
beforeAll(async () => {
  on = await testPlatform()
  identity = createIdentity(on.database, { secret: 'a secret of the tests, thirty-two characters and more' })
  way = {
    identity,
    config: { publicUrl: new URL('https://prague.example'), port: 3000 },
    offices: await readOffices(on.database.program),
  } as LinkOffice
})
afterAll(() => on.end())

const messages = () => on.rows(tx => tx.selectFrom('messages').select(['recipient', 'language', 'subject', 'about', 'body']).execute())

test('Who asked gets a mail in the language they asked in, which leads to their own office; nobody gets none', async () => {
  const account = await identity.createAccount({
    name: 'Jana',
    email: 'jana@prague.example',
    password: 'seven paper lanterns at noon',
    verified: true,
  })
  const { id, name, email } = account!
  await on.rows(tx =>
    tx
      .insertInto('memberships')
      .values({ office_id: on.office, account_id: id, name, email, roles: ['editor'] })
      .execute(),
  )
  await sendLink(on.platform, way, { office: on.office, account: newId(), language: 'cs' })
  await sendLink(on.platform, way, { office: newId(), account: id, language: 'cs' })
  expect(await messages()).toEqual([])
  await sendLink(on.platform, way, { office: on.office, account: id, language: 'cs' })
  const [message, ...others] = await messages()
  expect(others).toEqual([])
  expect(message).toMatchObject({ recipient: email, language: 'cs', subject: expect.stringContaining('Nové heslo') })
  expect(message!.body).toMatch(/https?:\/\/\S+\/desk\/new-password\/~one-time-token~\n/)
  expect(await on.rows(tx => tx.selectFrom('password_links').select('account_id').execute())).toEqual([{ account_id: id }])
})
