// Starting: from `npm start` to the first page, on an empty data folder and later; memory at rest with the database.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { budgets, finish, hold, median } from './budgets.ts'
import { proportionalSize } from './processes.ts'
import { env, freePort, inFolder } from './started.ts'

const ROUNDS = 3
/** Picture sizes and other first jobs are done by then. */
const REST = 20_000

const firsts: number[] = []
const laters: number[] = []
let atRest = 0
for (let round = 1; round <= ROUNDS; round += 1)
  await inFolder(async folder => {
    const data = join(folder, 'data')
    const first = await npmStart(data)
    firsts.push(first.seconds)
    if (round === 1) {
      await wait(REST)
      atRest = await proportionalSize(first.process.pid!, data)
    }
    await endGroup(first.process)
    const later = await npmStart(data)
    laters.push(later.seconds)
    await endGroup(later.process)
    console.log(`  round ${round}: empty data folder ${first.seconds.toFixed(2)} s, later ${later.seconds.toFixed(2)} s`)
  })
hold('npm start on an empty data folder to the first page', median(firsts), { most: budgets.firstStart }, ' s')
hold('a later npm start to the first page', median(laters), { most: budgets.laterStart }, ' s')
if (atRest > 0) hold('memory at rest with the database (PSS, npm included)', atRest, { most: budgets.idleMegabytes }, ' MB')
else console.log('memory at rest: not measured, this system has no /proc/…/smaps_rollup')
finish()

async function npmStart(data: string): Promise<{ process: ChildProcess; seconds: number }> {
  const port = await freePort()
  const began = performance.now()
  const cwd = join(import.meta.dirname, '..')
  const started = spawn('npm', ['start'], { cwd, env: { ...env, PORT: String(port), DATA_DIR: data }, stdio: 'ignore', detached: true })
  while (started.exitCode === null) {
    const page = await fetch(`http://127.0.0.1:${port}/en/`).catch(() => undefined)
    if (page?.status === 200) return { process: started, seconds: (performance.now() - began) / 1000 }
    await wait(10)
  }
  throw new Error(`npm start ended with ${started.exitCode}`)
}

async function endGroup(started: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => started.once('exit', resolve))
  process.kill(-started.pid!, 'SIGTERM')
  await ended
  await wait(500)
}
