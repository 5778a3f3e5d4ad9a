import { pino } from 'pino'

/** JSON lines to standard output: what happened, with ids and durations; never what a person typed, an address of mail, a name or a token. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug' | 'fatal'>

export const createLog = (level: string, destination?: pino.DestinationStream): Log =>
  pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    destination as pino.DestinationStream,
  )

/** An error as a log may hold it: kind, code and where, without its message, which can quote what was typed. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string }
  const stack = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter(line => /^\s+at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(line))
    .slice(0, 12)
    .map(line => line.trim())
  return { error: error.name, code, constraint, table, stack, cause: error.cause ? errorFields(error.cause) : undefined }
}
