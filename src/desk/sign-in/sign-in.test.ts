import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAdministratorLink } from '../../domain/accounts/index.ts'
import { paths } from '../../paths.ts'
import { joined, PASSWORD, type TestDesk, testDesk } from '../testing/desk.ts'
import { ownDeskPath } from './next.ts'

let desk: TestDesk
const email = 'hana@prague.example'
const people = paths.desk.people({})
const signIn = paths.desk.signIn({})
beforeAll(async () => {
  desk = await testDesk()
  const link = await makeAdministratorLink(desk.platform, { office: desk.office, actor: { kind: 'operator' } }, {})
  if (!link.done) throw new Error(link.refusal)
  await joined(desk, link.value.path.split('/').at(-1)!, { email })
})
afterAll(() => desk.end())

describe('Who is not signed in', () => {
  it('is sent to sign in, and from there to where they wanted to go', async () => {
    const browser = desk.browser()
    const away = await browser.get(people)
    expect([away.status, away.headers.get('location')]).toEqual([303, `${signIn}?next=%2Fdesk%2Fpeople`])
    expect(await (await browser.get(away.headers.get('location')!)).text()).toContain('<input type="hidden" name="next" value="/desk/people"/>')
    const back = await browser.post(signIn, { email, password: PASSWORD, next: people })
    expect([back.status, back.headers.get('location')]).toEqual([303, people])
    expect((await browser.get(people)).status).toBe(200)
  })

  it('loses nothing of a form that was sent too late: it comes back after signing in, is sent once more, and happens', async () => {
    const browser = desk.browser()
    const typed = {
      email: 'late@prague.example',
      roles: ['editor', 'author'],
      languages: [],
      'form-key': '019f0000-0000-7000-8000-00000000abcd',
      note: '"<b>&\nnext line',
    }
    const refused = await browser.post(paths.desk.invitation({}), typed)
    expect(refused.status).toBe(401)
    const kept = hidden(await refused.text(), 'kept')!
    const again = await browser.post(signIn, { email, password: 'not the right one', kept })
    expect(again.status).toBe(422)
    const back = await browser.post(signIn, { email, password: PASSWORD, kept: hidden(await again.text(), 'kept')! })
    expect(back.status).toBe(200)
    const html = await back.text()
    expect(html).toContain(`action="${paths.desk.invitation({})}"`)
    expect([...html.matchAll(/name="roles" value="(\w+)"/g)].map(found => found[1])).toEqual(['editor', 'author'])
    expect(hidden(html, 'note')).toBe(typed.note)
    expect((await browser.post(paths.desk.invitation({}), typed)).status).toBe(303)
  })

  it.each([
    '{',
    '[]',
    '{"address":"https://evil.example/","fields":[]}',
    '{"address":"/desk/people","fields":[["a",{"b":1}]]}',
    '{"address":"//evil.example","fields":[]}',
  ])('is not given a form that we did not write: %s', async kept => {
    const back = await desk.browser().post(signIn, { email, password: PASSWORD, kept })
    expect([back.status, back.headers.get('location')]).toEqual([303, paths.desk.start({})])
  })
})

describe('Signing in', () => {
  it('says the same for a wrong password as for an address nobody has, keeps the address and never the password', async () => {
    const texts: string[] = []
    for (const one of [email, 'nobody@prague.example']) {
      const answer = await desk.browser({ address: '192.0.2.8' }).post(signIn, { email: one, password: 'not the right one' })
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []])
      const html = await answer.text()
      expect(html).toContain(`value="${one}"`)
      expect(html).not.toContain('not the right one')
      texts.push(html.replaceAll(one, 'someone'))
    }
    expect(texts[0]).toBe(texts[1])
  })

  it('waits after eight failures, says for how long, and then even the right password does not help', async () => {
    const browser = desk.browser({ address: '192.0.2.9' })
    for (let number = 0; number < 8; number++) await browser.post(signIn, { email, password: 'not the right one' })
    const answer = await browser.post(signIn, { email, password: PASSWORD })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900'])
    expect(await answer.text()).toContain('Try again in 15 minutes.')
    expect((await desk.browser({ address: '192.0.2.10' }).post(signIn, { email, password: PASSWORD })).status).toBe(303)
  })

  it('sets one cookie: bound to the host on https, without the prefix on this machine', async () => {
    const https = await desk.browser({ secure: true, loopback: false }).post(signIn, { email, password: PASSWORD })
    expect(https.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-waypost=[^;]{40,}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)])
    const here = await desk.browser().post(signIn, { email, password: PASSWORD })
    expect(here.headers.getSetCookie()).toEqual([expect.stringMatching(/^waypost=[^;]{40,}; Path=\/; HttpOnly; SameSite=Lax$/)])
  })

  it('is refused in words over a connection that others can read, and no password is asked for', async () => {
    const open = desk.browser({ secure: false, loopback: false, address: '203.0.113.4' })
    for (const answer of [await open.get(signIn), await open.post(signIn, { email, password: PASSWORD })]) {
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
      const html = await answer.text()
      expect(html).toContain('unencrypted connection')
      expect(html).not.toContain('type="password"')
    }
  })

  it('takes no form of another site', async () => {
    for (const headers of [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, { origin: 'null' }])
      expect((await desk.browser().post(signIn, { email, password: PASSWORD }, headers as Record<string, string>)).status).toBe(403)
  })

  it('starts another session than the one a browser brought, and ends that one', async () => {
    const browser = desk.browser()
    browser.cookies.set('waypost', 'planted-by-someone-else.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
    await browser.post(signIn, { email, password: PASSWORD })
    const first = browser.cookies.get('waypost')!
    expect(first).not.toContain('planted')
    await browser.post(signIn, { email, password: PASSWORD })
    expect(browser.cookies.get('waypost')).not.toBe(first)
    expect(await desk.identity.session(first)).toBeUndefined()
  })

  it('goes only to own addresses of the desk', () => {
    for (const own of ['/desk', '/desk/people', '/desk/articles/019f/en?q=a%20b&page=2']) expect(ownDeskPath(own)).toBe(own)
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/desk/../../evil',
      '/desk/%2e%2e/evil',
      '/desk//evil.example',
      '/deskevil',
      '/desk@evil',
      'javascript:alert(1)',
      '/desk/people\n',
      '/en/',
      '/desk/sign-out',
      '',
      undefined,
    ])
      expect(ownDeskPath(foreign), String(foreign)).toBeUndefined()
  })
})

describe('Signing out', () => {
  it('ends the session on the server: the old cookie opens nothing any more', async () => {
    const browser = desk.browser()
    await browser.post(signIn, { email, password: PASSWORD })
    const stolen = desk.browser()
    stolen.cookies.set('waypost', browser.cookies.get('waypost')!)
    expect((await stolen.get(people)).status).toBe(200)
    const out = await browser.post(paths.desk.signOut({}), {})
    expect([out.status, out.headers.get('location')]).toEqual([303, signIn])
    expect(browser.cookies.has('waypost')).toBe(false)
    expect(await (await browser.get(signIn)).text()).toContain('You are signed out.')
    expect((await stolen.get(people)).status).toBe(303)
  })
})

function hidden(html: string, name: string): string | undefined {
  const found = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1]
  return found?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
