import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { TOKEN_MARK, withToken } from '../../platform/identity/index.ts'
import { inviteMember, makeAdministratorLink, makeFirstAdministratorLink, signIn, welcomeBehind } from './index.ts'
import { PASSWORD, type TestOffices, testOffices, tokenOf } from './testing/office.ts'

const DAY = 24 * 60 * 60 * 1000
let here: TestOffices
beforeAll(async () => {
  here = await testOffices()
})
afterAll(() => here.end())

const everything = async () => {
  const tables = await asSuperuser(here.database.superuser, async client => {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', table_schema, table_name) name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'auth', 'jobs')",
    )
    const texts: string[] = []
    for (const { name } of rows)
      texts.push(`${name} ${(await client.query(`select coalesce(string_agg(t::text, ' '), '') all from ${name} t`)).rows[0].all}`)
    return texts
  })
  return tables.join('\n')
}

describe('The first administrator', () => {
  it('is made by a link that is given out once, and not again while it waits or once someone has come', async () => {
    const path = await makeFirstAdministratorLink(here.platform, here.budapest)
    expect(path).toMatch(/^\/desk\/welcome\/[A-Za-z0-9_-]{43}$/)
    expect(await makeFirstAdministratorLink(here.platform, here.budapest)).toBeUndefined()
    expect(await here.join(here.budapest, tokenOf(path!), { email: 'first@budapest.example' })).toMatchObject({ done: true })
    expect(await makeFirstAdministratorLink(here.platform, here.budapest)).toBeUndefined()
    const session = await signIn(here.platform, here.identity, { office: here.budapest }, { email: 'First@Budapest.example ', password: PASSWORD })
    expect(session).toMatchObject({ done: true, value: { actor: { kind: 'account', roles: ['administrator'], office: here.budapest } } })
  })

  it('gets another link from the operator, and the lost one is dead from then on', async () => {
    const ask = { office: here.prague, actor: { kind: 'operator' } } as const
    const lost = await makeAdministratorLink(here.platform, ask, {})
    const found = await makeAdministratorLink(here.platform, ask, {})
    if (!lost.done || !found.done) throw new Error()
    expect(await welcomeBehind(here.platform, here.identity, here.prague, tokenOf(lost.value.path))).toBeUndefined()
    expect(await welcomeBehind(here.platform, here.identity, here.prague, tokenOf(found.value.path))).toEqual({ email: null, known: false })
  })
})

