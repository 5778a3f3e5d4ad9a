import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptInvitation, makeAdministratorLink, signIn, welcomeBehind } from './index.ts'
import { PASSWORD, type TestOffices, testOffices, tokenOf } from './testing/office.ts'

let here: TestOffices
beforeAll(async () => {
  here = await testOffices()
})
afterAll(() => here.end())

const enter = (office: string, email: string, password = PASSWORD) => signIn(here.platform, here.identity, { office }, { email, password })

describe('An account that exists already', () => {
  it('joins a second office only by its password, which stays as it was', async () => {
    const prague = await here.administrator(here.prague, 'a@prague.example')
    await here.join(here.prague, (await here.invite(prague, 'both@prague.example')).token)
    const budapest = await here.administrator(here.budapest, 'a@budapest.example')
    const { token } = await here.invite(budapest, 'both@prague.example', ['translator'])
    expect(await welcomeBehind(here.platform, here.identity, here.budapest, token)).toEqual({ email: 'both@prague.example', known: true })
    expect(await here.join(here.budapest, token, { password: 'a password of a stranger' })).toMatchObject({ refusal: 'sign-in-failed' })
    expect(await enter(here.budapest, 'both@prague.example')).toMatchObject({ refusal: 'no-membership' })
    expect(await here.join(here.budapest, token)).toMatchObject({ done: true })
    expect(await enter(here.budapest, 'both@prague.example')).toMatchObject({ value: { actor: { roles: ['translator'] } } })
    expect(await enter(here.prague, 'both@prague.example')).toMatchObject({ value: { actor: { roles: ['editor'] } } })
  })

  it('cannot be taken by a link that bears no address', async () => {
    const link = await makeAdministratorLink(here.platform, { office: here.budapest, actor: { kind: 'operator' } }, {})
    if (!link.done) throw new Error()
    const token = tokenOf(link.value.path)
    expect(await here.join(here.budapest, token, { email: 'a@prague.example', password: 'a password of a stranger' })).toMatchObject({
      refusal: 'sign-in-failed',
    })
    expect(await enter(here.prague, 'a@prague.example')).toMatchObject({ done: true })
  })

  it('made under an address that nobody had proven loses its password and sessions to whoever opens a link sent there', async () => {
    const thief = 'the password of whoever was first'
    const link = await makeAdministratorLink(here.platform, { office: here.budapest, actor: { kind: 'operator' } }, {})
    if (!link.done) throw new Error()
    expect(await here.join(here.budapest, tokenOf(link.value.path), { email: 'victim@prague.example', password: thief })).toMatchObject({
      done: true,
    })
    const before = await enter(here.budapest, 'victim@prague.example', thief)
    if (!before.done) throw new Error()

    const prague = await here.administrator(here.prague, 'b@prague.example')
    const { token } = await here.invite(prague, 'victim@prague.example')
    expect(await here.join(here.prague, token, { password: 'the password of the rightful owner' })).toMatchObject({ done: true })
    expect(await here.identity.session(before.value.token)).toBeUndefined()
    expect(await enter(here.budapest, 'victim@prague.example', thief)).toMatchObject({ refusal: 'sign-in-failed' })
    expect(await enter(here.prague, 'victim@prague.example', 'the password of the rightful owner')).toMatchObject({ done: true })
  })
})

describe('A person who joins', () => {
  it('is told what is wrong with name, mail or password, and the link stays good', async () => {
    const link = await makeAdministratorLink(here.platform, { office: here.prague, actor: { kind: 'operator' } }, {})
    if (!link.done) throw new Error()
    const token = tokenOf(link.value.path)
    const email = 'new@prague.example'
    const refusal = async (more: object) => (await here.join(here.prague, token, { email, ...more })) as { refusal?: string }
    expect((await refusal({ email: 'new' })).refusal).toBe('email-not-valid')
    expect((await refusal({ name: '  ' })).refusal).toBe('name-missing')
    expect((await refusal({ password: 'short' })).refusal).toBe('password-too-short')
    expect((await refusal({ password: 'x'.repeat(129) })).refusal).toBe('password-too-long')
    expect((await refusal({ password: 'Password123456' })).refusal).toBe('password-too-common')
    expect((await refusal({ password: 'jana.novakova.1', name: 'Jana Novakova' })).refusal).toBe('password-too-common')
    expect(await here.identity.accountByEmail(email)).toBeUndefined()
    expect(await refusal({})).toMatchObject({ done: true })
  })

  it('comes in as what the invitation says, whatever else was sent along', async () => {
    const prague = await here.administrator(here.prague, 'c@prague.example')
    const { token } = await here.invite(prague, 'invited@prague.example', ['translator'])
    const victim = await here.identity.accountByEmail('c@prague.example')
    const joined = await acceptInvitation(
      here.platform,
      here.identity,
      { office: here.prague },
      {
        token,
        name: 'A Person',
        email: 'c@prague.example',
        password: PASSWORD,
        ...{ id: victim!.id, account: victim!.id, userId: victim!.id, roles: ['administrator'], verified: true, office: here.budapest },
      },
    )
    expect(joined).toMatchObject({ done: true, value: { email: 'invited@prague.example' } })
    const session = await enter(here.prague, 'invited@prague.example')
    expect(session).toMatchObject({ value: { actor: { roles: ['translator'], office: here.prague } } })
    expect(joined.done && joined.value.account).not.toBe(victim!.id)
  })
})
