import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access } from '../src/access.ts'
import { roles } from '../src/domain/actors/index.ts'
import { paths } from '../src/paths.ts'
import { routes } from '../src/routes.ts'
import type { Route } from '../src/web/route.ts'
import { becomeAdministrator, type DeskSession, deskSession, invite } from '../test/desk-session.ts'
import { type DeskThings, deskAddress, deskThings } from '../test/desk-things.ts'
import { formWish, type Told } from '../test/http.ts'
import { removeData, type StartedProgram, startProgram } from '../test/started-program.ts'

/** What only who may read may read: in a draft, in a name, in an address. */
const canaries = ['Canary of a draft', 'Canary Colleague', 'canary@example.org']
const prague = 'prague.localhost'

const staffRoutes = routes.filter(route => route.face === 'desk' && route.right !== 'anyone')
const reads = staffRoutes.filter(route => route.method === 'GET')
const writes = staffRoutes.filter(route => route.method === 'POST')

describe('Every address of the desk, with the ids of things that exist,', { timeout: 120_000 }, () => {
  let program: StartedProgram
  let administrator: DeskSession
  let stranger: DeskSession
  let colleague: DeskSession
  let ids: DeskThings
  let asked = 0

  beforeAll(async () => {
    program = await startProgram()
    administrator = await becomeAdministrator(program, 'prague', 'head@example.org')
    stranger = await becomeAdministrator(program, 'budapest', 'stranger@example.org')
    colleague = await invite(program, administrator, 'canary@example.org', 'Canary Colleague', ['editor'])
    const draft = { language: 'en', type: 'news', datedOn: '2026-01-02', precision: 'day', title: 'Canary of a draft', text: 'Words.' }
    const made = await administrator.post(paths.desk.newArticle({}), draft)
    ids = await deskThings(program, made.headers.location!.split('/')[3]!, 'canary@example.org')
  })
  afterAll(async () => {
    await program?.end('SIGTERM')
    if (program) await removeData(program.dataDir)
    console.log(`${asked} requests to ${staffRoutes.length} addresses of the desk, as ${roles.length} roles, of another office, as nobody`)
  })

  const addressOf = ({ path: { pattern } }: Route) => deskAddress(pattern, ids)
  const ask = async (desk: DeskSession, route: Route): Promise<Told> => {
    asked++
    // An empty form: what is allowed to go on finds nothing to do, or is told what is missing.
    if (route.method === 'POST') return await desk.post(addressOf(route), {})
    const told = await desk.get(addressOf(route))
    // An address that only leads to another of the desk is as open as that one.
    const { location } = told.headers
    return told.status === 303 && location && !location.startsWith(paths.desk.signIn({})) ? await desk.get(location) : told
  }
  const name = (route: Route, told: Told) => `${route.method} ${route.path.pattern} answers ${told.status}`
  const leaks = ({ text }: Told) => canaries.filter(canary => text.includes(canary))

  /** Everything that was done in the installation; refusals, and who opened a file, are noted in the trail and change nothing else. */
  const deeds = async () =>
    (
      await program.sql(`select (select count(*) from audit where action not like '%.not-allowed' and action not like '%roles-changed' and action <> 'file.opened') audited,
        (select count(*) from revisions) revisions, (select count(*) from done_forms) forms, (select count(*) from schedules) schedules,
        (select count(*) from messages) messages, (select count(*) from live) live`)
    )[0]

  it.each(roles)('is open to the role %s where access.ts says so, and refused, with nothing told or done, where it does not', async role => {
    const member = paths.desk.memberRoles({ id: ids.people })
    expect((await administrator.post(member, { roles: [role], languages: ['cs'] })).status).toBe(303)
    const before = await deeds()
    const wrong: string[] = []
    for (const route of [...reads, ...writes]) {
      const may = access[route.right]!.holders.includes(role)
      if (may && route.method === 'POST') continue
      const told = await ask(colleague, route)
      if (told.status !== (may ? 200 : 403)) wrong.push(name(route, told))
      if (!may) wrong.push(...withoutOwnName(leaks(told)).map(leak => `${name(route, told)} and tells '${leak}'`))
    }
    expect(wrong).toEqual([])
    expect(await deeds()).toEqual(before)
  })

  it('is closed to an administrator of another office, whose own desk knows none of these things', async () => {
    const before = await deeds()
    const wrong: string[] = []
    const here = deskSession(program, prague, stranger.cookie)
    for (const route of staffRoutes) {
      const told = await ask(here, route)
      if (told.status !== 403) wrong.push(name(route, told))
      wrong.push(...leaks(told).map(leak => `${name(route, told)} and tells '${leak}'`))
    }
    for (const route of staffRoutes.filter(route => route.path.pattern.includes(':id'))) {
      const told = await ask(stranger, route)
      if (told.status !== 404) wrong.push(`at their own office ${name(route, told)}`)
      wrong.push(...leaks(told).map(leak => `at their own office ${name(route, told)} and tells '${leak}'`))
    }
    for (const route of reads.filter(route => !route.path.pattern.includes(':'))) wrong.push(...leaks(await ask(stranger, route)))
    expect(wrong).toEqual([])
    expect(await deeds()).toEqual(before)
  })

  it('and what is for everybody is the same for all of them', async () => {
    const wrong: string[] = []
    for (const route of routes.filter(route => route.right === 'anyone' && route.method === 'GET' && route.face !== 'desk')) {
      const answers = await Promise.all(
        ['', colleague.cookie, stranger.cookie, administrator.cookie].map(cookie =>
          program.get(route.path.pattern.replace(':lang', 'en'), { host: prague, headers: cookie ? { Cookie: cookie } : {} }),
        ),
      )
      const first = answers[0]!
      if (answers.some(({ status, headers, text }) => status !== first.status || text !== first.text || headers['set-cookie']))
        wrong.push(name(route, first))
    }
    expect(wrong).toEqual([])
  })

  it('sends nobody to sign in', async () => {
    const before = await deeds()
    const wrong: string[] = []
    const nobody = deskSession(program, prague, 'waypost=nothing')
    for (const route of staffRoutes) {
      const told = await ask(nobody, route)
      const toSignIn = route.method === 'POST' ? told.status === 401 : told.status === 303 && told.headers.location!.startsWith(paths.desk.signIn({}))
      if (!toSignIn) wrong.push(name(route, told))
      wrong.push(...leaks(told).map(leak => `${name(route, told)} and tells '${leak}'`))
    }
    expect(wrong).toEqual([])
    expect(await deeds()).toEqual(before)
  })

  it('takes no form that does not say that it comes from here, from an administrator neither', async () => {
    const before = await deeds()
    const wrong: string[] = []
    const own = `http://${prague}:${program.port}`
    const senders: Record<string, Record<string, string>> = {
      'without Origin': {},
      'from elsewhere': { Origin: 'https://elsewhere.example' },
      'from a neighbour': { Origin: `http://budapest.localhost:${program.port}` },
      'from a page without an origin': { Origin: 'null' },
      'across sites': { Origin: own, 'Sec-Fetch-Site': 'cross-site' },
      'across the same site': { Origin: own, 'Sec-Fetch-Site': 'same-site' },
    }
    for (const route of routes.filter(route => route.method === 'POST'))
      for (const [sender, headers] of Object.entries(senders)) {
        const { Origin, ...wish } = formWish(own, {}, administrator.cookie).headers as Record<string, string>
        const told = await program.get(addressOf(route), {
          host: prague,
          method: 'POST',
          headers: { ...wish, ...headers },
          body: 'title=x&roles=administrator',
        })
        asked++
        if (told.status !== 403) wrong.push(`${sender}: ${name(route, told)}`)
      }
    expect(wrong).toEqual([])
    expect(await deeds()).toEqual(before)
  })

  it.each(roles)('lets the role %s send the forms that access.ts gives it', async role => {
    expect((await administrator.post(paths.desk.memberRoles({ id: ids.people }), { roles: [role], languages: ['cs'] })).status).toBe(303)
    const wrong: string[] = []
    // Leaving would end the session that asks all the others.
    const others = writes.filter(route => route.path !== paths.desk.signOut)
    for (const route of others.filter(route => access[route.right]!.holders.includes(role))) {
      const told = await ask(colleague, route)
      if ([401, 403].includes(told.status) || told.status >= 500) wrong.push(name(route, told))
    }
    expect(wrong).toEqual([])
  })

  /** A page may greet people by their own name. */
  const withoutOwnName = (found: string[]) => found.filter(canary => canary === canaries[0])
})
