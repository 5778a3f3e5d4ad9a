import { join } from 'node:path'
import type { z } from 'zod'
import { CONNECTION } from './connection-of-parent.ts'
import { projectRoot } from './root.ts'
import { type Setting, type SettingName, settings } from './settings.ts'

export { childProgram, projectRoot } from './root.ts'
export { configTable } from './settings.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly demo: 'on' | 'off' | 'auto'
  readonly webProcesses: number
  /** Scheme, host and port, no path; undefined where the server's own address is meant. */
  readonly publicUrl: URL | undefined
  /** How many proxies in front are believed; 0 for none. */
  readonly trustProxy: number
  readonly secret: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  readonly cacheBytes: number
  /** The most connections of one process; what `openDatabase` takes. */
  readonly connections: { readonly reader: number; readonly program: number }
}

type Values = { [Name in SettingName]?: z.output<(typeof settings)[Name]['schema']> }

/** Reads the settings from environment variables, an empty one counting as absent. Throws ConfigRefused with every problem there is. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries<Setting>(settings).flatMap(([name, setting]) => {
    const text = environment[name]?.trim()
    return text ? [{ name: name as SettingName, setting, text, read: setting.schema.safeParse(text) }] : []
  })
  const wrong = given
    .filter(one => !one.read.success)
    .map(({ name, setting, text }) => `${name} is ${setting.secret ? masked(text) : `'${shown(text)}'`}; expected ${setting.expected}.`)
  const values = Object.fromEntries(given.map(one => [one.name, one.read.data])) as Values
  const problems = [...wrong, ...unknownNames(environment), ...contradictions(values)]
  if (problems.length) throw new ConfigRefused(problems)
  return {
    port: values.PORT ?? 3000,
    host: values.HOST ?? '127.0.0.1',
    dataDir: values.DATA_DIR ?? join(projectRoot, 'data'),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    demo: values.WAYPOST_DEMO ?? 'auto',
    webProcesses: values.WEB_PROCESSES ?? 1,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY ?? 0,
    secret: values.WAYPOST_SECRET,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL ?? 'info',
    cacheBytes: (values.CACHE_MEGABYTES ?? 64) * 1024 * 1024,
    connections: { reader: values.READER_CONNECTIONS ?? 6, program: values.PROGRAM_CONNECTIONS ?? 8 },
  }
}

/** The start is stopped by settings; each problem is one plain sentence, and the message is all of them, a line each. */
export class ConfigRefused extends Error {
  override name = 'ConfigRefused'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const masked = (text: string) => `set (${text.length} characters, not shown)`

const shown = (text: string) => {
  const plain = text.replace(/\p{Cc}/gu, '?')
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain
}

/** Variables with our prefix that nothing reads: a slip of the pen would otherwise go unseen. */
const unknownNames = (environment: Record<string, string | undefined>) =>
  Object.keys(environment)
    .filter(name => /^WAYPOST_/i.test(name) && !(name in settings) && name !== CONNECTION && !name.startsWith('WAYPOST_TEST_'))
    .map(
      name =>
        `${name} is not a setting of Waypost; those that begin so are ${Object.keys(settings)
          .filter(one => one.startsWith('WAYPOST_'))
          .join(' and ')}.`,
    )

const contradictions = ({ DATABASE_URL, DATABASE_OWNER_URL }: Values) =>
  DATABASE_OWNER_URL && !DATABASE_URL ? ['DATABASE_OWNER_URL is set without DATABASE_URL; expected both, or neither for the embedded database.'] : []
