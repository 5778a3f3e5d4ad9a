import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.ts'

const root = join(import.meta.dirname, '..')
let server: ChildProcess | undefined
let ending = false

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/main.js')], { cwd: root, stdio: 'inherit' })
}

async function stop(signal: 'SIGTERM' | 'SIGKILL') {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

/** Builds and starts anew; where the build fails, what ran goes on running. */
async function renew() {
  try {
    const began = performance.now()
    await build()
    // Without ceremony: the database lives on and the next start takes it over, which saves half a second. That this is safe is tested.
    await stop('SIGKILL')
    if (ending) return
    start()
    console.log(`dev: built and started anew (${Math.round(performance.now() - began)} ms)`)
  } catch (error) {
    console.error(`dev: ${(error as Error).message}`)
  }
}

let renewing = Promise.resolve()
let soon: NodeJS.Timeout | undefined
/** An editor writes a file in several steps: the last of them counts. */
function changed(_event: string, file: string | null) {
  if (file && /(~|\.swp|\.test\.tsx?)$/.test(file)) return
  clearTimeout(soon)
  soon = setTimeout(() => {
    renewing = renewing.then(renew)
  }, 40)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    ending = true
    void stop('SIGTERM').then(() => process.exit(0))
  })
for (const folder of ['src', 'messages', 'demo', 'db']) watch(join(root, folder), { recursive: true }, changed)
renewing = renew()
