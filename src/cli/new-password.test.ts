import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../test/database.ts'
import { acceptInvitation, makeAdministratorLink, setNewPassword } from '../domain/accounts/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { workWith } from './opening.ts'
import { fill } from './testing/canaries.ts'
import { cluster, folder, type OwnDatabase, ownDatabase } from './testing/places.ts'
import { run } from './testing/run.ts'

const email = 'hana@prague.example'

describe('The operator’s link to a new password', { timeout: 60_000 }, () => {
  const undo = new AsyncDisposableStack()
  let own: OwnDatabase
  let settings: Record<string, string>
  let office: string

  beforeAll(async () => {
    own = undo.use(await ownDatabase(cluster()))
    settings = { ...own.settings, DATA_DIR: join(undo.use(await folder()).path, 'data') }
    await run('migrate', settings)
    await fill(settings, own.program, own.superuser)
    await workWith(readConfig(settings), own.program, async ({ platform, identity, offices }) => {
      office = offices().default!.id
      const link = await makeAdministratorLink(platform, { office, actor: { kind: 'operator' } }, {})
      if (!link.done) throw new Error(link.refusal)
      const token = link.value.path.split('/').at(-1)!
      await acceptInvitation(platform, identity, { office }, { token, name: 'Hana', email, password: 'seven paper lanterns at noon' })
    })
  }, 60_000)
  afterAll(() => undo.disposeAsync())

  it('is printed alone, with --json beside its office and minutes, works once, and the one before is dead', async () => {
    const lost = await run(`new-password ${email}`, settings)
    expect(lost).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^http:\/\/prague\.localhost:3000\/desk\/new-password\/[\w-]{43}\n$/) })
    const { code, out } = await run(`new-password ${email} --office prague --json`, settings)
    const answer = JSON.parse(out) as { link: string }
    expect([code, answer]).toEqual([0, { office: 'prague', link: expect.any(String), minutes: 60 }])
    await workWith(readConfig(settings), own.program, async ({ platform, identity }) => {
      const use = (link: string) =>
        setNewPassword(platform, identity, { office }, { token: link.trim().split('/').at(-1)!, password: 'nine brass buttons' })
      expect(await use(lost.out)).toMatchObject({ refusal: 'password-link-dead' })
      expect(await use(answer.link)).toMatchObject({ done: true })
      expect(await use(answer.link)).toMatchObject({ refusal: 'password-link-dead' })
    })
    const { rows } = await asSuperuser(own.superuser, client => client.query("select actor from audit where action = 'account.password-link-made'"))
    expect(rows).toEqual([{ actor: 'operator' }, { actor: 'operator' }])
  })

  it.each([
    ['nobody@prague.example', 1, 'Nobody works in the office'],
    [`${email} --office budapest`, 1, 'Nobody works in the office'],
    ['hana', 2, 'is not an address of mail'],
    [`${email} --office nowhere`, 2, 'No office is called'],
  ])('is not made for %s, and why is said in one sentence', async (words, code, sentence) => {
    const ended = await run(`new-password ${words}`, settings)
    expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(/^[^\n]+\n$/) })
    expect(ended.err).toContain(sentence)
  })
})
