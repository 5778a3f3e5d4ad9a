import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { paths } from '../src/paths.ts'
import { newId } from '../src/platform/database/ids.ts'
import { signal } from '../src/platform/embedded/processes.ts'
import { becomeAdministrator, deskSession } from './desk-session.ts'
import { newDataDir, removeData, type StartedProgram, startProgram } from './started-program.ts'

export const victims = ['program', 'database', 'both'] as const

export interface StormResult {
  readonly kills: number
  /** Writes that the client was told are done, and those that it had to send again because it was told nothing. */
  readonly acknowledged: number
  readonly sentAgain: number
  /** Acknowledged and not there; there more than once, by rows or by the trail; there and never sent. All three are to be empty. */
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  readonly invented: readonly string[]
  /** Milliseconds from each kill until the program said again that it is ready. */
  readonly back: readonly number[]
}

interface Wishes {
  readonly kills: number
  /** At least so many acknowledged writes in all. */
  readonly writes: number
  readonly writers?: number
  readonly tell?: (line: string) => void
}

/**
 * Writers save articles through the desk's form while the program, its database or both are killed (-9) in turn. Each writer notes what it
 * sends and what it is told in a file, synced line by line, and sends a form again, with the same key, until it is told that it is done.
 */
export async function killStorm({ kills, writes, writers = 4, tell = () => {} }: Wishes): Promise<StormResult> {
  const dataDir = await newDataDir()
  const storm = await openStorm(dataDir)
  try {
    const writing = Array.from({ length: writers }, () => storm.write())
    const back: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      await Promise.race([storm.until(Math.ceil((writes * (kill + 1)) / (kills + 1))), ...writing])
      const victim = victims[kill % victims.length]!
      back.push(await storm.kill(victim))
      tell(`kill ${kill + 1} of ${kills}: ${victim}, ready again after ${back.at(-1)} ms, ${storm.acknowledged()} writes acknowledged`)
    }
    await Promise.race([storm.until(writes), ...writing])
    storm.enough()
    await Promise.all(writing)
    return { kills, back, ...(await storm.compare()) }
  } finally {
    storm.enough()
    await storm.end()
    await removeData(dataDir)
  }
}

async function openStorm(dataDir: string) {
  // With no demonstration: the office has nothing in it but what the writers write.
  let program: StartedProgram = await startProgram({ dataDir, env: { WAYPOST_DEMO: 'off' } })
  const { port } = program
  const { cookie } = await becomeAdministrator(program, 'office')
  const desk = deskSession(program, 'localhost', cookie)
  const history = openHistory(join(dataDir, '..', 'history'))
  let number = 0
  let acknowledged = 0
  let sentAgain = 0
  let ended = false

  /** One article; whatever happens to the answer, the form is sent until there is one. */
  const writeOne = async (title: string) => {
    const form = { 'form-key': newId(), language: 'en', type: 'news', datedOn: '2026-01-02', precision: 'day', title, text: `Words of ${title}.` }
    history.note(`invoke ${title}`)
    for (let attempt = 1; ; attempt++) {
      const told = await desk.post(paths.desk.newArticle({}), form).catch(() => undefined)
      if (told?.status === 303) break
      // No answer, or one that says that nobody knows: what became of the write is to be asked by sending it again.
      if (told && told.status < 500) throw new Error(`${title} was answered with ${told.status}`)
      if (attempt === 1) sentAgain++
      history.note(`unknown ${title} ${told?.status ?? 'cut'}`)
      if (attempt === 400) throw new Error(`${title} was never answered`)
      await wait(50)
    }
    history.note(`ok ${title}`)
    acknowledged++
  }

  return {
    acknowledged: () => acknowledged,
    enough: () => {
      ended = true
    },
    write: async () => {
      while (!ended) await writeOne(`write-${++number}`)
    },
    until: async (count: number) => {
      while (acknowledged < count && !ended) await wait(10)
    },
    kill: async (victim: (typeof victims)[number]): Promise<number> => {
      const began = performance.now()
      const database = program.postmaster()
      if (victim !== 'program' && database) signal(database, 'SIGKILL')
      if (victim === 'database') await readyWith(program, database)
      else {
        await program.end('SIGKILL')
        program = await startProgram({ dataDir, port, env: { WAYPOST_DEMO: 'off' } })
      }
      return Math.round(performance.now() - began)
    },
    compare: async () => {
      const rows = await program.sql<{ title: string; count: number }>(
        "select title, count(*)::int count from revisions where title like 'write-%' group by title",
      )
      const trail = await program.sql<{ count: number }>(
        "select count(*)::int count from audit where action = 'article.created' group by subject having count(*) > 1",
      )
      const { invoked, ok } = history.read()
      const there = new Map(rows.map(row => [row.title, row.count]))
      return {
        acknowledged: ok.size,
        sentAgain,
        missing: [...ok].filter(title => !there.has(title)),
        twice: [...rows.filter(row => row.count > 1).map(row => row.title), ...trail.map(row => `in the trail ${row.count} times`)],
        invented: [...there.keys()].filter(title => !invoked.has(title)),
      }
    },
    end: () => program.end('SIGKILL'),
  }
}

/** The program has noticed that its database died, has another one and says that it is ready. */
async function readyWith(program: StartedProgram, dead: number | undefined): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 60_000; await wait(50)) {
    const living = program.postmaster()
    if (living && living !== dead && (await program.get('/readyz').catch(() => undefined))?.status === 200) return
  }
  throw new Error('the program did not bring its database up again')
}

/** What was sent and what was told, on disk before the next step. */
function openHistory(path: string) {
  const file = openSync(path, 'a')
  const titles = (lines: readonly string[], word: string) =>
    new Set(lines.filter(line => line.startsWith(`${word} `)).map(line => line.split(' ')[1]!))
  return {
    note: (line: string) => {
      writeSync(file, `${line}\n`)
      fsyncSync(file)
    },
    read: () => {
      closeSync(file)
      const lines = readFileSync(path, 'utf8').split('\n')
      return { invoked: titles(lines, 'invoke'), ok: titles(lines, 'ok') }
    },
  }
}
