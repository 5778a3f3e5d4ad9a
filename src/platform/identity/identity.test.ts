import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { projectRoot } from '../config/root.ts'
import { createIdentity, type Identity } from './index.ts'

const secret = 'a secret of the tests, thirty-two characters and more'
const password = 'seven paper lanterns at noon'
let database: TestDatabase
let identity: Identity
beforeAll(async () => {
  database = await testDatabase()
  identity = createIdentity(database, { secret })
})
afterAll(() => database.drop())

const sql = (text: string, values: unknown[] = []) => asSuperuser(database.superuser, async client => (await client.query(text, values)).rows)
let made = 0
async function account() {
  const email = `person${++made}@prague.example`
  const account = await identity.createAccount({ name: 'A Person', email, password, verified: true })
  return { ...account!, email }
}
async function entered() {
  const { id, email } = await account()
  const session = await identity.signIn(email, password)
  return { id, email, token: session!.token }
}

it('The library is loaded with the first question about an account, not with the program', async () => {
  const watched = `
    import { registerHooks } from 'node:module'
    const seen = []
    registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context) } })
    const { createIdentity } = await import('./src/platform/identity/index.ts')
    await import('./src/domain/accounts/index.ts')
    const identity = createIdentity({ identity: undefined }, { secret: 'x'.repeat(40) })
    identity.tokenFor('invitation:x')
    const before = seen.some(url => url.includes('better-auth'))
    await identity.session('x').catch(() => {})
    process.stdout.write(JSON.stringify({ before, after: seen.some(url => url.includes('better-auth')) }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', watched], { cwd: projectRoot })
  expect(JSON.parse(stdout)).toEqual({ before: false, after: true })
})

describe('A session', () => {
  it('is another one at every sign-in, whatever token was there before', async () => {
    const { email, token } = await entered()
    const second = await identity.signIn(email, password)
    expect(second!.token).not.toBe(token)
    expect(await identity.session(token)).toMatchObject({ account: { email } })
  })

  it('ends with signing out, and its token is worth nothing afterwards; others of the account go on', async () => {
    const { email, token } = await entered()
    const other = await identity.signIn(email, password)
    await identity.signOut(token)
    expect(await identity.session(token)).toBeUndefined()
    expect(await identity.session(other!.token)).toBeDefined()
    await identity.signOut(token)
  })

  it('ends everywhere at once with one act, and with a new password', async () => {
    const { id, email, token } = await entered()
    const other = await identity.signIn(email, password)
    await identity.signOutEverywhere(id)
    expect(await identity.session(token)).toBeUndefined()
    expect(await identity.session(other!.token)).toBeUndefined()
    const third = await identity.signIn(email, password)
    await identity.setPassword(id, 'another heap of copper spoons')
    expect(await identity.session(third!.token)).toBeUndefined()
    expect(await identity.signIn(email, password)).toBeUndefined()
    expect(await identity.signIn(email, 'another heap of copper spoons')).toBeDefined()
  })

  it('ends eight hours after its last use, and seven days after its beginning however much it is used', async () => {
    const { id, token } = await entered()
    const [{ hours }] = await sql('select round(extract(epoch from expires_at - now()) / 360) / 10 hours from auth.sessions where account_id = $1', [
      id,
    ])
    expect(Number(hours)).toBe(8)
    await sql("update auth.sessions set expires_at = now() + interval '1 hour' where account_id = $1", [id])
    await identity.session(token)
    expect((await sql("select expires_at > now() + interval '7 hours' moved from auth.sessions where account_id = $1", [id]))[0].moved).toBe(true)
    await sql("update auth.sessions set created_at = now() - interval '6 days 23 hours' where account_id = $1", [id])
    expect(await identity.session(token)).toBeDefined()
    await sql("update auth.sessions set created_at = now() - interval '7 days' where account_id = $1", [id])
    expect(await identity.session(token)).toBeUndefined()
    expect(await sql('select 1 from auth.sessions where account_id = $1', [id])).toEqual([])
    const again = await entered()
    await sql("update auth.sessions set expires_at = now() - interval '1 second' where account_id = $1", [again.id])
    expect(await identity.session(again.token)).toBeUndefined()
  })

  it('is opened by the token alone: not by its hash, another signature, another cookie in it, or what another secret signed', async () => {
    const { email, token } = await entered()
    const random = decodeURIComponent(token).split('.')[0]!
    const [{ token: stored }] = await sql('select s.token from auth.sessions s join auth.accounts a on a.id = s.account_id where a.email = $1', [
      email,
    ])
    expect(stored).toMatch(/^[0-9a-f]{64}$/)
    const elsewhere = createIdentity(database, { secret: `${secret} of another installation` })
    const stolen = [
      random,
      stored,
      `${stored}.${token.split('.')[1]}`,
      `${token}; waypost.session_data=x`,
      `${token}x`,
      token.replace(/.$/, 'A'),
      '',
      'admin',
    ]
    for (const one of stolen) expect(await identity.session(one), one).toBeUndefined()
    expect(await elsewhere.session(token)).toBeUndefined()
    for (const one of [undefined, null, {}, ['x'], { token }]) expect(await identity.session(one as never)).toBeUndefined()
  })

  it('keeps no network address, and of the browser what a person needs to know it again', async () => {
    const { email } = await account()
    await identity.signIn(email, password, `Mozilla/5.0 \r\nX: y ${'z'.repeat(900)}`)
    const [row] = await sql('select ip_address, user_agent from auth.sessions s join auth.accounts a on a.id = s.account_id where a.email = $1', [
      email,
    ])
    expect(row.ip_address ?? '').toBe('')
    expect(row.user_agent).toMatch(/^Mozilla\/5\.0 X: y z+$/)
    expect(row.user_agent).toHaveLength(200)
  })
})

describe('Signing in', () => {
  it('needs the right password of the right account; case and spaces of the address do not matter', async () => {
    const { email } = await account()
    expect(await identity.signIn(` ${email.toUpperCase()} `, password)).toBeDefined()
    for (const wrong of ['', password.toUpperCase(), `${password} `, 'x'.repeat(5000), password.slice(0, -1)])
      expect(await identity.signIn(email, wrong)).toBeUndefined()
    expect(await identity.signIn('nobody@prague.example', password)).toBeUndefined()
    expect(await identity.signIn('no address', password)).toBeUndefined()
  })

  it('takes nothing but two texts', async () => {
    const { id, email } = await account()
    const hostile: unknown[] = [{ email }, [email], { $ne: '' }, { id }, null, undefined, 0, true]
    for (const one of hostile) {
      expect(await identity.signIn(one as never, password)).toBeUndefined()
      expect(await identity.signIn(email, one as never)).toBeUndefined()
    }
  })

  it('takes as long for an address that nobody has as for a wrong password', async () => {
    const { email } = await account()
    // In turns, and the quickest of each: what else the machine does then meets both alike.
    const quickest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    for (let turn = 0; turn < 24; turn++) {
      const who = turn % 2 ? 'known' : 'unknown'
      const began = performance.now()
      await identity.signIn(who === 'known' ? email : 'nobody@prague.example', 'a wrong password of some length')
      quickest[who] = Math.min(quickest[who], performance.now() - began)
    }
    // Without a hash for the unknown it would be a twentieth.
    expect(quickest.unknown / quickest.known).toBeGreaterThan(0.5)
    expect(quickest.unknown / quickest.known).toBeLessThan(2)
  })

  it('says that the database is away rather than that the password is wrong', async () => {
    const away = await testDatabase()
    const there = createIdentity(away, { secret })
    await there.createAccount({ name: 'A', email: 'a@prague.example', password, verified: true })
    await asSuperuser(away.superuser, client => client.query('alter table auth.credentials rename to gone'))
    await expect(there.signIn('a@prague.example', password)).rejects.toThrow()
    await away.drop()
  })
})

describe('An account', () => {
  it('is made once for an address, also by two at once', async () => {
    const draft = { name: 'A', email: 'Once@prague.example', password, verified: false }
    const both = await Promise.all([identity.createAccount(draft), identity.createAccount({ ...draft, email: 'once@PRAGUE.example' })])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await identity.accountByEmail('ONCE@prague.example')).toMatchObject({ verified: false, email: 'once@prague.example' })
  })

  it('keeps its password as Argon2id with a salt of its own', async () => {
    const [one, two] = [await account(), await account()]
    const rows = await sql('select password from auth.credentials where account_id = any($1)', [[one.id, two.id]])
    for (const row of rows) expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(rows[0].password).not.toBe(rows[1].password)
  })

  it('is proven by its own password and no other, however the letters were put together', async () => {
    const made = await identity.createAccount({ name: 'A', email: 'e@prague.example', password: 'é café at the riverside', verified: true })
    expect(await identity.proves(made!.id, 'e\u0301 cafe\u0301 at the riverside')).toBe(true)
    expect(await identity.proves(made!.id, 'e cafe at the riverside')).toBe(false)
    expect(await identity.proves('00000000-0000-7000-8000-000000000000', 'é café at the riverside')).toBe(false)
  })

  it('cannot be reached by the program’s role nor by the reader’s', async () => {
    for (const pool of [database.program, database.reader])
      await expect(pool.query('select * from auth.accounts')).rejects.toMatchObject({ code: '42501' })
    await expect(database.identity.query('select * from public.memberships')).rejects.toMatchObject({ code: '42501' })
  })
})
