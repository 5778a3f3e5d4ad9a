import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { processesIn } from '../src/platform/embedded/processes.ts'
import { becomeAdministrator } from '../test/desk-session.ts'
import { killStorm } from '../test/kill-storm.ts'
import { newDataDir, removeData, type StartedProgram, spawnProgram, startProgram } from '../test/started-program.ts'

const empty = { WAYPOST_DEMO: 'off' }

describe('A program', { timeout: 60_000 }, async () => {
  const dataDir = await newDataDir()
  let first: StartedProgram
  afterAll(() => removeData(dataDir))

  it('says where it serves, where the data are, and by which link the administrator comes in', async () => {
    first = await startProgram({ dataDir, env: empty })
    expect(first.lines).toContain(`Waypost serves at http://127.0.0.1:${first.port}/`)
    expect(first.lines).toContain(`The data are in ${dataDir}`)
    expect(first.linkOf('office')).toMatch(/^http:\/\/localhost:\d+\/desk\/welcome\/[\w-]{40,}$/)
  })

  it('keeps what its people wrote', async () => {
    const desk = await becomeAdministrator(first, 'office')
    const told = await desk.post(paths.desk.newArticle({}), {
      language: 'en',
      type: 'news',
      datedOn: '2026-01-02',
      precision: 'day',
      title: 'Kept over starts',
      text: 'Words.',
    })
    expect(told.status).toBe(303)
  })

  it('that is started a second time on the same data says so and ends', async () => {
    const second = await spawnProgram({ dataDir, env: empty })
    expect(await second.end()).toBe(1)
    expect(second.lines.join('\n')).toMatch(
      /^Another Waypost runs on the data in .+ \(process \d+\): stop it first, or set DATA_DIR to another folder\.$/,
    )
    expect((await first.get('/readyz')).status).toBe(200)
  })

  it('whose port is in use says so and ends', async () => {
    const second = await spawnProgram({ port: first.port, env: empty })
    expect(await second.end()).toBe(1)
    expect(second.lines).toEqual([`Port ${first.port} is in use on 127.0.0.1: stop the program that holds it, or set PORT to another number.`])
    await removeData(second.dataDir)
  })

  it.each([
    ['PORT', 'eighty'],
    ['WAYPOST_DEMO', 'perhaps'],
    ['TRUST_PROXY', 'everybody'],
    ['PUBLIC_URL', 'example.org'],
    ['WEB_PROCESSES', '0'],
  ])('whose %s is %s names it, what was given and what was expected, and ends', async (name, given) => {
    const wrong = await spawnProgram({ env: { ...empty, [name]: given } })
    expect(await wrong.end()).toBe(1)
    expect(wrong.lines.join('\n')).toContain(name)
    expect(wrong.lines.join('\n')).toContain(given)
    expect(wrong.lines.join('\n')).toMatch(/expected/)
    expect(existsSync(wrong.dataDir)).toBe(false)
    await removeData(wrong.dataDir)
  })

  it('that is told to end leaves no process and no socket behind, and its log has one JSON object a line', async () => {
    expect(await first.end('SIGTERM')).toBe(0)
    expect(processesIn(join(dataDir, 'postgres'))).toEqual([])
    expect(readdirSync(dataDir)).not.toContain('postgres.lock')
    expect(processesNaming(dataDir)).toEqual([])
    const log = first.lines.filter(line => line.startsWith('{')).map(line => JSON.parse(line))
    expect(log.length).toBeGreaterThan(0)
    // What is said to the person at the terminal: address, data, one-time link, what to do next.
    expect(first.lines.filter(line => !line.startsWith('{'))).toHaveLength(4)
  })

  it('finds its data again at the next start, and offers no second link', async () => {
    const again = await startProgram({ dataDir, env: empty })
    expect(await again.sql('select title from revisions')).toEqual([{ title: 'Kept over starts' }])
    expect(again.linkOf('office')).toBeUndefined()
    expect(await again.end('SIGINT')).toBe(0)
  })
})

describe('Under kill -9 of the program, of its database and of both, while people save,', () => {
  it('nothing that was acknowledged is missing, and each is there once', { timeout: 120_000 }, async () => {
    const result = await killStorm({ kills: 3, writes: 60 })
    console.log(`${result.kills} kills, ${result.acknowledged} writes acknowledged, ${result.sentAgain} sent again`)
    expect(result).toMatchObject({ kills: 3, missing: [], twice: [], invented: [] })
    expect(result.acknowledged).toBeGreaterThanOrEqual(60)
  })
})

/** Processes that have a folder in their command line. */
function processesNaming(folder: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => {
      try {
        return pid > 1 && pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
      } catch {
        return false
      }
    })
}
