import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { processesIn } from './processes.ts'
import { become, nobody } from './servant.ts'
import { postmasterOf, query, readRow, run, scratch, writeRow } from './testing/running.ts'

describe('After kill -9', { timeout: 60_000 }, () => {
  it('of the program, the next start adopts the database that lives on, with every committed row', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    const first = await run(dataDir)
    await writeRow(first.owner!)
    const left = postmasterOf(first.location!)
    await first.end('SIGKILL')
    const second = await run(dataDir)
    expect(postmasterOf(second.location!)).toBe(left)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    await second.end()
    expect(processesIn(second.location!)).toEqual([])
  })

  it('of the database, the program that runs has it back within about a second, at the same address', async () => {
    await using place = await scratch()
    const program = await run(join(place.folder, 'data'))
    await writeRow(program.owner!)
    const again = once(program.child, 'message')
    const killed = performance.now()
    process.kill(postmasterOf(program.location!), 'SIGKILL')
    await again
    expect(performance.now() - killed).toBeLessThan(4000)
    expect(await readRow(program.owner!)).toEqual(['committed'])
    await program.end()
  })

  it('of both, with work under way, the next start comes up by itself with every committed row', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    const first = await run(dataDir)
    await writeRow(first.owner!)
    const busy = new pg.Client(first.owner!)
    busy.on('error', () => {})
    await busy.connect()
    busy.query("insert into kept select 'never committed' from pg_sleep(20)").catch(() => {})
    await wait(100)
    first.child.kill('SIGKILL')
    process.kill(postmasterOf(first.location!), 'SIGKILL')
    const second = await run(dataDir)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    await second.end()
  })

  it('of one backend, the database mends itself and the program stays', async () => {
    await using place = await scratch()
    const program = await run(join(place.folder, 'data'))
    await writeRow(program.owner!)
    const before = postmasterOf(program.location!)
    const victim = new pg.Client(program.owner!)
    victim.on('error', () => {})
    await victim.connect()
    const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() pid')
    process.kill(rows[0]!.pid, 'SIGKILL')
    await expect.poll(() => readRow(program.owner!).catch(() => []), { timeout: 5000 }).toEqual(['committed'])
    expect(postmasterOf(program.location!)).toBe(before)
    await program.end()
  })

  it('and with its process id given to another program of the same user, that program is left alone and the data come up', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    const first = await run(dataDir)
    await writeRow(first.owner!)
    first.child.kill('SIGKILL')
    process.kill(postmasterOf(first.location!), 'SIGKILL')
    const stranger = spawn('sleep', ['60'], { ...become(await nobody()), cwd: '/' })
    await once(stranger, 'spawn')
    const file = join(first.location!, 'postmaster.pid')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(stranger.pid)))
    const second = await run(dataDir)
    expect(await readRow(second.owner!)).toEqual(['committed'])
    await second.end()
    expect(stranger.exitCode).toBe(null)
    stranger.kill()
  })

  it('of a program, what its lock file says counts for nothing, even if the process id lives again', async () => {
    await using place = await scratch()
    const dataDir = join(place.folder, 'data')
    const first = await run(dataDir)
    await first.end('SIGKILL')
    await writeFile(`${first.location}.lock`, JSON.stringify({ pid: process.pid, beginning: 'another time', as: 'program' }))
    const second = await run(dataDir)
    expect(second.refused).toBeUndefined()
    expect(await query(second.connection!, 'select 1 one')).toEqual([{ one: 1 }])
    await second.end()
  })
})
