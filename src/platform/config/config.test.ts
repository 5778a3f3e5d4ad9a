import { isAbsolute, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, ConfigRefused, configTable, projectRoot, readConfig } from './index.ts'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems
    throw error
  }
}

describe('Settings', () => {
  it('have a safe default each', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: join(projectRoot, 'data'),
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      demo: 'auto',
      webProcesses: 1,
      publicUrl: undefined,
      trustProxy: 0,
      secret: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      logLevel: 'info',
      cacheBytes: 64 * 1024 * 1024,
      connections: { reader: 6, program: 8 },
    } satisfies Config)
  })

  it.each<[string, string, keyof Config, unknown]>([
    ['PORT', '8080', 'port', 8080],
    ['PORT', '0', 'port', 0],
    ['HOST', '::', 'host', '::'],
    ['DATA_DIR', '/srv/waypost', 'dataDir', '/srv/waypost'],
    ['DATA_DIR', 'elsewhere', 'dataDir', join(projectRoot, 'elsewhere')],
    ['DATABASE_URL', 'postgres://w:p%20w@db/waypost?sslmode=require', 'databaseUrl', 'postgres://w:p%20w@db/waypost?sslmode=require'],
    ['WAYPOST_DEMO', 'off', 'demo', 'off'],
    ['WEB_PROCESSES', '64', 'webProcesses', 64],
    ['PUBLIC_URL', 'https://office.example', 'publicUrl', new URL('https://office.example')],
    ['PUBLIC_URL', 'http://office.example:8080/', 'publicUrl', new URL('http://office.example:8080')],
    ['PUBLIC_URL', 'https://Office.example:443', 'publicUrl', new URL('https://office.example')],
    ['TRUST_PROXY', 'off', 'trustProxy', 0],
    ['TRUST_PROXY', 'on', 'trustProxy', 1],
    ['TRUST_PROXY', '2', 'trustProxy', 2],
    ['WAYPOST_SECRET', 'x'.repeat(32), 'secret', 'x'.repeat(32)],
    ['SMTP_URL', 'smtps://user:word@mail.example', 'smtpUrl', 'smtps://user:word@mail.example'],
    ['MAIL_FROM', 'Office <office@example.org>', 'mailFrom', 'Office <office@example.org>'],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['CACHE_MEGABYTES', '8', 'cacheBytes', 8 * 1024 * 1024],
    ['CACHE_MEGABYTES', '0', 'cacheBytes', 0],
    ['READER_CONNECTIONS', '12', 'connections', { reader: 12, program: 8 }],
  ])('%s=%s is taken', (name, text, field, value) => expect(readConfig({ [name]: text })[field]).toEqual(value))

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '30.5'],
    ['PORT', '0x50'],
    ['HOST', 'http://here'],
    ['WAYPOST_DEMO', 'yes'],
    ['WEB_PROCESSES', '0'],
    ['WEB_PROCESSES', '65'],
    ['WEB_PROCESSES', 'auto'],
    ['PUBLIC_URL', 'office.example'],
    ['PUBLIC_URL', 'ftp://office.example'],
    ['PUBLIC_URL', 'https://office.example/site'],
    ['PUBLIC_URL', 'https://office.example?x'],
    ['PUBLIC_URL', 'https://me@office.example'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10'],
    ['MAIL_FROM', 'office'],
    ['MAIL_FROM', 'a@example.org\nBcc: b@example.org'],
    ['LOG_LEVEL', 'loud'],
    ['CACHE_MEGABYTES', '4097'],
    ['PROGRAM_CONNECTIONS', '1'],
  ])('%s=%j stops the start with its name, what was given and what was expected', (name, text) => {
    const { expected } = configTable.find(one => one.name === name)!
    expect(problemsOf({ [name]: text })).toEqual([`${name} is '${text.replace('\n', '?')}'; expected ${expected}.`])
  })

  it.each([
    ['DATABASE_URL', 'mysql://w:hush@db/waypost'],
    ['WAYPOST_SECRET', 'hush'],
    ['SMTP_URL', 'http://user:hush@mail.example'],
  ])('A wrong %s is not shown, since it holds a secret', (name, text) => {
    const [problem, ...more] = problemsOf({ [name]: text })
    expect(more).toEqual([])
    expect(problem).toContain(`${name} is set (${text.length} characters, not shown); expected `)
    expect(problem).not.toContain('hush')
  })

  it('An empty variable is as good as none', () => expect(readConfig({ PORT: '', DATA_DIR: ' ', WAYPOST_SECRET: '' })).toEqual(readConfig({})))

  it('Every problem is told at once, a line each', () =>
    expect(() => readConfig({ PORT: 'x', HOST: '/', WEB_PROCESSES: 'many' })).toThrow(/^PORT is .*\nHOST is .*\nWEB_PROCESSES is .*\.$/))

  it('A variable of our prefix that nothing reads is pointed out', () =>
    expect(problemsOf({ WAYPOST_DEMOS: 'on' })).toEqual([
      'WAYPOST_DEMOS is not a setting of Waypost; those that begin so are WAYPOST_DEMO and WAYPOST_SECRET.',
    ]))

  it('An owner without a database is a contradiction', () =>
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://o@db/w' })[0]).toContain('without DATABASE_URL'))

  it('The table names every setting with its default and meaning', () => {
    expect(configTable.map(one => one.name)).toEqual(expect.arrayContaining(['PORT', 'DATA_DIR', 'DATABASE_OWNER_URL', 'TRUST_PROXY']))
    for (const row of configTable) expect(row.meaning).toMatch(/\.$/)
  })

  it('The project is found from anywhere in it', () => expect(isAbsolute(projectRoot)).toBe(true))
})
