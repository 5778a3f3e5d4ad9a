import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './root.ts'

/** One environment variable: what it may be, what it is without, and what it means to the operator. */
export interface Setting {
  /** Reads the text; fails on what is not expected. */
  readonly schema: z.ZodType
  /** Completes "PORT is 'x'; expected …". */
  readonly expected: string
  /** What holds where it is not set, in the operator's words. */
  readonly default: string
  readonly meaning: string
  /** Never shown, not even when wrong. */
  readonly secret?: true
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))

const url = (...protocols: string[]) => z.string().refine(text => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const origin = url('http:', 'https:').transform((text, context) => {
  const parsed = new URL(text)
  if (parsed.pathname === '/' && !parsed.username && !/[?#]/.test(text)) return parsed
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

const postgres = url('postgres:', 'postgresql:')
const postgresExpected = 'an address of the form postgres://user:password@host:5432/database'

/** Relative to the project and not to where a command is called from, so that all commands mean the same folder. */
const folder = z
  .string()
  .refine(text => !text.includes('\0'))
  .transform(text => (isAbsolute(text) ? text : join(projectRoot, text)))

const trust = z.union([z.literal('off').transform(() => 0), z.literal('on').transform(() => 1), whole(0, 9)])

export const settings = {
  PORT: {
    schema: whole(0, 65535),
    expected: 'a number from 0 to 65535',
    default: '3000',
    meaning: 'The port that is listened on; 0 takes any that is free.',
  },
  HOST: {
    schema: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    expected: 'a name or an address of this machine, such as 127.0.0.1, 0.0.0.0 or ::',
    default: '127.0.0.1',
    meaning: 'The address that is listened on. Anything but loopback can be reached by others.',
  },
  DATA_DIR: {
    schema: folder,
    expected: 'the path of a folder',
    default: './data',
    meaning: 'The folder of the files, mails, secrets and of the embedded database; a relative path starts at the project.',
  },
  DATABASE_URL: {
    schema: postgres,
    expected: postgresExpected,
    default: 'the embedded PostgreSQL',
    meaning: 'A PostgreSQL 15 or newer of your own, as the program signs in to it.',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    schema: postgres,
    expected: postgresExpected,
    default: 'none',
    meaning: 'The same database as its owner, who migrates it; only for one of your own.',
    secret: true,
  },
  WAYPOST_DEMO: {
    schema: z.enum(['on', 'off', 'auto']),
    expected: 'on, off or auto',
    default: 'auto',
    meaning: 'Whether the demonstration office is loaded; auto does so into an embedded database that is empty.',
  },
  WEB_PROCESSES: {
    schema: whole(1, 64),
    expected: 'a number from 1 to 64',
    default: '1',
    meaning: 'How many processes answer requests; one a core.',
  },
  PUBLIC_URL: {
    schema: origin,
    expected: 'http:// or https:// with a host and perhaps a port, without a path',
    default: 'http://localhost and the port',
    meaning: "What visitors type: scheme, port and the default office's host.",
  },
  TRUST_PROXY: {
    schema: trust,
    expected: 'off, on or the number of proxies in front, from 0 to 9',
    default: 'off',
    meaning: 'Whether X-Forwarded-For and X-Forwarded-Proto are believed: on is one proxy in front, a number that many.',
  },
  WAYPOST_SECRET: {
    schema: z.string().min(32),
    expected: 'at least 32 characters',
    default: 'made once and kept in DATA_DIR',
    meaning: 'Signs sessions and links; the same on every machine of one installation.',
    secret: true,
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:'),
    expected: 'an address of the form smtp://user:password@host:587 or smtps://…',
    default: 'none: mails are kept as files in DATA_DIR/mail',
    meaning: 'The server that mails are sent through.',
    secret: true,
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/),
    expected: 'a mail address, with or without a name: Office <office@example.org>',
    default: "the office's own address",
    meaning: 'The sender of every mail.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    expected: 'fatal, error, warn, info, debug or silent',
    default: 'info',
    meaning: 'What is worth a line in the log.',
  },
  CACHE_MEGABYTES: {
    schema: whole(0, 4096),
    expected: 'a number from 0 to 4096',
    default: '64',
    meaning: 'The most that the kept pages of one process may take. 0 keeps none: for measuring.',
  },
  READER_CONNECTIONS: {
    schema: whole(1, 100),
    expected: 'a number from 1 to 100',
    default: '6',
    meaning: 'The most connections of one process for public pages.',
  },
  PROGRAM_CONNECTIONS: {
    schema: whole(2, 100),
    expected: 'a number from 2 to 100',
    default: '8',
    meaning: 'The most connections of one process for the desk and the jobs.',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

/** Name, default and meaning of every setting, for the documents and `npx waypost check`. */
export const configTable = Object.entries<Setting>(settings).map(([name, one]) => ({
  name: name as SettingName,
  default: one.default,
  expected: one.expected,
  meaning: one.meaning,
}))
