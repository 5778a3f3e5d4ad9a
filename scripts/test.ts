import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.ts'

const root = join(import.meta.dirname, '..')
const count = { passed: 0, failed: 0, skipped: 0 }
/** Skips that are known, with the reason: whatever else is skipped counts as failed. */
const explained: { file: string; test: string; reason: string }[] = JSON.parse(readFileSync(join(root, 'test/skips.json'), 'utf8'))

/** Runs a program from node_modules on this Node, with everything it says shown. */
const run = (program: string, ...rest: string[]) =>
  new Promise<number>(resolve => {
    spawn(process.execPath, [join(root, 'node_modules', program), ...rest], { cwd: root, stdio: 'inherit' }).on('exit', code => resolve(code ?? 1))
  })

async function step(name: string, ended: Promise<number>) {
  if ((await ended) === 0) count.passed++
  else {
    count.failed++
    console.log(`${name} failed`)
  }
}

interface Report {
  testResults: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string }[] }[]
}

/** Runs a project's tests and counts them; a file that could not be run at all, or a fault outside any test, is a failure of its own. */
async function tests(project: string) {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-test-'))
  const file = join(folder, 'report.json')
  const failedBefore = count.failed
  const code = await run(
    'vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  const report: Report = await readFile(file, 'utf8').then(JSON.parse, () => ({ testResults: [] }))
  await rm(folder, { recursive: true, force: true })
  for (const { name, status, assertionResults } of report.testResults) {
    for (const one of assertionResults) tally(relative(root, name), one.fullName, one.status)
    if (status === 'failed' && !assertionResults.some(one => one.status === 'failed')) count.failed++
  }
  if (code !== 0 && count.failed === failedBefore) count.failed++
}

function tally(file: string, test: string, status: string) {
  if (status === 'passed') count.passed++
  else if (status === 'failed') count.failed++
  else if (explained.some(one => one.file === file && one.test === test)) count.skipped++
  else {
    count.failed++
    console.log(`skipped without a reason in test/skips.json: ${file}: ${test}`)
  }
}

const types = () => step('types', run('typescript/bin/tsc', '--noEmit', '-p', '.'))
const style = () => step('style', run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'))

await types()
await style()
if (!process.argv.includes('--quick')) {
  await step(
    'build',
    build().then(
      () => 0,
      error => {
        console.log((error as Error).message)
        return 1
      },
    ),
  )
  await tests('src')
  await tests('e2e')
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed ? 1 : 0
