import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSuperuser, type TestDatabase, testDatabase } from '../../test/database.ts'
import { createIdentity } from '../platform/identity/index.ts'
import { createRateLimits, limits, networkOf } from './rate-limits.ts'

let database: TestDatabase
const secret = 'a secret of the tests, thirty-two characters and more'
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => asSuperuser(database.superuser, client => client.query('delete from auth.attempts')))
afterAll(() => database.drop())

/** One process of an installation. */
const process = () => createRateLimits(database.identity, createIdentity(database, { secret }))
const sql = (text: string) => asSuperuser(database.superuser, async client => (await client.query(text)).rows)
const here = limits['sign-in-here'].attempts

describe('Attempts to sign in', () => {
  it('at one account from one network wait after eight failures, and the answer says how long', async () => {
    const limiter = process()
    for (let number = 0; number < here; number++) expect(await limiter.signIn('a@prague.example', '192.0.2.1')).toMatchObject({ may: true })
    const refused = await limiter.signIn('a@prague.example', '192.0.2.1')
    expect(refused).toEqual({ may: false, minutes: 15 })
    expect(await limiter.signIn('b@prague.example', '192.0.2.1')).toMatchObject({ may: true })
    expect(await limiter.signIn('a@prague.example', '198.51.100.7')).toMatchObject({ may: true })
    await sql('update auth.attempts set expire = expire - 16 * 60 * 1000')
    expect(await limiter.signIn('a@prague.example', '192.0.2.1')).toMatchObject({ may: true })
  })

  it('are counted by all processes together, also when they come at the same moment', async () => {
    const both = [process(), process()]
    const attempts = await Promise.all(Array.from({ length: here * 2 }, (_, number) => both[number % 2]!.signIn('A@prague.example ', '192.0.2.1')))
    expect(attempts.filter(one => one.may)).toHaveLength(here)
  })

  it('that succeed cost nothing, so that a whole office signs in from one address', async () => {
    const limiter = process()
    for (let person = 0; person < limits['sign-in-network'].attempts * 2; person++) {
      const attempt = await limiter.signIn(`person${person}@prague.example`, '192.0.2.1')
      expect(attempt.may).toBe(true)
      if (attempt.may) await attempt.succeeded()
    }
  })

  it('at many accounts from one network wait too, also where it changes its address within an IPv6 network', async () => {
    const limiter = process()
    const most = limits['sign-in-network'].attempts
    for (let number = 0; number < most; number++) await limiter.signIn(`person${number}@prague.example`, `2001:db8:0:7:${number.toString(16)}::1`)
    expect(await limiter.signIn('another@prague.example', '2001:db8:0:7:ffff:ffff:ffff:ffff')).toMatchObject({ may: false })
    expect(await limiter.signIn('another@prague.example', '2001:db8:0:8::1')).toMatchObject({ may: true })
  })

  it('at one account from many networks wait as well', async () => {
    const limiter = process()
    for (let number = 0; number < limits['sign-in-account'].attempts; number++) await limiter.signIn('a@prague.example', `192.0.2.${number}`)
    expect(await limiter.signIn('a@prague.example', '203.0.113.9')).toMatchObject({ may: false })
  })

  it('leave neither a network address nor an address of mail in the database', async () => {
    await process().signIn('someone@prague.example', '192.0.2.77')
    const stored = JSON.stringify(await sql('select * from auth.attempts'))
    expect(stored).toContain('sign-in-here:')
    expect(stored).not.toMatch(/192\.0|someone|prague/)
  })
})

describe('Attempts to use a link', () => {
  it('wait after ten, since a link may ask for the password of an account', async () => {
    const limiter = process()
    const most = limits['welcome-link'].attempts
    for (let number = 0; number < most; number++) expect(await limiter.acceptance('t', `192.0.2.${number}`)).toMatchObject({ may: true })
    expect(await limiter.acceptance('t', '192.0.2.200')).toMatchObject({ may: false })
  })
})

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['1.2.3.4, 5.6.7.8', 'unknown'],
  ['', 'unknown'],
])('The network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
