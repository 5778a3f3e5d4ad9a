import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
export const tablesFile = join(root, 'src/platform/database/tables.ts')

/** The types of the tables as a migrated database tells them. `url` reaches one as its owner. */
export async function tablesOf(url: string): Promise<string> {
  const out = join(root, 'node_modules', `.tables-${process.pid}.ts`)
  const generator = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const options = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    out,
    '--default-schema',
    'public',
    '--date-parser',
    'string',
    '--log-level',
    'error',
    '--exclude-pattern',
    '(jobs|auth).*',
  ]
  await promisify(execFile)(process.execPath, [generator, ...options], { cwd: root })
  const text = await readFile(out, 'utf8')
  // Our pools read int8 as a number (pools.ts).
  const own = text.replace('export interface DB {', 'export interface Tables {').replace(/export type Int8 = .*/, 'export type Int8 = number;')
  return `${own.trimEnd()}\n`
}

if (import.meta.main) {
  const url = process.argv[2]
  if (!url) throw new Error('node scripts/tables.ts postgres://owner@host/database')
  await writeFile(tablesFile, await tablesOf(url))
}
