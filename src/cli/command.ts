import type { ExitCode } from './exit-codes.ts'

/** What a command is given: the settings as the shell holds them, and a way to tell how far it is (standard error). */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  say(line: string): void
}

/** What a command answers on standard output: for a person, or with `--json` for a program. */
export interface Answer {
  readonly text: string
  readonly json: unknown
  /** 0 unless told. */
  readonly code?: ExitCode
}

/** Lines of columns, as wide as their widest cell; the last one runs free. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows.map(row => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ')).join('\n')
}

/** `1 row`, `2 rows`. */
export const counted = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`
