import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { access } from './access.ts'
import type { CommandRule } from './domain/commands/index.ts'
import { type Path, paths } from './paths.ts'
import { routes } from './routes.ts'

const vital = [paths.machines.healthz, paths.machines.readyz, paths.machines.metrics].map(path => path.pattern as string)

/** Every address, one a line. */
function table(): string {
  const lines = routes.map(({ method, path, face, right, audit }) => [method, path.pattern, face, right, audit ?? '–'])
  const widths = [0, 1, 2, 3].map(column => Math.max(...lines.map(line => line[column]!.length)))
  return `${lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}

/** Pages for two sorts of people: the address asks the lesser right, and which command is called depends on who it is. */
const lesser: Record<string, string> = {
  // No command: the session's own end.
  'account.signed-out': 'desk.enter',
  'text.written': 'text.translate',
}

const everyPath = (of: object): Path<string>[] =>
  Object.values(of).flatMap(one => (typeof one === 'function' ? [one as Path<string>] : everyPath(one as object)))

test('Every address with its method, face, right and audit event is as it was', async () => {
  await expect(table()).toMatchFileSnapshot('../test/routes.txt')
})

test('No address stands twice in the table, or is written in two ways', () => {
  const written = routes.map(({ method, path }) => `${method} ${path.pattern.replaceAll(/:[a-zA-Z0-9]+/g, ':')}`)
  expect(written.filter((one, index) => written.indexOf(one) !== index)).toEqual([])
})

test('Every address of paths.ts is answered, and every answered one stands there', () => {
  const known = everyPath(paths).map(path => path.pattern)
  expect(new Set(known).size).toBe(known.length)
  const answered = new Set<string>([...routes.map(route => route.path.pattern), ...vital, paths.root.pattern])
  expect(known.filter(one => !answered.has(one))).toEqual([])
  expect([...answered].filter(one => !known.includes(one))).toEqual([])
})

test('Every right that an address asks is known, and public addresses ask none', () => {
  for (const { face, right, path } of routes) {
    if (face !== 'desk') expect(right, path.pattern).toBe('anyone')
    else if (right !== 'anyone') expect(access[right], path.pattern).toBeDefined()
  }
})

test('An address of the desk that anyone may ask is a door: signing in, a one-time link, a new password', () => {
  const doors = routes.filter(route => route.face === 'desk' && route.right === 'anyone').map(route => route.path.pattern)
  expect([...new Set(doors)].toSorted()).toEqual(
    [paths.desk.signIn, paths.desk.welcome, paths.desk.welcomeToken, paths.desk.newPassword, paths.desk.newPasswordToken]
      .map(path => path.pattern as string)
      .toSorted(),
  )
})

/** A GET that leaves its trace: nothing is changed by it, but the trail keeps who looked. */
const looks = ['file.opened']

test('Nothing is changed by a GET, and what a POST leaves in the trail is an event of a command, or of a door', async () => {
  const areas = readdirSync(join(import.meta.dirname, 'domain'), { withFileTypes: true }).filter(one => one.isDirectory())
  const modules = await Promise.all(areas.map(one => import(`./domain/${one.name}/index.ts`) as Promise<Record<string, unknown>>))
  const rules = modules
    .flatMap(one => Object.values(one))
    .flatMap(one => (typeof one === 'function' && 'rule' in one ? [one.rule as CommandRule] : []))
  const events = new Map(rules.map(rule => [rule.audit, rule.right.name]))
  for (const { method, path, audit, right } of routes) {
    if (method === 'GET' && !looks.includes(audit!)) expect(audit, path.pattern).toBeNull()
    else if (audit && right !== 'anyone') expect([events.get(audit), lesser[audit]], `${path.pattern}: ${audit}`).toContain(right)
  }
})
