import { fold } from '../searchable/index.ts'
import type { Near } from './near.ts'

/**
 * The words as they were perhaps meant: each that found nothing becomes the nearest word of the office, if one is near enough. Undefined where
 * nothing changes.
 */
export function respelled(asked: string, words: readonly string[], near: Near['words']): string | undefined {
  let text = asked
  let changed = false
  for (const word of words) {
    const best = near
      .filter(one => one.asked === fold(word))
      .map(one => ({ word: one.word, steps: stepsBetween(fold(one.word), one.asked), nearness: one.nearness }))
      .filter(one => one.steps <= mostSteps(word))
      .toSorted((a, b) => a.steps - b.steps || b.nearness - a.nearness)[0]
    if (!best || best.steps === 0) continue
    text = text.replace(word, best.word)
    changed = true
  }
  return changed ? text : undefined
}

/** One slip in a short word, two in a longer one. */
const mostSteps = (word: string) => (word.length < 6 ? 1 : word.length < 10 ? 2 : 3)

/** Letters to be added, left out, replaced or swapped with the next (Damerau and Levenshtein). */
export function stepsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.entries()) {
    const here = [row + 1]
    for (const [column, other] of to.entries()) {
      const change = above[column]! + (letter === other ? 0 : 1)
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other ? before[column - 1]! + 1 : Infinity
      here.push(Math.min(change, above[column + 1]! + 1, here[column]! + 1, swapped))
    }
    before = above
    above = here
  }
  return above[to.length]!
}
