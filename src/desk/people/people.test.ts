import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { problemsOf } from '../../design/valid-html.fixture.ts'
import { makeAdministratorLink } from '../../domain/accounts/index.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { languages } from '../../platform/languages/index.ts'
import { type Browser, joined, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let administrator: Browser
let link: string
beforeAll(async () => {
  desk = await testDesk()
  const made = await makeAdministratorLink(desk.platform, { office: desk.office, actor: { kind: 'operator' } }, {})
  if (!made.done) throw new Error(made.refusal)
  link = made.value.path
})
afterAll(() => desk.end())

const sql = (text: string, values: unknown[] = []) => asSuperuser(desk.database.superuser, async client => (await client.query(text, values)).rows)
async function invited(email: string, roles: string[]): Promise<string> {
  const answer = await administrator.post(paths.desk.invitation({}), { email, roles, 'form-key': newId() })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.desk.people({})])
  const [row] = await sql('select id from invitations where email = $1 and withdrawn_at is null', [email])
  return desk.identity.tokenFor(`invitation:${row.id}`)
}
const accountOf = async (email: string) => (await sql('select account_id from memberships where email = $1', [email]))[0].account_id as string

describe('A one-time link', () => {
  it('can be opened again and again, is used up by its form, and leads to the desk', async () => {
    for (let times = 0; times < 3; times++) {
      const opened = await desk.browser().get(link)
      expect(opened.status).toBe(200)
      expect(opened.headers.get('cache-control')).toBe('no-store')
    }
    const browser = desk.browser()
    const token = link.split('/').at(-1)!
    const typed = { token, name: 'Hana Dvořáková', email: 'hana@prague.example', password: 'short' }
    const refused = await browser.post(paths.desk.welcome({}), typed)
    const html = await refused.text()
    expect([refused.status, html.includes('value="Hana Dvořáková"'), html.includes('short"')]).toEqual([422, true, false])
    administrator = await joined(desk, token, { email: typed.email })
    expect(await (await administrator.get(paths.desk.people({}))).text()).toContain('You work in this office now.')
    expect((await desk.browser().get(link)).status).toBe(410)
    expect((await desk.browser().post(paths.desk.welcome({}), { ...typed, password: 'another heap of copper spoons' })).status).toBe(410)
  })

  it('makes of who holds it what the invitation says, whatever the form says', async () => {
    const token = await invited('translator@prague.example', ['translator'])
    const browser = await joined(desk, token, {
      email: 'hana@prague.example',
      roles: 'administrator',
      account: await accountOf('hana@prague.example'),
      office: newId(),
    })
    expect((await browser.get(paths.desk.people({}))).status).toBe(403)
    const [row] = await sql('select roles from memberships where email = $1', ['translator@prague.example'])
    expect(row.roles).toEqual(['translator'])
  })
})

describe('An invitation', () => {
  it('is one invitation when its form is sent twice, and a refused one keeps what was typed', async () => {
    const fields = { email: 'twice@prague.example', roles: ['editor'], 'form-key': newId() }
    await Promise.all([1, 2].map(() => administrator.post(paths.desk.invitation({}), fields)))
    expect(await sql('select 1 from invitations where email = $1', [fields.email])).toHaveLength(1)
    const refused = await administrator.post(paths.desk.invitation({}), { email: 'no address', roles: ['editor'], 'form-key': newId() })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('value="no address"')
    expect(html).toMatch(/id="roles-editor"[^>]*checked/)
  })
})

describe('A member', () => {
  it('who is suspended may nothing from the next request on, and again after being let back in', async () => {
    const browser = await joined(desk, await invited('auditor@prague.example', ['auditor']), { name: 'An Auditor' })
    const id = await accountOf('auditor@prague.example')
    const status = async () => (await browser.get(paths.desk.audit({}))).status
    expect(await status()).toBe(200)
    expect((await administrator.post(paths.desk.memberSuspension({ id }), { 'form-key': newId() })).status).toBe(303)
    expect(await status()).toBe(403)
    expect(await (await administrator.get(paths.desk.member({ id }))).text()).toContain('Suspended since')
    expect((await administrator.post(paths.desk.memberReinstatement({ id }), { 'form-key': newId() })).status).toBe(303)
    expect(await status()).toBe(200)
    expect((await browser.post(paths.desk.memberRoles({ id }), { roles: 'administrator' })).status).toBe(403)
    expect((await administrator.post(paths.desk.memberRoles({ id }), { roles: ['author'], 'form-key': newId() })).status).toBe(303)
    expect(await status()).toBe(403)
  })

  it('that is none is not found, whatever stands for its id', async () => {
    for (const id of [newId(), 'x', "' or true --"]) {
      expect((await administrator.get(paths.desk.member({ id }))).status).toBe(404)
      expect((await administrator.post(paths.desk.memberSuspension({ id }), {})).status).toBe(404)
    }
  })

  it('who would be the last administrator to go hears why not', async () => {
    const id = await accountOf('hana@prague.example')
    const answer = await administrator.post(paths.desk.memberRoles({ id }), { roles: ['editor'], 'form-key': newId() })
    expect([answer.status, (await answer.text()).includes('You cannot change your own roles')]).toEqual([422, true])
  })
})

describe('The audit trail', () => {
  it('shows who did what, narrowed by the filters, and refuses filters that make no sense', async () => {
    const all = await (await administrator.get(paths.desk.audit({}))).text()
    expect(all).toContain('Invitation sent')
    expect(all).toContain('Hana Dvořáková')
    const none = await (await administrator.get(paths.desk.audit({}, { action: 'banner' }))).text()
    expect(none).toContain('Nothing was found.')
    expect((await administrator.get(paths.desk.audit({}, { from: '2027-02-30' }))).status).toBe(400)
    expect((await administrator.get(paths.desk.audit({}, { before: 'x' }))).status).toBe(400)
    expect(
      (await administrator.get(paths.desk.audit({}, { from: '2020-01-01', until: '2020-01-02', actor: 'nobody', subject: "' or 1=1" }))).status,
    ).toBe(200)
  })
})

describe.each(languages)('In %s', language => {
  it('every page is valid HTML, with all of its words', async () => {
    administrator.cookies.set('waypost-language', language)
    const id = await accountOf('auditor@prague.example')
    const addresses = [
      paths.desk.people({}),
      paths.desk.invitation({}),
      paths.desk.member({ id }),
      paths.desk.audit({}),
      paths.desk.audit({}, { action: 'banner' }),
      paths.desk.signIn({}),
      link,
    ]
    for (const address of addresses) {
      const html = await (await administrator.get(address)).text()
      expect(html).toContain(`<html lang="${language}"`)
      // The bar is the frame's own, and held by its tests.
      const own = html.replace(/<header class="desk-bar">.*?<\/header>/s, '')
      expect([address, await problemsOf(own)]).toEqual([address, []])
      expect(html).not.toMatch(/people\.|audit\.|signIn\.|welcome\.|refusals:/)
    }
  })
})