describe('An invitation', () => {
  it('goes to one recipient, in the transaction that made it, and the database holds neither its token nor the password chosen with it', async () => {
    const by = await here.administrator(here.prague, 'hana@prague.example')
    const { token, invitation } = await here.invite(by, 'Petr@Prague.example')
    const message = await asSuperuser(
      here.database.superuser,
      async client => (await client.query('select * from messages where about = $1', [`invitation:${invitation}`])).rows[0],
    )
    expect(message).toMatchObject({ recipient: 'petr@prague.example', language: 'en', office_id: here.prague })
    expect(message.body).toContain(`https://prague.example/desk/welcome/${TOKEN_MARK}`)
    expect(withToken(here.identity.tokenFor, message)).toContain(`https://prague.example/desk/welcome/${token}\n`)
    const jobs = await asSuperuser(
      here.database.superuser,
      async client => (await client.query("select data from jobs.job where name = 'send-message'")).rows,
    )
    expect(jobs).toContainEqual({ data: { office: here.prague, message: message.id } })

    const password = 'an unlikely heap of copper spoons'
    expect(await here.join(here.prague, token, { password })).toMatchObject({ done: true })
    const session = await signIn(here.platform, here.identity, { office: here.prague }, { email: 'petr@prague.example', password })
    if (!session.done) throw new Error(session.refusal)
    const all = await everything()
    expect(all).toContain('petr@prague.example')
    const random = decodeURIComponent(session.value.token).split('.')[0]!
    expect(random).toMatch(/^[A-Za-z0-9]{32}$/)
    for (const secret of [token, password, session.value.token, random, PASSWORD]) expect(all).not.toContain(secret)
  })

  it('is used up by accepting it, not by looking at it', async () => {
    const by = await here.administrator(here.prague, 'look@prague.example')
    const { token } = await here.invite(by, 'looked@prague.example')
    for (let times = 0; times < 3; times++)
      expect(await welcomeBehind(here.platform, here.identity, here.prague, token)).toEqual({ email: 'looked@prague.example', known: false })
    expect(await here.join(here.prague, token)).toMatchObject({ done: true })
    expect(await welcomeBehind(here.platform, here.identity, here.prague, token)).toBeUndefined()
    expect(await here.join(here.prague, token)).toMatchObject({ refusal: 'link-dead' })
  })

  it('works for one of two who use it at once', async () => {
    const by = await here.administrator(here.prague, 'two@prague.example')
    const { token } = await here.invite(by, 'twice@prague.example')
    const outcomes = await Promise.all([1, 2, 3].map(() => here.join(here.prague, token)))
    expect(outcomes.filter(one => one.done)).toHaveLength(1)
    for (const one of outcomes) if (!one.done) expect(one.refusal).toBe('link-dead')
  })

  it('dies after seven days, when a newer one goes to the same address, and at every other office', async () => {
    const by = await here.administrator(here.prague, 'week@prague.example')
    const first = await here.invite(by, 'late@prague.example')
    const second = await here.invite(by, 'late@prague.example')
    expect(await here.join(here.prague, first.token)).toMatchObject({ refusal: 'link-dead' })
    expect(await here.join(here.budapest, second.token)).toMatchObject({ refusal: 'link-dead' })
    here.later(7 * DAY + 1000)
    expect(await here.join(here.prague, second.token)).toMatchObject({ refusal: 'link-dead' })
    here.later(-7 * DAY - 2000)
    expect(await here.join(here.prague, second.token)).toMatchObject({ done: true })
  })

  it.each(['', 'x', '0'.repeat(43), "' or true --", '%', undefined, ['a'], { token: 'a' }])(
    'Something that is no token opens nothing: %j',
    async token => {
      expect(await here.join(here.prague, token as string)).toMatchObject({ refusal: 'link-dead' })
    },
  )

  it('is refused in words for a wrong address, no role, an unknown role, or someone who works here already', async () => {
    const by = await here.administrator(here.prague, 'words@prague.example')
    const mail = { language: 'en' as const, origin: 'https://prague.example', office: 'Prague' }
    const draft = { email: 'new@prague.example', roles: ['editor'], languages: [], mail, tokenFor: here.identity.tokenFor }
    const refusal = async (more: object) => (await inviteMember(here.platform, by, { ...draft, ...more })) as { refusal?: string }
    expect((await refusal({ email: 'nobody' })).refusal).toBe('email-not-valid')
    expect((await refusal({ email: 'a@b.example\nBcc: c@d.example' })).refusal).toBe('email-not-valid')
    expect((await refusal({ roles: [] })).refusal).toBe('roles-missing')
    expect((await refusal({ roles: ['operator'] })).refusal).toBe('roles-missing')
    expect((await refusal({ languages: ['xx'] })).refusal).toBe('language-unknown')
    expect((await refusal({ email: 'WORDS@prague.example' })).refusal).toBe('already-member')
  })

  it('may be sent by an administrator of the office and nobody else', async () => {
    const by = await here.administrator(here.prague, 'rights@prague.example')
    const joined = await here.join(here.prague, (await here.invite(by, 'auditor@prague.example', ['auditor', 'editor', 'coordinator'])).token)
    if (!joined.done) throw new Error()
    const auditor = await here.ask(here.prague, joined.value.account)
    await expect(here.invite(auditor, 'friend@prague.example')).rejects.toThrow('not-allowed')
    await expect(here.invite({ ...by, office: here.budapest }, 'friend@prague.example')).rejects.toThrow('not-allowed')
  })
})
