import { chmod, lstat, mkdir, readlink, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRoot } from './servant.ts'
import { readRow, run, scratch, writeRow } from './testing/running.ts'

describe.skipIf(!isRoot())('Started as root', { timeout: 60_000 }, () => {
  it('the database runs as another user, with its data where they are looked for', async () => {
    await using place = await scratch()
    const program = await run(join(place.folder, 'data'))
    expect(program.location).toBe(join(place.folder, 'data/postgres'))
    expect((await lstat(program.location!)).uid).not.toBe(0)
    await program.end()
  })

  it('from a folder that nobody else can enter, the data lie in one that they can, and a link leads there', async () => {
    await using place = await scratch()
    const closed = join(place.folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const first = await run(join(closed, 'data'))
    expect(first.location).toMatch(/^\/var\/(lib|tmp)\/waypost\//)
    expect(await readlink(join(closed, 'data/postgres'))).toBe(first.location)
    await writeRow(first.owner!)
    expect((await run(join(closed, 'data'))).refused).toBe('in-use')
    await first.end()
    const second = await run(join(closed, 'data'))
    expect(second.location).toBe(first.location)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    await second.end()
    await rm(dirname(first.location!), { recursive: true })
  })

  it('with a folder that was closed since the data were made, they move to an open one with every row', async () => {
    await using place = await scratch()
    const first = await run(join(place.folder, 'data'))
    await writeRow(first.owner!)
    await first.end()
    await chmod(place.folder, 0o700)
    const second = await run(join(place.folder, 'data'))
    expect(second.location).toMatch(/^\/var\/(lib|tmp)\/waypost\//)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    expect((await run(join(place.folder, 'data'))).refused).toBe('in-use')
    await second.end()
    await rm(dirname(second.location!), { recursive: true })
  })
})
