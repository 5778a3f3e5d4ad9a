import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { newId } from '../../platform/database/ids.ts'
import { TOKEN_MARK, withToken } from '../../platform/identity/index.ts'
import type { Ask } from '../commands/index.ts'
import { askForPassword, makePasswordLink, passwordLinkBehind, sendPasswordLink, setNewPassword, signIn, suspendMember } from './index.ts'
import { PASSWORD, type TestOffices, testOffices, tokenOf } from './testing/office.ts'

const NEW = 'nine brass buttons under snow'
const MINUTE = 60_000
let here: TestOffices
let administrator: Ask
beforeAll(async () => {
  here = await testOffices()
  administrator = await here.administrator(here.prague, 'hana@prague.example')
})
afterAll(() => here.end())

const rows = <R>(sql: string, values: unknown[] = []) =>
  asSuperuser(here.database.superuser, async client => (await client.query(sql, values)).rows as R[])
const enter = (email: string, password: string, office = here.prague) => signIn(here.platform, here.identity, { office }, { email, password })
const renew = (token: string, password = NEW, office = here.prague) => setNewPassword(here.platform, here.identity, { office }, { token, password })
const behind = (token: string, office = here.prague) => passwordLinkBehind(here.platform, here.identity, office, token)

async function member(email: string): Promise<string> {
  const joined = await here.join(here.prague, (await here.invite(administrator, email)).token)
  if (!joined.done) throw new Error(joined.refusal)
  return joined.value.account
}

const send = (account: string, office = here.prague) =>
  sendPasswordLink(
    here.platform,
    { office, actor: { kind: 'job', name: 'send-password-link' } },
    { account, language: 'en', origin: 'https://prague.example', office: 'Prague', identity: here.identity },
  )
/** The token in the newest mail to an account's address. */
async function mailed(account: string, office = here.prague): Promise<string> {
  expect(await send(account, office)).toMatchObject({ done: true })
  const [link] = await rows<{ id: string }>('select id from password_links where account_id = $1 and office_id = $2', [account, office])
  return here.identity.tokenFor(`new-password:${link!.id}`)
}

describe('Asking for a new password', () => {
  it('leaves the same behind for every address, and none of a stranger', async () => {
    const account = await member('asks@prague.example')
    const before = await rows<{ count: number }>('select count(*)::int count from messages')
    for (const email of ['Asks@Prague.example ', 'stranger@elsewhere.example'])
      expect(await askForPassword(here.platform, here.identity, { office: here.prague }, { email, language: 'uk' })).toEqual({ done: true })
    const jobs = await rows<{ data: { account: string } }>("select data from jobs.job where name = 'send-password-link' order by created_on")
    expect(jobs.map(job => Object.keys(job.data).sort())).toEqual([0, 1].map(() => ['account', 'language', 'office']))
    expect(jobs[0]!.data.account).toBe(account)
    expect(await send(jobs[1]!.data.account)).toMatchObject({ refusal: 'not-found' })
    const trail = await rows<{ subject: string | null }>("select subject from audit where action = 'account.password-asked' order by at")
    expect(trail.map(one => one.subject)).toEqual([`account:${account}`, null])
    expect(await rows('select count(*)::int count from messages')).toEqual(before)
    expect(JSON.stringify(await rows("select * from jobs.job where name = 'send-password-link'"))).not.toMatch(/stranger|@/)
  })

  it.each(['', 'nobody', 'a@b.example\nBcc: c@d.example', 'a@b.example, c@d.example', ['a@b.example'], { email: 'a@b.example' }])(
    'takes one address and nothing else: %j',
    async email => {
      const asked = askForPassword(here.platform, here.identity, { office: here.prague }, { email: email as string, language: 'en' })
      expect(await asked).toMatchObject({ refusal: 'email-not-valid' })
    },
  )

  it('sends no mail to who is suspended, works in another office only, or is nobody', async () => {
    const suspended = await member('away@prague.example')
    await suspendMember(here.platform, administrator, { account: suspended })
    expect(await send(suspended)).toMatchObject({ refusal: 'not-found' })
    const elsewhere = await member('only@prague.example')
    expect(await send(elsewhere, here.budapest)).toMatchObject({ refusal: 'not-found' })
    expect(await send(newId())).toMatchObject({ refusal: 'not-found' })
    expect(
      await rows('select from messages where recipient in ($1, $2) and about like $3', ['away@prague.example', 'only@prague.example', 'new-%']),
    ).toEqual([])
  })
})

