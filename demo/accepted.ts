import type { Outcome } from '../src/domain/commands/index.ts'

/** What a command answered. The demonstration is refused nothing. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(`the demonstration is refused: ${outcome.refusal} (${outcome.fields.join(', ')})`)
  return outcome.value
}
