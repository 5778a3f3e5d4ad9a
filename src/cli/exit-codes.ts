/** How a command of the operator ends, for scripts; `npx waypost --help` and docs/operate.md tell them. */
export const exitCodes = {
  done: 0,
  fault: 1,
  wrongUse: 2,
  dataAreThere: 3,
  found: 4,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The command cannot go on, for a reason that one plain sentence tells; printed without a stack. */
export class Told extends Error {
  override name = 'Told'
  readonly code: ExitCode
  constructor(sentence: string, code: ExitCode = exitCodes.fault) {
    super(sentence)
    this.code = code
  }
}
