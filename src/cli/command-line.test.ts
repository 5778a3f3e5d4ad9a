import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from './testing/places.ts'
import { run } from './testing/run.ts'

const commands = [
  'check',
  'migrate',
  'routes',
  'backup',
  'restore',
  'invite',
  'new-password',
  'audit verify',
  'office list',
  'office show',
  'office apply',
  'page list',
  'page apply',
  'import wordpress',
]
const nowhere = { DATA_DIR: '/nonexistent/waypost' }

describe("The operator's command", () => {
  it('lists its commands and its exit codes', async () => {
    const { code, out } = await run('--help', nowhere)
    expect(code).toBe(0)
    for (const command of commands) expect(out).toContain(command.split(' ')[0])
    expect(out).toContain('3 refused because data are there')
  })

  it.each(commands)('%s has a help text that names --json and the exit codes', async command => {
    const { code, out, err } = await run(`${command} --help`, nowhere)
    expect(code).toBe(0)
    expect(out).toContain(`waypost ${command}`)
    expect(out).toContain('--json')
    expect(out).toContain('Exit codes')
    expect(err).toBe('')
  })

  it.each(['audit', 'office', 'page', 'import'])('%s has a help text that lists what is under it and the exit codes', async group => {
    const { code, out } = await run(`${group} --help`, nowhere)
    expect(code).toBe(0)
    for (const command of commands.filter(one => one.startsWith(`${group} `))) expect(out).toContain(`  ${command.split(' ')[1]} `)
    expect(out).toContain('Exit codes')
  })

  it('prints every address without any database, those for everybody with the right `anyone`', async () => {
    const { code, out } = await run('routes --json', nowhere)
    expect(code).toBe(0)
    const routes = JSON.parse(out) as Record<string, unknown>[]
    for (const route of routes) expect(Object.keys(route)).toEqual(['method', 'path', 'face', 'right', 'audit'])
    expect(routes).toContainEqual({ method: 'GET', path: '/:lang/news/:slug', face: 'site', right: 'anyone', audit: null })
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect(routes).toContainEqual({ method: 'GET', path, face: 'machines', right: 'anyone', audit: null })
    expect(routes.filter(route => route.face === 'desk' && route.right !== 'anyone').length).toBeGreaterThan(8)
  })

  it.each(['fly', 'backup', 'check --fats', 'restore a b', 'audit'])(
    '"%s" is wrong use: exit code 2, a word about it, nothing on standard output',
    async words => {
      const { code, out, err } = await run(words, nowhere)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).not.toBe('')
    },
  )

  it.each(['migrate', 'backup /nonexistent/b', 'audit verify', 'invite', 'new-password jana@prague.example', 'check'])(
    '%s where there is no installation says so in one plain sentence',
    async words => {
      const { code, out, err } = await run(words, nowhere)
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toBe('There is no installation in /nonexistent/waypost.\n')
    },
  )

  it('a wrong setting is told as at the start, with exit code 2', async () => {
    const { code, err } = await run('invite', { PORT: 'x' })
    expect(code).toBe(2)
    expect(err).toBe("PORT is 'x'; expected a number from 0 to 65535.\n")
  })

  it('a database that cannot be reached is told without a stack trace or a password', async () => {
    const { code, err } = await run('check', { DATABASE_URL: 'postgres://waypost:very-secret@127.0.0.1:1/waypost' })
    expect(code).toBe(1)
    expect(err).toBe('The database that DATABASE_URL names cannot be reached (ECONNREFUSED).\n')
  })

  it('a folder that is no backup is wrong use', async () => {
    await using place = await folder()
    await mkdir(join(place.path, 'empty'))
    const { code, err } = await run(`restore ${join(place.path, 'empty')}`, nowhere)
    expect(code).toBe(2)
    expect(err).toContain('is not a backup of Waypost')
  })
})
