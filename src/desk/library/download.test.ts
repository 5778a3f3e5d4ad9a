import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { access } from '../../access.ts'
import type { Role } from '../../domain/actors/index.ts'
import { addFile } from '../../domain/library/index.ts'
import { publishArticleWith, type TestLibrary, testLibrary, unsaid } from '../../domain/library/testing/library.ts'
import { readOffices } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { readConfig } from '../../platform/config/index.ts'
import { newId } from '../../platform/database/ids.ts'
import type { Identity } from '../../platform/identity/index.ts'
import { siteRoutes } from '../../site/routes.ts'
import { createApp } from '../../web/app.ts'
import { libraryRoutes } from './routes.ts'

const bytes = Buffer.from('%PDF-1.7\nA plan that nobody has published.\n')
let library: TestLibrary
let plan: string
let ask: (address: string, who?: { role: Role; office?: string }, more?: { method?: string; headers?: Record<string, string> }) => Promise<Response>

beforeAll(async () => {
  library = await testLibrary()
  const { platform, database, prague, as } = library
  const added = await addFile(platform, as('author'), { ...unsaid, upload: { name: 'Plán.pdf', source: bytes } })
  if (!added.done) throw new Error(added.refusal)
  plan = added.value.file
  const directory = await readOffices(database.program)
  ask = async (address, who, { method = 'GET', headers = {} } = {}) => {
    const office = directory.all.get(who?.office ?? prague)!
    const host = `${office.slug}.localhost:3000`
    const app = createApp({
      platform,
      config: readConfig({}),
      routes: [...siteRoutes, ...libraryRoutes],
      access,
      offices: () => directory,
      // Who is signed in is the test's to say.
      identity: { session: async () => (who ? { account: newId() } : undefined) } as unknown as Identity,
      actorFor: async () => as(who!.role, who!.office).actor,
      signInAgain: async () => ({ kind: 'problem', status: 401 }),
      formerAddress: async () => undefined,
      drawProblem: async () => ({ type: 'p', props: {}, key: null }) as never,
    })
    const request = new Request(`http://${host}${address}`, { method, headers: { host, cookie: 'waypost=a-session', ...headers } })
    return app.fetch(request, { client: { address: '127.0.0.1', secure: false, loopback: true } })
  }
})
afterAll(() => library.end())

const trail = async () =>
  (await asSuperuser(library.database.superuser, client => client.query(`select subject from audit where action = 'file.opened'`))).rows

test('Who works here downloads a file that no live text shows, as a download that nobody keeps, and the trail says so', async () => {
  const answer = await ask(paths.desk.fileDownload({ id: plan }), { role: 'translator' })
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  const headers = Object.fromEntries(answer.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename=file.pdf; filename*=UTF-8''Pl%C3%A1n.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await trail()).toEqual([{ subject: plan }])
})

test('A download that broke off goes on where it stopped', async () => {
  const answer = await ask(paths.desk.fileDownload({ id: plan }), { role: 'editor' }, { headers: { range: 'bytes=9-' } })
  expect([answer.status, await answer.text()]).toEqual([206, bytes.subarray(9).toString()])
})

test('Nobody is sent to sign in, another office does not find it, and the public address still says that there is nothing', async () => {
  const before = await trail()
  const address = paths.desk.fileDownload({ id: plan })
  const nobody = await ask(address)
  expect([nobody.status, nobody.headers.get('location')]).toEqual([303, paths.desk.signIn({}, { next: address })])
  expect((await ask(address, { role: 'administrator', office: library.budapest })).status).toBe(404)
  expect((await ask(paths.desk.fileDownload({ id: newId() }), { role: 'editor' })).status).toBe(404)
  expect((await ask(paths.files.download({ id: plan, name: 'Plán.pdf' }), { role: 'editor' })).status).toBe(404)
  expect(await trail()).toEqual(before)
})

test('What a scanner held back, or could not finish, is opened for nobody, and its page offers no download', async () => {
  const scanned = (scan: string) =>
    asSuperuser(library.database.superuser, client => client.query('update files set scan = $1 where id = $2', [scan, plan]))
  const [page, address] = [paths.desk.file({ id: plan }), paths.desk.fileDownload({ id: plan })]
  expect(await (await ask(page, { role: 'editor' })).text()).toContain(`href="${address}"`)
  for (const scan of ['refused', 'gave_up']) {
    await scanned(scan)
    expect((await ask(address, { role: 'administrator' })).status, scan).toBe(404)
    expect(await (await ask(page, { role: 'editor' })).text()).not.toContain('/download"')
  }
  await scanned('clean')
  const html = await (await ask(page, { role: 'editor' })).text()
  expect([html.includes(`href="${address}"`), html.includes('No scanner')]).toEqual([true, false])
})

test('Where readers have it the page leads to their download', async () => {
  await publishArticleWith(library, [plan])
  const html = await (await ask(paths.desk.file({ id: plan }), { role: 'editor' })).text()
  expect([html.includes(paths.files.download({ id: plan, name: 'Plán.pdf' })), html.includes('/download"')]).toEqual([true, false])
})
