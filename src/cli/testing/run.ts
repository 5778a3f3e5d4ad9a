import { waypost } from '../command-line.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command as the operator's shell would, with nothing but these variables. */
export async function run(words: string, environment: Record<string, string>): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const code = await waypost(words.split(' '), environment, { out: text => void out.push(text), err: text => void err.push(text) })
  return { code, out: out.join(''), err: err.join('') }
}
