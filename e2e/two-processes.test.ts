import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../src/paths.ts'
import { signal } from '../src/platform/embedded/processes.ts'
import { becomeAdministrator, type DeskSession } from '../test/desk-session.ts'
import type { Told } from '../test/http.ts'
import { removeData, type StartedProgram, startProgram } from '../test/started-program.ts'

const article = (title: string) => ({ language: 'en', type: 'news', datedOn: '2026-01-02', precision: 'day', title, text: `Words of ${title}.` })

/** Connections are given to the processes in turn: so many requests over new ones reach each of two several times. */
const enoughForBoth = 8

describe('With two web processes', { timeout: 60_000 }, () => {
  let program: StartedProgram
  let desk: DeskSession
  /** Where an article is written, and where readers find it. */
  let written: string
  const read = paths.site.article({ lang: 'en', slug: 'the-first' })
  const site = (path: string) => program.get(path, { host: 'localhost' })

  beforeAll(async () => {
    program = await startProgram({ env: { WAYPOST_DEMO: 'off', WEB_PROCESSES: '2', LOG_LEVEL: 'debug' } })
    desk = await becomeAdministrator(program, 'office')
    written = await publish(article('The first'))
  })
  afterAll(async () => {
    await program?.end('SIGTERM')
    if (program) await removeData(program.dataDir)
  })

  const publish = async (fields: ReturnType<typeof article>): Promise<string> => {
    const made = await desk.post(paths.desk.newArticle({}), fields)
    await publishNewest(made.headers.location!)
    return made.headers.location!
  }
  const publishNewest = async (at: string) => {
    const told = await desk.post(`${at}/publication`, { revision: await newest(at) })
    if (told.status !== 303) throw new Error(`not published: ${told.status}`)
  }
  const newest = async (at: string) => /name="revision" value="([^"]+)"/.exec((await desk.get(at)).text)?.[1] ?? ''

  it('each of the two answers', async () => {
    for (let count = 0; count < enoughForBoth; count++) await site(paths.desk.signIn({}))
    const requests = program.lines.filter(line => line.startsWith('{')).map(line => JSON.parse(line) as { event: string; pid: number })
    const processes = new Set(requests.filter(line => line.event === 'request').map(line => line.pid))
    expect(processes.size).toBe(2)
  })

  it('a commit is visible on both at once, on pages that were kept before it', async () => {
    await Promise.all(Array.from({ length: enoughForBoth }, () => site(read)))
    for (let round = 1; round <= 3; round++) {
      const title = `The first, told ${round} times`
      const saved = await desk.post(written, { ...article(title), slug: 'the-first', 'based-on': await newestRevision() })
      expect(saved.status).toBe(303)
      await publishNewest(written)
      // The notice crosses from one process to the other; how fast, the benchmark says.
      await wait(300)
      const answers = await Promise.all(Array.from({ length: enoughForBoth }, () => site(read)))
      expect(answers.filter(answer => !answer.text.includes(title))).toEqual([])
    }
  })
  const newestRevision = async () => (await program.sql<{ id: string }>('select id from revisions order by made_at desc limit 1'))[0]!.id

  it('a database that dies under load costs no wrong page: kept pages are served, others say 503 and when to come again, and then all is back', async () => {
    const news = paths.site.news({ lang: 'en' })
    const kept = await Promise.all(Array.from({ length: enoughForBoth }, () => site(read)))
    expect(kept.map(answer => answer.status)).toEqual(kept.map(() => 200))
    const answers: { path: string; told: Told }[] = []
    let stop = false
    let fresh = 0
    const load = Array.from({ length: 4 }, async (_, reader) => {
      while (!stop) {
        // Half of them ask for what nobody asked for before.
        const path = reader % 2 ? read : paths.site.article({ lang: 'en', slug: `nothing-${fresh++}` })
        answers.push({ path, told: await site(path) })
        await wait(5)
      }
    })
    await wait(300)
    const database = program.postmaster()!
    signal(database, 'SIGKILL')
    const began = performance.now()
    await expect
      .poll(async () => (program.postmaster() ?? database) !== database && (await site('/readyz')).status === 200, { timeout: 30_000, interval: 50 })
      .toBe(true)
    const away = performance.now() - began
    await wait(1000)
    const afterwards = answers.length
    await wait(500)
    stop = true
    await Promise.all(load)

    const pages = answers.filter(({ path }) => path === read)
    const others = answers.filter(({ path }) => path !== read)
    expect(new Set(pages.map(({ told }) => told.status))).toEqual(new Set([200]))
    expect(pages.filter(({ told }) => !told.text.includes('The first, told 3 times'))).toEqual([])
    expect(new Set(others.map(({ told }) => told.status)).difference(new Set([404, 503]))).toEqual(new Set())
    const refused = others.filter(({ told }) => told.status === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(({ told }) => !Number(told.headers['retry-after']))).toEqual([])
    expect(answers.slice(afterwards).filter(({ told }) => told.status === 503)).toEqual([])
    expect((await site(news)).text).toContain('The first, told 3 times')
    console.log(`${answers.length} answers, ${refused.length} of them 503 while the database was away for ${Math.round(away)} ms`)
  })

  it('what is saved after that is visible on both again', async () => {
    await publish(article('After the fall'))
    await wait(300)
    const answers = await Promise.all(Array.from({ length: enoughForBoth }, () => site(paths.site.news({ lang: 'en' }))))
    expect(answers.filter(answer => !answer.text.includes('After the fall'))).toEqual([])
  })

  it('told to end under load they answer what they had taken, and none of it wrongly', async () => {
    const answers: Told[] = []
    let refusedConnections = 0
    let ended = false
    const load = Array.from({ length: 4 }, async () => {
      while (!ended)
        await site(read).then(
          told => answers.push(told),
          () => {
            refusedConnections++
            return wait(20)
          },
        )
    })
    await wait(300)
    expect(await program.end('SIGTERM')).toBe(0)
    ended = true
    await Promise.all(load)
    expect(answers.length).toBeGreaterThan(20)
    expect(answers.filter(({ status, text }) => status !== 200 || !text.endsWith('</html>'))).toEqual([])
    console.log(`${answers.length} answers until the end, ${refusedConnections} connections refused after it`)
  })
})
