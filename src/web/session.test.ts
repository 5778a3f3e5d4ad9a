import { expect, it } from 'vitest'
import { endedSessionCookie, maySignIn, sessionCookie, sessionToken } from './session.ts'

const asking = (cookie: string) => ({ headers: new Headers({ cookie }) })

it('On https the cookie is bound to this host, encrypted, out of reach of scripts and of other sites', () => {
  expect(sessionCookie('t', true)).toEqual(['Set-Cookie', '__Host-waypost=t; Path=/; HttpOnly; SameSite=Lax; Secure'])
  expect(endedSessionCookie(true)).toEqual(['Set-Cookie', '__Host-waypost=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0'])
})

it('On plain loopback it has no prefix, since a browser would refuse it', () => {
  expect(sessionCookie('t', false)).toEqual(['Set-Cookie', 'waypost=t; Path=/; HttpOnly; SameSite=Lax'])
  expect(sessionToken(asking('waypost=t'), false)).toBe('t')
})

it('A cookie that someone on the way could have set is not read on https', () => {
  expect(sessionToken(asking('waypost=planted'), true)).toBeUndefined()
  expect(sessionToken(asking('waypost=planted; __Host-waypost=real'), true)).toBe('real')
})

it('A password travels encrypted or not at all, but on this very machine', () => {
  expect(maySignIn({ secure: true, loopback: false })).toBe(true)
  expect(maySignIn({ secure: false, loopback: true })).toBe(true)
  expect(maySignIn({ secure: false, loopback: false })).toBe(false)
})
