import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { access } from './access.ts'
import { may, roles } from './domain/actors/index.ts'
import type { CommandRule } from './domain/commands/index.ts'

const holders = [...roles, 'job', 'operator'] as const

/** Who may do what, as a table that an administrator could check. */
function matrix(): string {
  const names = Object.keys(access)
  const widest = Math.max(...names.map(name => name.length))
  const line = (first: string, cells: readonly string[]) => `${first.padEnd(widest)}  ${cells.join('  ')}`.trimEnd()
  const rows = names.map(name => {
    const held = holders.map(holder => access[name]!.holders.includes(holder))
    return line(
      name,
      holders.map((holder, index) => (held[index] ? '•' : '').padEnd(holder.length)),
    )
  })
  return `${[line('', holders), ...rows].join('\n')}\n`
}

interface Command {
  readonly name: string
  readonly rule: CommandRule
}

/** Every command that an area of the domain exports. */
async function commands(): Promise<Command[]> {
  const areas = readdirSync(join(import.meta.dirname, 'domain'), { withFileTypes: true }).filter(one => one.isDirectory())
  const modules = await Promise.all(
    areas.map(async one => [one.name, (await import(`./domain/${one.name}/index.ts`)) as Record<string, unknown>] as const),
  )
  return modules.flatMap(([area, exported]) =>
    Object.entries(exported).flatMap(([name, value]) =>
      typeof value === 'function' && 'rule' in value ? [{ name: `${area}.${name}`, rule: value.rule as CommandRule }] : [],
    ),
  )
}

test('Who may do what is as it was: roles and doors beside rights', async () => {
  await expect(matrix()).toMatchFileSnapshot('../test/access.txt')
})

test('A right stands under its own name, and its holders are roles or doors that there are', () => {
  for (const [name, right] of Object.entries(access)) {
    expect(right.name).toBe(name)
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/)
    for (const holder of right.holders) expect(holders).toContain(holder)
  }
})

test('The matrix is what is asked: each role alone, here, elsewhere, and as nobody', () => {
  for (const right of Object.values(access)) {
    for (const role of roles) {
      const actor = { kind: 'account', id: 'a', name: 'A', office: 'here', roles: [role], languages: [] } as const
      expect(may(actor, right, 'here')).toBe(right.holders.includes(role))
      expect(may(actor, right, 'elsewhere')).toBe(false)
    }
    expect(may({ kind: 'nobody' }, right, 'here')).toBe(false)
  }
})

test('An auditor reads and changes nothing, and only an administrator changes who may do what', () => {
  for (const [name, { holders }] of Object.entries(access)) {
    if (holders.includes('auditor')) expect(name).toMatch(/\.read$|^desk\.enter$/)
    if (/^people\.(change|invite)$/.test(name)) expect(holders.filter(one => one !== 'operator')).toEqual(['administrator'])
  }
})

test('Every command asks a right of the table and leaves an event in the trail that no other leaves', async () => {
  const all = await commands()
  expect(all.length).toBeGreaterThan(20)
  for (const { name, rule } of all) {
    expect(access[rule.right.name], name).toBe(rule.right)
    expect(rule.audit, name).toMatch(/^[a-z]+\.[a-z-]+$/)
  }
  const events = all.map(one => one.rule.audit)
  expect(events.filter((one, index) => events.indexOf(one) !== index)).toEqual([])
})

test('Every right is asked by somebody: no line of the table is there for nothing', async () => {
  const { routes } = await import('./routes.ts')
  const asked = new Set([...(await commands()).map(one => one.rule.right.name), ...routes.map(one => one.right)])
  expect(Object.keys(access).filter(name => !asked.has(name))).toEqual([])
})
