import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { embeddedState, openEmbedded } from './index.ts'
import { processesIn } from './processes.ts'
import { postmasterOf, query, readRow, run, scratch, writeRow } from './testing/running.ts'

const silent = { info() {}, warn() {}, error() {} }

describe('The embedded database', { timeout: 60_000 }, () => {
  it('is made in an empty data folder, keeps its rows over a stop, and leaves no process and no socket behind', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    const first = await run(dataDir)
    expect(first.fresh).toBe(true)
    await writeRow(first.owner!)
    const [settings] = await query(
      first.connection!,
      "select current_setting('fsync') fsync, current_setting('synchronous_commit') commit, current_setting('full_page_writes') pages, current_setting('data_checksums') checksums, current_setting('server_encoding') encoding, current_setting('listen_addresses') network",
    )
    expect(settings).toEqual({ fsync: 'on', commit: 'on', pages: 'on', checksums: 'on', encoding: 'UTF8', network: '' })
    const [roles] = await query(first.connection!, 'select bool_or(rolsuper) super from pg_roles where rolname in (current_user, $$waypost_owner$$)')
    expect(roles).toEqual({ super: false })
    await first.end()
    expect(processesIn(first.location!)).toEqual([])
    expect(existsSync(first.connection!.host)).toBe(false)
    const second = await run(dataDir)
    expect(second.fresh).toBe(false)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    await second.end()
  })

  it('refuses a second program on the same data in one sentence, and the first goes on', async () => {
    await using place = await scratch()
    const first = await run(join(place.folder, 'data'))
    const second = await run(join(place.folder, 'data'))
    expect(second.refused).toBe('in-use')
    expect(second.sentence).toMatch(/^Another Waypost runs on the data in \S+ \(process \d+\): stop it first, or set DATA_DIR to another folder\.$/)
    expect(await query(first.connection!, 'select 1 one')).toEqual([{ one: 1 }])
    await first.end()
  })

  it('is joined by a command while the program runs, and brought up for it and ended after while none does', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    await expect(openEmbedded({ dataDir, log: silent })).rejects.toMatchObject({ reason: 'nothing-here' })
    expect(await embeddedState(dataDir)).toBe('none')
    const program = await run(dataDir)
    await writeRow(program.owner!)
    expect(await embeddedState(dataDir)).toBe('running')
    const joined = await openEmbedded({ dataDir, log: silent })
    expect(await readRow(joined.owner)).toEqual(['committed'])
    await joined.stop()
    expect(await readRow(program.owner!)).toEqual(['committed'])
    await program.end()
    expect(await embeddedState(dataDir)).toBe('stopped')
    const alone = await openEmbedded({ dataDir, log: silent })
    expect(await readRow(alone.owner)).toEqual(['committed'])
    expect((await run(dataDir)).sentence).toMatch(/^A waypost command is at work on the data/)
    await alone.stop()
    expect(processesIn(alone.location)).toEqual([])
  })

  it('lives in a folder with a long path and spaces', async () => {
    await using place = await scratch()
    const long = join(place.folder, ...Array.from({ length: 8 }, (_, one) => `a folder with a long name, number ${one}`))
    const dataDir = join(long, 'data')
    await mkdir(long, { recursive: true })
    const program = await run(dataDir)
    expect(program.location!.length).toBeGreaterThan(250)
    expect(await query(program.connection!, 'select 1 one')).toEqual([{ one: 1 }])
    await program.end()
    expect(processesIn(program.location!)).toEqual([])
  })

  it('is made anew where initdb was killed half way', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    await mkdir(join(dataDir, 'postgres.new-4711/base'), { recursive: true })
    await writeFile(join(dataDir, 'postgres.new-4711/PG_VERSION'), '18\n')
    const program = await run(dataDir)
    expect(program.fresh).toBe(true)
    expect(existsSync(join(dataDir, 'postgres.new-4711'))).toBe(false)
    await program.end()
  })

  it('names the way across when the data are of another major version', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n')
    const refused = await run(dataDir)
    expect(refused.sentence).toMatch(/PostgreSQL 17's and this Waypost brings PostgreSQL 18: .*npx waypost backup DIR.*npx waypost restore DIR/)
  })

  it('does not touch a folder of somebody else’s files', async () => {
    await using place = await scratch()
    await mkdir(join(place.folder, 'data/postgres'), { recursive: true })
    await writeFile(join(place.folder, 'data/postgres/letter.txt'), 'mine')
    expect((await run(join(place.folder, 'data'))).sentence).toMatch(/holds files that are not a database/)
    expect(existsSync(join(place.folder, 'data/postgres/letter.txt'))).toBe(true)
  })

  it('comes up again when its socket was cleaned away, at the same address', async () => {
    await using place = await scratch()
    const program = await run(join(place.folder, 'data'))
    const before = postmasterOf(program.location!)
    await rm(program.connection!.host, { recursive: true })
    await new Promise(resolve => program.child.once('message', resolve))
    await wait(50)
    expect(postmasterOf(program.location!)).not.toBe(before)
    expect(await query(program.connection!, 'select 1 one')).toEqual([{ one: 1 }])
    await program.end()
  })
})
