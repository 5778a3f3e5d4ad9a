import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrations, openInstallation } from '../../installation.ts'
import { startWorker } from '../../jobs/worker.ts'
import { readConfig } from '../../platform/config/index.ts'
import { mailRoom } from '../../platform/mail/mail.ts'
import { openProgram, openWeb } from '../../program.ts'
import { silence } from '../opening.ts'
import { fill, wholeOf } from '../testing/canaries.ts'
import { cluster, folder, ownDatabase } from '../testing/places.ts'
import { run } from '../testing/run.ts'
import { servers } from '../testing/servers.ts'
import { leftOut } from './tables.ts'

const silentTables = Object.keys(leftOut)

describe.each(servers)("On a database of one's own, in $name", { timeout: 90_000 }, ({ name, start }) => {
  beforeAll(() => console.info(`A database of one's own: ${name}`))

  it('the owner migrates, the program serves, check finds nothing wrong, and a backup goes from our version to this one and back', async () => {
    await using server = await start()
    await using place = await folder()
    await using here = await ownDatabase(server.superuser)
    const settings = { ...here.settings, DATA_DIR: join(place.path, 'data') }

    const asProgram = { DATABASE_URL: settings.DATABASE_URL, DATA_DIR: settings.DATA_DIR }
    expect(await run('migrate', asProgram)).toMatchObject({ code: 2, err: expect.stringContaining('DATABASE_OWNER_URL') })
    expect(JSON.parse((await run('migrate --json', settings)).out).run).toHaveLength((await migrations()).length)
    expect(await run('migrate', asProgram)).toMatchObject({ code: 0, out: 'The database is up to date.\n' })

    await using ours = await ownDatabase(cluster())
    const ourSettings = { ...ours.settings, DATA_DIR: join(place.path, 'ours') }
    await run('migrate', ourSettings)
    await fill(ourSettings, ours.program, ours.superuser)
    expect(await run(`backup ${join(place.path, 'there')}`, ourSettings)).toMatchObject({ code: 0 })
    // Needs no owner where the database is up to date.
    expect(await run(`restore ${join(place.path, 'there')}`, asProgram)).toMatchObject({ code: 0 })
    expect(await wholeOf(here.superuser, silentTables)).toEqual(await wholeOf(ours.superuser, silentTables))

    const { code, out } = await run('check', asProgram)
    expect(out).toContain('Everything is as it should be.')
    expect(code).toBe(0)
    await serves(settings)

    await using again = await ownDatabase(cluster())
    expect(await run(`backup ${join(place.path, 'back')}`, asProgram)).toMatchObject({ code: 0 })
    expect(await run(`restore ${join(place.path, 'back')}`, { ...again.settings, DATA_DIR: join(place.path, 'again') })).toMatchObject({ code: 0 })
    for (const table of ['public.revisions', 'public.live', 'public.fact_changes', 'public.list_counts', 'auth.accounts'])
      expect((await wholeOf(again.superuser, silentTables)).get(table)).toEqual((await wholeOf(ours.superuser, silentTables)).get(table))
  })
})

async function serves(settings: Record<string, string>): Promise<void> {
  const config = readConfig({ ...settings, PORT: '0' })
  const installation = await openInstallation(config, silence, { kind: 'program' })
  const program = await openProgram(config, installation.connection, silence)
  const worker = await startWorker(program.platform, program.jobs, { mail: mailRoom(config), identity: program.identity, config }, program.offices)
  const { server, hearing } = openWeb(program)
  try {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const page = await fetch(`http://127.0.0.1:${port}/en/news`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('/en/news/')
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  } finally {
    await new Promise(resolve => server.close(resolve))
    await hearing.stop()
    worker.stop()
    await program.close()
    await installation.stop()
  }
}
