import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { makeAdministratorLink } from '../../domain/accounts/index.ts'
import { readOffices } from '../../domain/offices/index.ts'
import { sendLink } from '../../jobs/send-password-link.ts'
import { paths } from '../../paths.ts'
import { readConfig } from '../../platform/config/index.ts'
import { joined, PASSWORD, type TestDesk, testDesk } from '../testing/desk.ts'

const NEW = 'nine brass buttons under snow'
const email = 'hana@prague.example'
const asking = paths.desk.newPassword({})
const signIn = paths.desk.signIn({})
let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
  const link = await makeAdministratorLink(desk.platform, { office: desk.office, actor: { kind: 'operator' } }, {})
  if (!link.done) throw new Error(link.refusal)
  await joined(desk, link.value.path.split('/').at(-1)!, { email })
})
afterAll(() => desk.end())

/** Does the waiting jobs, and gives the path of the link that was mailed. */
async function mailedPath(): Promise<string> {
  return asSuperuser(desk.database.superuser, async client => {
    const { rows: jobs } = await client.query("delete from jobs.job where name = 'send-password-link' returning data")
    const offices = await readOffices(desk.database.program)
    for (const { data } of jobs) await sendLink(desk.platform, { identity: desk.identity, config: readConfig({}), offices }, data)
    const { rows } = await client.query("select about from messages where about like 'new-password:%' order by queued_at desc limit 1")
    return paths.desk.newPasswordToken({ token: desk.identity.tokenFor(rows[0].about) })
  })
}

describe('Who forgot the password', () => {
  it('finds the way at the door, gets a link, sets a new password and signs in with it; old sessions are dead at the next request', async () => {
    const old = desk.browser()
    await old.post(signIn, { email, password: PASSWORD })
    expect((await old.get(paths.desk.people({}))).status).toBe(200)

    const browser = desk.browser({ address: '192.0.2.20' })
    expect(await (await browser.get(signIn)).text()).toContain(`href="${asking}"`)
    expect((await browser.get(asking)).status).toBe(200)
    const asked = await browser.post(asking, { email })
    expect([asked.status, asked.headers.get('location')]).toEqual([303, signIn])
    expect(await (await browser.get(signIn)).text()).toContain('If somebody works here under this address')

    const link = await mailedPath()
    const form = await browser.get(link)
    const html = await form.text()
    expect([form.status, html.includes(`action="${link}"`), html.includes('autocomplete="new-password"')]).toEqual([200, true, true])
    expect(html).toContain(`value="${email}" autocomplete="username"`)
    expect((await old.get(paths.desk.people({}))).status).toBe(200)
    const short = await browser.post(link, { password: 'short' })
    expect([short.status, (await short.text()).includes('value="short"')]).toEqual([422, false])

    const set = await browser.post(link, { password: NEW })
    expect([set.status, set.headers.get('location'), browser.cookies.has('waypost')]).toEqual([303, signIn, false])
    expect(await (await browser.get(signIn)).text()).toContain('Your password is changed.')
    expect((await old.get(paths.desk.people({}))).status).toBe(303)
    expect((await browser.post(signIn, { email, password: NEW })).status).toBe(303)
    expect((await browser.get(paths.desk.people({}))).status).toBe(200)
    for (const answer of [await browser.get(link), await browser.post(link, { password: NEW })]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain(`href="${asking}"`)
    }
  })

  it('is let in at once after failing until the door closed', async () => {
    const browser = desk.browser({ address: '192.0.2.21' })
    for (let number = 0; number < 8; number++) await browser.post(signIn, { email, password: 'not the right one' })
    expect((await browser.post(signIn, { email, password: NEW })).status).toBe(429)
    await browser.post(asking, { email })
    expect((await browser.post(await mailedPath(), { password: PASSWORD })).status).toBe(303)
    expect((await browser.post(signIn, { email, password: PASSWORD })).status).toBe(303)
  })
})

describe('The page that asks for the address', () => {
  it('says the same whether somebody works here under it or not', async () => {
    const answers = []
    for (const [index, one] of [email, 'nobody@prague.example'].entries()) {
      const browser = desk.browser({ address: `192.0.2.3${index}` })
      const answer = await browser.post(asking, { email: one })
      answers.push([answer.status, [...answer.headers], await answer.text(), await (await browser.get(signIn)).text()])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  it.each(['2001:db8:5:6:', '192.0.2.40'])('waits after three for one address from one network (%s), somebody’s or not', async network => {
    for (const one of ['known@prague.example', 'unknown@prague.example'].map(name => name.replace('@', `${network.length}@`))) {
      const answers = []
      for (let number = 0; number < 4; number++) {
        const address = network.endsWith(':') ? `${network}${number}::1` : network
        answers.push(await desk.browser({ address }).post(asking, { email: one }, { 'x-forwarded-for': `198.51.100.${number}` }))
      }
      expect(answers.map(answer => answer.status)).toEqual([303, 303, 303, 429])
      expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })

  it('does not send more than six mails an hour to one address, from wherever they are asked for', async () => {
    const statuses = []
    for (let number = 0; number < 7; number++)
      statuses.push((await desk.browser({ address: `198.51.100.${number}` }).post(asking, { email: 'flooded@prague.example' })).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429])
  })

  it('takes no form of another site, and none over a connection that others can read', async () => {
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await desk.browser().post(asking, { email }, evil)).status).toBe(403)
    const open = desk.browser({ secure: false, loopback: false, address: '203.0.113.9' })
    expect([(await open.get(asking)).status, (await open.post(asking, { email })).status]).toEqual([403, 403])
  })

  it('says what is wrong with what is no address, and keeps it', async () => {
    const answer = await desk.browser({ address: '192.0.2.50' }).post(asking, { email: 'hana' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="hana"')
  })
})
