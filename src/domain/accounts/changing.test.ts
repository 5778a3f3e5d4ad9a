import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import type { Ask } from '../commands/index.ts'
import { actorFor, changeRoles, reinstateMember, signIn, signOut, suspendMember } from './index.ts'
import { PASSWORD, type TestOffices, testOffices } from './testing/office.ts'

let here: TestOffices
let administrator: Ask
beforeAll(async () => {
  here = await testOffices()
  administrator = await here.administrator(here.prague, 'hana@prague.example')
})
afterAll(() => here.end())

async function member(email: string, roles: string[]): Promise<Ask & { id: string }> {
  const joined = await here.join(here.prague, (await here.invite(administrator, email, roles)).token)
  if (!joined.done) throw new Error(joined.refusal)
  return { ...(await here.ask(here.prague, joined.value.account)), id: joined.value.account }
}
const actions = async (subject: string) =>
  asSuperuser(here.database.superuser, async client =>
    (await client.query('select action from audit where subject = $1 or actor = $1 order by at', [subject])).rows.map(row => row.action as string),
  )
const enter = (email: string, password = PASSWORD) => signIn(here.platform, here.identity, { office: here.prague }, { email, password })

describe('A suspension', () => {
  it('holds from the next request, though the session lives, and ends with a reinstatement', async () => {
    const { id } = await member('suspended@prague.example', ['editor'])
    const entered = await enter('suspended@prague.example')
    if (!entered.done) throw new Error()
    const actor = async () => {
      const session = await here.identity.session(entered.value.token)
      return actorFor(here.platform, session!, here.prague)
    }
    expect(await actor()).toMatchObject({ kind: 'account', roles: ['editor'] })
    expect(await suspendMember(here.platform, administrator, { account: id })).toMatchObject({ done: true })
    expect(await actor()).toEqual({ kind: 'nobody' })
    expect(await enter('suspended@prague.example')).toMatchObject({ refusal: 'no-membership' })
    expect(await reinstateMember(here.platform, administrator, { account: id })).toMatchObject({ done: true })
    expect(await actor()).toMatchObject({ kind: 'account' })
    expect(await actions(`account:${id}`)).toEqual(
      expect.arrayContaining(['member.joined', 'account.signed-in', 'member.suspended', 'account.sign-in-refused', 'member.reinstated']),
    )
  })
})

describe('Other roles', () => {
  it('hold from the next request', async () => {
    const { id } = await member('demoted@prague.example', ['editor', 'author'])
    expect(await changeRoles(here.platform, administrator, { account: id, roles: ['translator'], languages: ['uk', 'cs'] })).toMatchObject({
      done: true,
    })
    expect(await actorFor(here.platform, { account: { id } }, here.prague)).toMatchObject({ roles: ['translator'], languages: ['cs', 'uk'] })
  })

  it('are not given by anyone but an administrator of the same office, nor to someone of another office', async () => {
    const editor = await member('editor@prague.example', ['editor'])
    const change = { account: editor.id, roles: ['administrator'], languages: [] }
    expect(await changeRoles(here.platform, editor, change)).toMatchObject({ refusal: 'not-allowed' })
    const elsewhere = await here.administrator(here.budapest, 'admin@budapest.example')
    expect(await changeRoles(here.platform, elsewhere, change)).toMatchObject({ refusal: 'not-found' })
    expect(await changeRoles(here.platform, { ...elsewhere, office: here.prague }, change)).toMatchObject({ refusal: 'not-allowed' })
    expect(await changeRoles(here.platform, administrator, { ...change, account: "' or true --" })).toMatchObject({ refusal: 'not-found' })
    expect(await changeRoles(here.platform, administrator, { ...change, roles: ['root'] })).toMatchObject({ refusal: 'roles-missing' })
  })

  it('are never one’s own to change', async () => {
    const account = administrator.actor.kind === 'account' ? administrator.actor.id : ''
    expect(await changeRoles(here.platform, administrator, { account, roles: ['editor'], languages: [] })).toMatchObject({
      refusal: 'own-membership',
    })
    expect(await suspendMember(here.platform, administrator, { account })).toMatchObject({ refusal: 'own-membership' })
  })

  it('leave an office its last administrator, also when two take each other’s role at the same moment', async () => {
    const second = await member('second@prague.example', ['administrator'])
    const first = administrator.actor.kind === 'account' ? administrator.actor.id : ''
    const outcomes = await Promise.all([
      suspendMember(here.platform, administrator, { account: second.id }),
      changeRoles(here.platform, second, { account: first, roles: ['editor'], languages: [] }),
    ])
    expect(outcomes.filter(one => one.done)).toHaveLength(1)
    expect(outcomes.find(one => !one.done)).toMatchObject({ refusal: 'last-administrator' })
  })
})

describe('Signing in and out', () => {
  it('is in the trail, with failures, and says the same for a wrong password as for an address that nobody has', async () => {
    const { id } = await member('trail@prague.example', ['author'])
    expect(await enter('trail@prague.example', 'a wrong password')).toEqual(await enter('nobody@prague.example', 'a wrong password'))
    const entered = await enter('trail@prague.example')
    if (!entered.done) throw new Error()
    await signOut(here.platform, here.identity, { office: here.prague }, entered.value.token)
    expect(await here.identity.session(entered.value.token)).toBeUndefined()
    expect(await actions(`account:${id}`)).toEqual(['member.joined', 'account.sign-in-failed', 'account.signed-in', 'account.signed-out'])
  })
})
