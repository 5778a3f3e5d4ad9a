import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const folder = join(import.meta.dirname, '../bench')
const benchmarks = globSync('*.bench.ts', { cwd: folder })
  .sort()
  .map(file => ({ file: join(folder, file), name: basename(file, '.bench.ts') }))
const [asked, ...rest] = process.argv.slice(2)

if (asked === undefined) {
  console.log('npm run bench -- NAME runs one of:')
  // Each says in the comment on its first line what it measures.
  for (const { file, name } of benchmarks)
    console.log(
      `  ${name.padEnd(10)} ${readFileSync(file, 'utf8')
        .split('\n', 1)[0]!
        .replace(/^\/[/*]+\s*|\s*\*\/$/g, '')}`,
    )
} else {
  const chosen = benchmarks.find(one => one.name === asked)
  if (!chosen) {
    console.error(`There is no benchmark '${asked}'; there are ${benchmarks.map(one => one.name).join(', ') || 'none yet'}.`)
    process.exit(2)
  }
  process.exit(spawnSync(process.execPath, [chosen.file, ...rest], { stdio: 'inherit' }).status ?? 1)
}
