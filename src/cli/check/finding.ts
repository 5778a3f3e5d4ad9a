/** What a look at one thing found. `note`: as it should be, and yet worth knowing. */
export interface Finding {
  readonly area: string
  readonly state: 'right' | 'wrong' | 'note'
  readonly sentence: string
}

export const right = (area: string, sentence: string): Finding => ({ area, state: 'right', sentence })
export const wrong = (area: string, sentence: string): Finding => ({ area, state: 'wrong', sentence })
export const note = (area: string, sentence: string): Finding => ({ area, state: 'note', sentence })

/** Each of the sentences as something wrong, or what to say when there are none. */
export const unless = (area: string, problems: readonly string[], otherwise: string): Finding[] =>
  problems.length ? few(problems).map(one => wrong(area, one)) : [right(area, otherwise)]

const MOST = 20

/** A broken installation can have a hundred thousand of the same; twenty and their number tell enough. */
function few(problems: readonly string[]): readonly string[] {
  return problems.length <= MOST ? problems : [...problems.slice(0, MOST), `and ${problems.length - MOST} more of this kind`]
}
