import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configTable, projectRoot } from '../platform/config/index.ts'
import { exitCodes } from './exit-codes.ts'
import { run } from './testing/run.ts'

const page = await readFile(join(projectRoot, 'docs/operate.md'), 'utf8')

describe('docs/operate.md', () => {
  it('tells every setting as the program reads it, and no other', () => {
    const told = [...page.matchAll(/^\| `([A-Z_]+)` \| .*$/gm)].map(([line]) => line)
    expect(told).toEqual(configTable.map(one => `| \`${one.name}\` | ${one.default} | ${one.expected} | ${one.meaning} |`))
  })

  it('tells every command and every exit code', async () => {
    const { out } = await run('--help', {})
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!).filter(name => name !== 'help')
    for (const name of commands) expect(page).toMatch(new RegExp(`^\\| \`${name}[^\`]*\` \\|`, 'm'))
    for (const code of Object.values(exitCodes)) expect(page).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'))
  })
})