describe('A link to a new password', () => {
  it('goes to the address of the account, and stands nowhere in the database', async () => {
    const account = await member('secret@prague.example')
    const token = await mailed(account)
    const [message] = await rows<{ about: string; body: string; recipient: string }>(
      "select * from messages where recipient = 'secret@prague.example' and about like 'new-password:%'",
    )
    expect(message!.body).toContain(`https://prague.example/desk/new-password/${TOKEN_MARK}`)
    expect(withToken(here.identity.tokenFor, message!)).toContain(`https://prague.example/desk/new-password/${token}\n`)
    expect(await renew(token)).toMatchObject({ done: true })
    const again = await mailed(account)
    const tables = await rows<{ name: string }>(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'auth', 'jobs')",
    )
    for (const { name } of tables) {
      const [{ all } = { all: '' }] = await rows<{ all: string }>(`select coalesce(string_agg(t::text, ' '), '') as all from ${name} t`)
      for (const secret of [token, again, NEW]) expect(all, name).not.toContain(secret)
    }
  })

  it('changes the password and ends every session; it is used up by that, not by looking', async () => {
    const account = await member('once@prague.example')
    const before = await enter('once@prague.example', PASSWORD)
    if (!before.done) throw new Error(before.refusal)
    const token = await mailed(account)
    for (let times = 0; times < 3; times++) expect(await behind(token)).toEqual({ email: 'once@prague.example' })
    expect(await here.identity.session(before.value.token)).toBeDefined()
    expect(await renew(token)).toMatchObject({ done: true, value: { email: 'once@prague.example' } })
    expect(await here.identity.session(before.value.token)).toBeUndefined()
    expect(await enter('once@prague.example', PASSWORD)).toMatchObject({ refusal: 'sign-in-failed' })
    expect(await enter('once@prague.example', NEW)).toMatchObject({ done: true })
    expect(await behind(token)).toBeUndefined()
    expect(await renew(token, 'another password of a thief')).toMatchObject({ refusal: 'password-link-dead' })
    const trail = await rows<{ action: string }>('select action from audit where subject = $1 order by at', [`account:${account}`])
    expect(trail.map(one => one.action)).toEqual(expect.arrayContaining(['account.password-link-sent', 'account.password-changed']))
  })

  it('works for one of three who use it at once, and that one’s password holds', async () => {
    const token = await mailed(await member('race@prague.example'))
    const passwords = ['first heap of copper spoons', 'second heap of copper spoons', 'third heap of copper spoons']
    const outcomes = await Promise.all(passwords.map(password => renew(token, password)))
    expect(outcomes.filter(one => one.done)).toHaveLength(1)
    for (const one of outcomes) if (!one.done) expect(one.refusal).toBe('password-link-dead')
    const winner = passwords[outcomes.findIndex(one => one.done)]!
    expect(await enter('race@prague.example', winner)).toMatchObject({ done: true })
  })

  it('stays good where the password is refused', async () => {
    const token = await mailed(await member('words@prague.example'))
    expect(await renew(token, 'short')).toMatchObject({ refusal: 'password-too-short' })
    expect(await renew(token, 'x'.repeat(129))).toMatchObject({ refusal: 'password-too-long' })
    expect(await renew(token, 'words@prague.example')).toMatchObject({ refusal: 'password-too-common' })
    expect(await enter('words@prague.example', PASSWORD)).toMatchObject({ done: true })
    expect(await renew(token)).toMatchObject({ done: true })
  })

  it('dies after an hour, when a newer one is made, and opens nothing in another office', async () => {
    const account = await member('hour@prague.example')
    const first = await mailed(account)
    const second = await mailed(account)
    expect(await renew(first)).toMatchObject({ refusal: 'password-link-dead' })
    expect(await behind(second, here.budapest)).toBeUndefined()
    expect(await renew(second, NEW, here.budapest)).toMatchObject({ refusal: 'password-link-dead' })
    here.later(61 * MINUTE)
    expect(await renew(second)).toMatchObject({ refusal: 'password-link-dead' })
    here.later(-61 * MINUTE)
    expect(await renew(second)).toMatchObject({ done: true })
  })

  it('dies with the password that it was made for, in whichever office that is changed', async () => {
    const account = await member('two@prague.example')
    const budapest = await here.administrator(here.budapest, 'a@budapest.example')
    await here.join(here.budapest, (await here.invite(budapest, 'two@prague.example')).token)
    const [one, other] = [await mailed(account), await mailed(account, here.budapest)]
    expect(await renew(one)).toMatchObject({ done: true })
    expect(await renew(other, PASSWORD, here.budapest)).toMatchObject({ refusal: 'password-link-dead' })
    expect(await enter('two@prague.example', NEW, here.budapest)).toMatchObject({ done: true })
  })

  it('lets nobody in who was suspended meanwhile, nor changes their password', async () => {
    const account = await member('suspended@prague.example')
    const token = await mailed(account)
    await suspendMember(here.platform, administrator, { account })
    expect(await behind(token)).toBeUndefined()
    expect(await renew(token)).toMatchObject({ refusal: 'password-link-dead' })
    expect(await enter('suspended@prague.example', PASSWORD)).toMatchObject({ refusal: 'no-membership' })
  })

  it('proves the address where it was mailed there, and not where the operator handed it over', async () => {
    const account = (await here.identity.accountByEmail('hana@prague.example'))!
    expect(account.verified).toBe(false)
    const ask = { office: here.prague, actor: { kind: 'operator' } } as const
    const lost = await mailed(account.id)
    const made = await makePasswordLink(here.platform, ask, { email: ' Hana@Prague.example', identity: here.identity })
    if (!made.done) throw new Error(made.refusal)
    expect(await renew(lost)).toMatchObject({ refusal: 'password-link-dead' })
    expect(await renew(tokenOf(made.value.path))).toMatchObject({ done: true })
    expect((await here.identity.accountByEmail('hana@prague.example'))!.verified).toBe(false)
    expect(await renew(await mailed(account.id), PASSWORD)).toMatchObject({ done: true })
    expect((await here.identity.accountByEmail('hana@prague.example'))!.verified).toBe(true)
  })

  it('is made for the terminal by the operator alone', async () => {
    const given = { email: 'hana@prague.example', identity: here.identity }
    expect(await makePasswordLink(here.platform, administrator, given)).toMatchObject({ refusal: 'not-allowed' })
    expect(await makePasswordLink(here.platform, { office: here.prague, actor: { kind: 'nobody' } }, given)).toMatchObject({ refusal: 'not-allowed' })
    const ask = { office: here.budapest, actor: { kind: 'operator' } } as const
    expect(await makePasswordLink(here.platform, ask, given)).toMatchObject({ refusal: 'not-found' })
  })

  it.each(['', 'x', '0'.repeat(43), "' or true --", '%', undefined, ['a'], { token: 'a' }])(
    'Something that is no token opens nothing: %j',
    async token => {
      expect(await behind(token as string)).toBeUndefined()
      expect(await renew(token as string)).toMatchObject({ refusal: 'password-link-dead' })
    },
  )
})
